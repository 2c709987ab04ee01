import { useId } from "react";
import type { PaperOption } from "#domain/questions/question-type";
import { letter } from "./letter.ts";
import type { AnswerProps } from "./view.ts";

const shortened = (text: string) => (text.length > 8 ? `${text.slice(0, 8)}…` : text);

/** For every part on the left a choice among the parts on the right, which stand beside in full. */
export function Matching({ question, answer, change }: AnswerProps) {
  const { options, left = [] } = question;
  const id = useId();
  const chosen = new Map(answer.map((pair) => pair.split(":") as [string, string]));
  const choose = (leftId: string, rightId: string) => {
    const others = answer.filter((pair) => !pair.startsWith(`${leftId}:`));
    change(rightId ? [...others, `${leftId}:${rightId}`] : others);
  };
  const usedBy = (rightId: string, own: PaperOption) =>
    left.find((part) => part.id !== own.id && chosen.get(part.id) === rightId);
  return (
    <div className="matching">
      <ol className="matching__right" aria-label="可选的项">
        {options.map(({ id: rightId, text }, index) => (
          <li key={rightId}>
            <span className="letter">{letter(index)}</span> {text}
          </li>
        ))}
      </ol>
      <div>
        {left.map((part) => (
          <div key={part.id} className="field">
            <label htmlFor={`${id}-${part.id}`}>{part.text}</label>
            <select
              id={`${id}-${part.id}`}
              value={chosen.get(part.id) ?? ""}
              onChange={(event) => choose(part.id, event.target.value)}
            >
              <option value="">请选择</option>
              {options.map(({ id: rightId, text }, index) => {
                const other = usedBy(rightId, part);
                return (
                  <option key={rightId} value={rightId}>
                    {`${letter(index)} ${text}${other ? `（已用于：${shortened(other.text)}）` : ""}`}
                  </option>
                );
              })}
            </select>
          </div>
        ))}
      </div>
    </div>
  );
}
