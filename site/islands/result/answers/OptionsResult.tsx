import type { PaperOption, RevealedOption } from "#domain/questions/question-type";

interface Props {
  /** As the paper showed them. */
  shown: readonly PaperOption[];
  revealed: readonly RevealedOption[];
  answer: readonly string[];
  /** What the right one is called. */
  right: string;
  /** What the chosen one is called. */
  chosenWord?: string;
}

/** Each option: right or not, chosen or not, and why. */
export function OptionsResult({ shown, revealed, answer, right, chosenWord = "您的选择" }: Props) {
  return (
    <ul className="result-options">
      {shown.map(({ id, text }) => {
        const own = revealed.find((option) => option.id === id);
        const chosen = answer.includes(id);
        const state = own?.correct ? "key" : chosen ? "chosen-wrong" : "";
        const words = [
          own?.correct && right,
          own && !own.correct && own.mark > 0 && "有可取之处",
          chosen && chosenWord,
        ].filter((word) => typeof word === "string");
        return (
          <li key={id} className={state}>
            {text}{" "}
            {words.map((word) => (
              <span key={word} className="badge">
                {word}
              </span>
            ))}
            <p className="muted why">{own?.why}</p>
          </li>
        );
      })}
    </ul>
  );
}
