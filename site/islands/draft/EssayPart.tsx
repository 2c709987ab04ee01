import type { DraftQuestion } from "#domain/quiz-draft";
import { Field, Notes, type NotesFor } from "./Field.tsx";
import { without, withPart } from "./lists.ts";
import { TextField } from "./TextField.tsx";

interface Props {
  question: DraftQuestion;
  notes: NotesFor;
  change: (part: Partial<DraftQuestion>) => void;
}

/** What a good short answer says, and what a trainer marks it by. */
export function EssayPart({ question, notes, change }: Props) {
  const { reference, rubric = [] } = question;
  return (
    <>
      <TextField
        label="参考答案"
        hint="交卷后给学员看。"
        notes={notes("reference")}
        value={reference}
        rows={4}
        change={(text) => change({ reference: text })}
      />
      <fieldset className="draft-part">
        <legend>评分要点</legend>
        <p className="field__hint">培训员按要点评阅；各条得分相加，折成本题分值。</p>
        <Notes notes={notes("rubric")} />
        {rubric.map(({ text, mark }, index) => (
          <div key={index} className="draft-option">
            <TextField
              label={`第 ${index + 1} 条要点`}
              value={text}
              rows={1}
              longest={500}
              change={(own) => change({ rubric: withPart(rubric, index, { text: own }) })}
            />
            <Field label={`第 ${index + 1} 条得几分`}>
              <input
                type="number"
                min={1}
                max={100}
                value={Number.isFinite(mark) ? mark : ""}
                onChange={(event) => change({ rubric: withPart(rubric, index, { mark: Number(event.target.value) }) })}
              />
            </Field>
            <button
              type="button"
              className="button button--quiet"
              onClick={() => change({ rubric: without(rubric, index) })}
            >
              删去第 {index + 1} 条
            </button>
          </div>
        ))}
        {rubric.length < 20 && (
          <button
            type="button"
            className="button"
            onClick={() => change({ rubric: [...rubric, { text: "", mark: 1 }] })}
          >
            加一条要点
          </button>
        )}
      </fieldset>
    </>
  );
}
