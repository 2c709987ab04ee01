import type { DraftQuestion } from "#domain/quiz-draft";
import { stemPieces } from "#domain/typed-answer";
import { Notes, type NotesFor } from "./Field.tsx";
import { ParsedField } from "./ParsedField.tsx";

interface Props {
  question: DraftQuestion;
  notes: NotesFor;
  change: (part: Partial<DraftQuestion>) => void;
}

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** For each blank of the stem what is accepted in it. */
export function BlanksPart({ question, notes, change }: Props) {
  const { stem = "", answers = [] } = question;
  const blanks = stemPieces(stem).length - 1;
  const count = Math.max(blanks, answers.length);
  const all = Array.from({ length: count }, (_own, index) => answers[index] ?? []);
  return (
    <fieldset className="draft-part">
      <legend>各空的答案</legend>
      <p className="field__hint">题干里每个空写 ____（两个以上下划线），1 至 5 个空；一行写一种接受的写法。</p>
      <Notes notes={notes("answers")} />
      {all.map((accepted, index) => (
        <div key={index} className="draft-option">
          <ParsedField
            label={`第 ${index + 1} 空${index < blanks ? "" : "（题干里已没有这个空）"}`}
            rows={2}
            value={accepted}
            parse={lines}
            show={(own) => own.join("\n")}
            change={(own) => change({ answers: all.map((before, at) => (at === index ? own : before)) })}
          />
          {index >= blanks && (
            <button
              type="button"
              className="button button--quiet"
              onClick={() => change({ answers: all.filter((_own, at) => at !== index) })}
            >
              删去第 {index + 1} 空的答案
            </button>
          )}
        </div>
      ))}
    </fieldset>
  );
}
