import { letter } from "./letter.ts";
import type { AnswerProps } from "./view.ts";

/** Options of which one or several are chosen, by tap, mouse or keyboard. */
export function Choices({ question, answer, change }: AnswerProps) {
  const many = question.form === "many";
  const toggle = (id: string) => {
    if (!many) change([id]);
    else change(answer.includes(id) ? answer.filter((own) => own !== id) : [...answer, id]);
  };
  return (
    <fieldset>
      <legend className="visually-hidden">选项</legend>
      {question.options.map(({ id, text }, index) => (
        <label key={id} className="option">
          <input
            type={many ? "checkbox" : "radio"}
            name={question.id}
            checked={answer.includes(id)}
            onChange={() => toggle(id)}
          />
          <span className="letter">{letter(index)}</span>
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
