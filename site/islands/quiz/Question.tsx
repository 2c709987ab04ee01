import type { RefObject } from "react";
import { Stressed } from "./Stressed.tsx";

export interface QuestionOnPaper {
  id: string;
  type: string;
  form: string;
  fixedOrder: boolean;
  context?: string | undefined;
  stem: string;
  options: { id: string; text: string }[];
}

export const typeNames: Record<string, string> = {
  single: "单选题",
  multiple: "多选题，选出所有正确的",
  "true-false": "判断题",
  situational: "情景题，选最恰当的做法",
};

interface Props {
  question: QuestionOnPaper;
  number: number;
  count: number;
  chosen: readonly string[];
  choose: (chosen: string[]) => void;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** A question with options to choose from, by tap, mouse or keyboard. */
export function Question({ question, number, count, chosen, choose, heading }: Props) {
  const many = question.form === "many";
  const toggle = (id: string) => {
    if (!many) choose([id]);
    else choose(chosen.includes(id) ? chosen.filter((own) => own !== id) : [...chosen, id]);
  };
  return (
    <section className="card question" aria-labelledby="stem">
      <p className="muted">
        第 {number} 题，共 {count} 题 · {typeNames[question.type] ?? ""}
      </p>
      {question.context && <p className="context">{question.context}</p>}
      <h2 id="stem" tabIndex={-1} ref={heading}>
        <Stressed text={question.stem} />
      </h2>
      <fieldset>
        <legend className="visually-hidden">选项</legend>
        {question.options.map(({ id, text }, index) => (
          <label key={id} className="option">
            <input
              type={many ? "checkbox" : "radio"}
              name={question.id}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            />
            <span className="letter">{String.fromCharCode(65 + index)}</span>
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
