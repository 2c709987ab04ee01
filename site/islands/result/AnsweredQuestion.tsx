import { paths } from "../../lib/paths.ts";
import { Stressed } from "../quiz/Stressed.tsx";

interface Revealed {
  id: string;
  correct: boolean;
  mark: number;
  why?: string | undefined;
}
interface Props {
  number: number;
  question: { type: string; stem: string; context?: string | undefined; options: { id: string; text: string }[] };
  answered: {
    answer: string[];
    mark: number | null;
    key: object;
    explanation: string;
    source: string[];
  };
}

/** One question after submission: the reason and its place first, then each option with why. */
export function AnsweredQuestion({ number, question, answered }: Props) {
  const { answer, explanation, source } = answered;
  const mark = answered.mark ?? 0;
  const options = ("options" in answered.key ? answered.key.options : []) as Revealed[];
  const verdict = answer.length === 0 ? "未作答" : mark > 0.999 ? "答对" : mark > 0.001 ? "部分得分" : "答错";
  return (
    <section className="card" aria-label={`第 ${number} 题`}>
      <p className="muted verdict">
        第 {number} 题 · {verdict}
      </p>
      {question.context && <p className="context">{question.context}</p>}
      <p>
        <Stressed text={question.stem} />
      </p>
      <p className="notice">
        {explanation}{" "}
        {source.map((place) => (
          <a key={place} className="place" href={paths.speechParagraph(Number(place.slice(1)))}>
            讲话 {place}
          </a>
        ))}
      </p>
      <details open={mark < 0.999}>
        <summary>逐项说明</summary>
        <ul className="result-options">
          {question.options.map(({ id, text }) => {
            const own = options.find((option) => option.id === id);
            const chosen = answer.includes(id);
            const state = own?.correct ? "key" : chosen ? "chosen-wrong" : "";
            const words = [
              own?.correct && (question.type === "situational" ? "最恰当的做法" : "正确选项"),
              own && !own.correct && own.mark > 0 && "有可取之处",
              chosen && "您的选择",
            ];
            return (
              <li key={id} className={state}>
                {text}{" "}
                {words.filter(Boolean).map((word) => (
                  <span key={String(word)} className="badge">
                    {word}
                  </span>
                ))}
                <p className="muted why">{own?.why}</p>
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}
