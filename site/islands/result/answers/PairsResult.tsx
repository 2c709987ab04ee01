import type { Revealed } from "#domain/questions/question-type";

interface Props {
  pairs: Extract<Revealed, { form: "match" }>["pairs"];
  answer: readonly string[];
}

/** The right pairs; each with what the learner joined, and why they belong together. */
export function PairsResult({ pairs, answer }: Props) {
  const chosen = new Map(answer.map((pair) => pair.split(":") as [string, string]));
  const words = (leftId: string, rightId: string) => {
    const own = chosen.get(leftId);
    if (own === rightId) return "您选对了";
    return own ? `您选的是：${pairs.find(({ right }) => right.id === own)?.right.text ?? ""}` : "您没有选";
  };
  return (
    <ul className="result-options">
      {pairs.map(({ left, right, why }) => {
        const own = chosen.get(left.id);
        return (
          <li key={left.id} className={own === right.id ? "key" : own ? "chosen-wrong" : ""}>
            {left.text} — {right.text} <span className="badge badge--wrap">{words(left.id, right.id)}</span>
            <p className="muted why">{why}</p>
          </li>
        );
      })}
    </ul>
  );
}
