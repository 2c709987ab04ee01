import type { ImportedQuestion } from "#domain/import";

/** The answer of a question, told by shape and words. */
export function CardKey({ question }: { question: ImportedQuestion }) {
  const { type, options, pairs = [], answers = [], rubric = [] } = question;
  switch (type) {
    case "matching":
      return (
        <ul>
          {pairs.map(({ left, right }) => (
            <li key={left}>
              {left} → {right}
            </li>
          ))}
        </ul>
      );
    case "blank":
      return (
        <ul>
          {answers.map((texts, index) => (
            <li key={index}>
              第 {index + 1} 空：{texts.join(" 或 ")}
            </li>
          ))}
        </ul>
      );
    case "short-answer":
      return (
        <>
          {answers.length > 0 && <p>参考答案：{answers.flat().join("\n")}</p>}
          <ul>
            {rubric.map(({ text, mark }) => (
              <li key={text}>
                {text}（{mark} 分）
              </li>
            ))}
          </ul>
        </>
      );
    default:
      return (
        <ol className="import__options" type={type === "ordering" ? "1" : "A"}>
          {options.map(({ text, correct, mark, why }) => (
            <li key={text}>
              {text}
              {correct && <strong className="import__right"> ✓ 正确</strong>}
              {mark !== undefined && <strong>（{mark} 分）</strong>}
              {why && <span className="muted">：{why}</span>}
            </li>
          ))}
        </ol>
      );
  }
}
