import { isAccepted } from "#domain/typed-answer";

interface Props {
  /** The accepted texts of each blank. */
  blanks: readonly string[][];
  answer: readonly string[];
}

/** Each blank: what is accepted, what the learner typed. */
export function BlanksResult({ blanks, answer }: Props) {
  return (
    <ol className="result-options">
      {blanks.map((accepted, index) => {
        const typed = answer[index]?.trim() ?? "";
        const right = isAccepted(typed, accepted);
        return (
          <li key={index} className={right ? "key" : typed ? "chosen-wrong" : ""}>
            第 {index + 1} 空：{accepted.join(" / ")}{" "}
            <span className="badge badge--wrap">{right ? "您填对了" : typed ? `您填的是：${typed}` : "您没有填"}</span>
          </li>
        );
      })}
    </ol>
  );
}
