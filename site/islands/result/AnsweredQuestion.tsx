import type { PaperQuestion } from "#domain/paper";
import type { Revealed } from "#domain/questions/question-type";
import { isBlank, spokenStem } from "#domain/typed-answer";
import { paths } from "../../lib/paths.ts";
import { Key } from "./Key.tsx";

interface Props {
  number: number;
  question: PaperQuestion;
  answered: { answer: string[]; mark: number | null; key: Revealed; explanation: string; source: string[] };
}

function verdictOf(answer: readonly string[], mark: number | null): string {
  if (isBlank(answer)) return "未作答";
  if (mark === null) return "待评阅，评阅后计分";
  return mark > 0.999 ? "答对" : mark > 0.001 ? "部分得分" : "答错";
}

/** One question after submission: the reason and its place first, then what was answered and each part with why. */
export function AnsweredQuestion({ number, question, answered }: Props) {
  const { answer, mark, key, explanation, source } = answered;
  return (
    <section className="card" aria-label={`第 ${number} 题`}>
      <p className="muted verdict">
        第 {number} 题 · {verdictOf(answer, mark)}
      </p>
      {question.context && <p className="context">{question.context}</p>}
      <p>{question.form === "texts" ? spokenStem(question.stem) : question.stem}</p>
      <p className="notice">
        {explanation}{" "}
        {source.map((place) => (
          <a key={place} className="place" href={paths.speechParagraph(Number(place.slice(1)))}>
            讲话 {place}
          </a>
        ))}
      </p>
      <details open={mark === null || mark < 0.999}>
        <summary>逐项说明</summary>
        <Key question={question} revealed={key} answer={answer} />
      </details>
    </section>
  );
}
