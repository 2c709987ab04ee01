type Confidence = "sure" | "unsure";

interface Props {
  value: Confidence | null;
  change: (value: Confidence | null) => void;
  /** Which answer it is about. */
  about: string;
}

const words: [Confidence, string][] = [
  ["sure", "有把握"],
  ["unsure", "没把握"],
];

/** How sure the learner is of an answer, taken back by a second tap: it changes no mark. */
export function ConfidenceTap({ value, change, about }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand as a line of its own
    <div className="row" role="group" aria-label={`${about}有没有把握，不影响得分`}>
      {words.map(([id, word]) => (
        <button
          key={id}
          type="button"
          className="button toggle"
          aria-pressed={value === id}
          onClick={() => change(value === id ? null : id)}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
