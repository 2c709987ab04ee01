import type { PaperOption } from "#domain/questions/question-type";

interface Props {
  /** In the right order. */
  steps: readonly (PaperOption & { why?: string | undefined })[];
  answer: readonly string[];
}

/** The right order; each step with the place the learner gave it, and why it stands where it stands. */
export function OrderResult({ steps, answer }: Props) {
  return (
    <>
      <p className="muted">正确的先后如下。按两两先后计分，不只看名次。</p>
      <ol className="result-options result-options--numbered">
        {steps.map(({ id, text, why }, index) => {
          const place = answer.indexOf(id);
          return (
            <li key={id} className={place === index ? "key" : ""}>
              {text} {place >= 0 && <span className="badge">您排第 {place + 1}</span>}
              <p className="muted why">{why}</p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
