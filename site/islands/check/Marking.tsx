import { useState } from "react";
import type { Mark } from "#domain/office-check";
import type { CheckDraft } from "./draft.ts";
import { answerNames, answerSigns, checkAnswers } from "./words.ts";

const longestNote = 300;
/** While somebody types, a note goes out at pauses; at the latest when the field is left. */
const typingPause = 1_500;

/** Three choices, and a note once one is made: at once for what is not done, on request for what is. */
export function Marking({ id, mark, edit }: { id: string; mark: Mark | undefined; edit: CheckDraft }) {
  const [asked, setAsked] = useState(false);
  const note = mark?.note ?? "";
  const writes = mark !== undefined && (asked || note !== "" || mark.answer !== "yes");
  return (
    <>
      <fieldset className="check-choices" aria-labelledby={`point-${id}`}>
        {checkAnswers.map((answer) => (
          <label key={answer} className="check-choice">
            <input
              type="radio"
              name={`answer-${id}`}
              checked={mark?.answer === answer}
              onChange={() => edit.mark(id, { answer, note })}
            />
            <span>
              <span className="check-sign" aria-hidden="true">
                {answerSigns[answer]}
              </span>
              {answerNames[answer]}
            </span>
          </label>
        ))}
      </fieldset>
      {writes && (
        <label className="field check-note">
          说明
          <textarea
            rows={2}
            maxLength={longestNote}
            value={note}
            onChange={(event) => edit.mark(id, { answer: mark.answer, note: event.target.value }, typingPause)}
            onBlur={() => void edit.flush()}
          />
        </label>
      )}
      {mark && (
        <p className="row check-acts">
          {!writes && (
            <button type="button" className="button button--quiet" onClick={() => setAsked(true)}>
              加说明
            </button>
          )}
          <button
            type="button"
            className="button button--quiet"
            onClick={() => {
              setAsked(false);
              edit.mark(id, null);
            }}
          >
            撤回，当作未查
          </button>
        </p>
      )}
    </>
  );
}
