import type { ReactNode, RefObject } from "react";
import type { PaperQuestion } from "#domain/paper";
import { spokenStem } from "#domain/typed-answer";
import { type AnswerProps, answerViews } from "./answers/view.ts";
import { Stressed } from "./Stressed.tsx";
import { typeNames } from "./type-names.ts";

interface Props extends Pick<AnswerProps, "answer" | "change"> {
  question: PaperQuestion;
  number: number;
  count: number;
  heading?: RefObject<HTMLHeadingElement | null>;
  /** What is said beside the answer. */
  children?: ReactNode;
}

/** The id of the heading of a question: what is focused on the way to it. */
export const headingId = (questionId: string) => `stem-${questionId}`;

/** One question: material, stem, and the view its form is answered in. A stem with blanks is shown there, inputs inside. */
export function Question({ question, number, count, answer, change, heading, children }: Props) {
  const View = answerViews[question.form];
  const inView = question.form === "texts";
  const id = headingId(question.id);
  return (
    <section className="card question" aria-labelledby={id} data-question={question.id}>
      <p className="muted">
        第 {number} 题，共 {count} 题 · {typeNames[question.type]}
      </p>
      {question.context && <p className="context">{question.context}</p>}
      <h2 id={id} className={inView ? "visually-hidden" : undefined} tabIndex={-1} ref={heading}>
        {inView ? spokenStem(question.stem) : <Stressed text={question.stem} />}
      </h2>
      <View question={question} answer={answer} change={change} />
      {children}
    </section>
  );
}
