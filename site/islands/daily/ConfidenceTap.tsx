type Confidence = "sure" | "unsure";

interface Props {
  value: Confidence | null;
  change: (value: Confidence) => void;
}

const words: [Confidence, string][] = [
  ["sure", "有把握"],
  ["unsure", "没把握"],
];

/** How sure the learner is of the answer: it changes no mark, and a right answer without confidence comes back sooner. */
export function ConfidenceTap({ value, change }: Props) {
  return (
    <fieldset className="confidence">
      <legend>对这个答案（可以不选）</legend>
      <div className="row">
        {words.map(([id, text]) => (
          <label key={id} className="option">
            <input type="radio" name="confidence" checked={value === id} onChange={() => change(id)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
