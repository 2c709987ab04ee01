import type { DraftOption, DraftQuestion } from "#domain/quiz-draft";
import { withPart } from "./lists.ts";

interface Props {
  question: DraftQuestion;
  at: number;
  place: string;
  set: (options: DraftOption[]) => void;
}

/** Whether an option is right, or how fitting a way of acting is; nothing where the order is the key. */
export function OptionKey({ question, at, place, set }: Props) {
  const { id, type, options = [] } = question;
  const option = options[at];
  if (type === "ordering" || !option) return null;
  if (type === "situational")
    return (
      <label className="draft-key">
        {place}得几分
        <select
          value={option.mark ?? ""}
          onChange={(event) => set(withPart(options, at, { mark: Number(event.target.value) }))}
        >
          {[3, 2, 1, 0].map((mark) => (
            <option key={mark} value={mark}>
              {mark} 分
            </option>
          ))}
        </select>
      </label>
    );
  const many = type === "multiple";
  const choose = (correct: boolean) =>
    set(
      many
        ? withPart(options, at, { correct })
        : options.map((own, index) => ({ ...own, correct: index === at ? correct : false })),
    );
  return (
    <label className="choice">
      <input
        type={many ? "checkbox" : "radio"}
        name={`key-${id}`}
        checked={option.correct ?? false}
        onChange={(event) => choose(event.target.checked)}
      />
      {type === "true-false" ? `“${option.text}”是答案` : `${place}正确`}
    </label>
  );
}
