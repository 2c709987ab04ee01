import type { PaperQuestion } from "#domain/paper";
import { spokenStem } from "#domain/typed-answer";
import { type AnswerProps, answerViews } from "./answers/view.ts";
import { Beside } from "./Beside.tsx";
import { Stressed } from "./Stressed.tsx";
import { typeNames } from "./type-names.ts";
import type { OwnAnswer } from "./use-answers.ts";

interface Props extends Pick<AnswerProps, "change"> {
  question: PaperQuestion;
  number: number;
  count: number;
  own: OwnAnswer;
  note: (said: Pick<OwnAnswer, "confidence" | "marked">) => void;
}

/** The id of the heading of a question: what is focused on the way to it. */
export const headingId = (questionId: string) => `stem-${questionId}`;

/** One question: material, stem, and the view its form is answered in. A stem with blanks is shown there, inputs inside. */
export function Question({ question, number, count, own, change, note }: Props) {
  const View = answerViews[question.form];
  const inView = question.form === "texts";
  const heading = headingId(question.id);
  return (
    <section className="card question" aria-labelledby={heading} data-question={question.id}>
      <p className="muted">
        第 {number} 题，共 {count} 题 · {typeNames[question.type]}
      </p>
      {question.context && <p className="context">{question.context}</p>}
      <h2 id={heading} className={inView ? "visually-hidden" : undefined} tabIndex={-1}>
        {inView ? spokenStem(question.stem) : <Stressed text={question.stem} />}
      </h2>
      <View question={question} answer={own.answer} change={change} />
      <Beside number={number} own={own} note={note} />
    </section>
  );
}
