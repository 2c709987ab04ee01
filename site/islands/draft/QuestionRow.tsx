import { type KeyboardEvent, useLayoutEffect, useRef, useState } from "react";
import { questionTypeNames } from "#domain/question-type-names";
import type { DraftQuestion } from "#domain/quiz-draft";
import type { Act } from "./history.ts";
import type { Note } from "./notes.ts";
import { PhonePreview } from "./PhonePreview.tsx";
import { QuestionForm } from "./QuestionForm.tsx";

interface Props {
  question: DraftQuestion;
  at: number;
  count: number;
  open: boolean;
  notes: readonly Note[];
  toolTitles: Record<string, string>;
  act: (act: Act) => void;
}

/** A question in the list; open, it is a form beside what the learner will see. Alt+↑ and Alt+↓ move it. */
export function QuestionRow({ question, at, count, open, notes, toolTitles, act }: Props) {
  const head = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  const [asking, setAsking] = useState(false);
  const must = notes.filter((note) => note.must).length;
  const rest = notes.length - must;
  // A browser takes the focus from what is moved in the document.
  useLayoutEffect(() => {
    if (moved.current) head.current?.focus();
    moved.current = false;
  });
  const move = (to: number) => {
    if (to < 0 || to >= count) return;
    moved.current = true;
    act({ act: "move", at, to });
  };
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    move(at + (event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    <li className="draft-question" onKeyDown={press} data-open={open}>
      <button
        ref={head}
        type="button"
        className="draft-question__head"
        id={`draft-${question.id}`}
        aria-expanded={open}
        onClick={() => act({ act: "open", at: open ? null : at })}
      >
        <span className="draft-question__number">第 {at + 1} 题</span>
        <span className="draft-question__stem">
          {questionTypeNames[question.type]} · {question.stem || "还没有题干"}
        </span>
        {must > 0 && <span className="badge badge--red">{must} 处要改</span>}
        {rest > 0 && <span className="badge">{rest} 条建议</span>}
      </button>
      {open && (
        <>
          <p className="row draft-question__tools">
            <button type="button" className="button" aria-disabled={at === 0} onClick={() => move(at - 1)}>
              上移
            </button>
            <button type="button" className="button" aria-disabled={at === count - 1} onClick={() => move(at + 1)}>
              下移
            </button>
            <button type="button" className="button" onClick={() => act({ act: "copy", at })}>
              复制一题
            </button>
            {asking ? (
              <>
                <button type="button" className="button" onClick={() => act({ act: "remove", at })}>
                  确认删去本题
                </button>
                <button type="button" className="button button--quiet" onClick={() => setAsking(false)}>
                  不删
                </button>
              </>
            ) : (
              <button type="button" className="button button--quiet" onClick={() => setAsking(true)}>
                删去本题
              </button>
            )}
          </p>
          <div className="draft-question__body">
            <QuestionForm
              question={question}
              notes={notes}
              toolTitles={toolTitles}
              change={(part) => act({ act: "question", at, part })}
            />
            <PhonePreview question={question} number={at + 1} count={count} />
          </div>
        </>
      )}
    </li>
  );
}
