import type { DraftOption, DraftQuestion } from "#domain/quiz-draft";
import { letter } from "../quiz/answers/letter.ts";
import { Notes, type NotesFor } from "./Field.tsx";
import { without, withPart } from "./lists.ts";
import { OptionKey } from "./OptionKey.tsx";
import { TextField } from "./TextField.tsx";

interface Props {
  question: DraftQuestion;
  notes: NotesFor;
  change: (part: Partial<DraftQuestion>) => void;
}

const hints: Partial<Record<DraftQuestion["type"], string>> = {
  single: "2 至 10 个，只有一个正确。",
  multiple: "3 至 10 个，至少两个正确，不能全对。",
  situational: "四个做法，最恰当的 3 分，只有一个。",
  ordering: "3 至 8 项，按正确的先后写；学员看到的是打乱的。",
};

/** The options of a question with their key and the reason of each. */
export function OptionsPart({ question, notes, change }: Props) {
  const { type, options = [] } = question;
  const set = (next: DraftOption[]) => change({ options: next });
  const fixed = type === "true-false" || type === "situational";
  const what = type === "ordering" ? "项" : type === "situational" ? "做法" : "选项";
  return (
    <fieldset className="draft-part">
      <legend>{type === "ordering" ? "各项，从先到后" : type === "situational" ? "做法" : "选项"}</legend>
      {hints[type] && <p className="field__hint">{hints[type]}</p>}
      <Notes notes={notes("options")} />
      {options.map((option, index) => {
        const place = type === "ordering" ? `第 ${index + 1} 项` : `${what} ${letter(index)}`;
        return (
          <div key={index} className="draft-option">
            <OptionKey question={question} at={index} place={place} set={set} />
            {type === "true-false" ? (
              <p className="draft-option__fixed">{option.text}</p>
            ) : (
              <TextField
                label={place}
                value={option.text}
                rows={1}
                longest={500}
                change={(text) => set(withPart(options, index, { text }))}
              />
            )}
            <TextField
              label={`${type === "true-false" ? `“${option.text}”` : place}的理由`}
              value={option.why}
              rows={1}
              longest={500}
              change={(why) => set(withPart(options, index, { why: why || undefined }))}
            />
            {!fixed && (
              <p className="row draft-option__tools">
                {type === "ordering" && index > 0 && (
                  <button
                    type="button"
                    className="button button--quiet"
                    onClick={() => set(without(options, index, index - 1))}
                  >
                    提前{place}
                  </button>
                )}
                <button type="button" className="button button--quiet" onClick={() => set(without(options, index))}>
                  删去{place}
                </button>
              </p>
            )}
          </div>
        );
      })}
      {!fixed && options.length < (type === "ordering" ? 8 : 10) && (
        <button
          type="button"
          className="button"
          onClick={() => set([...options, type === "ordering" ? { text: "" } : { text: "", correct: false }])}
        >
          加一{type === "ordering" ? "项" : "个选项"}
        </button>
      )}
    </fieldset>
  );
}
