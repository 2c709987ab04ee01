import type { OwnAnswer } from "./use-answers.ts";

interface Props {
  number: number;
  own: OwnAnswer;
  note: (said: Pick<OwnAnswer, "confidence" | "marked">) => void;
}

/** What is said beside an answer: how sure, which never changes the score, and the mark to come back to it. */
export function Beside({ number, own, note }: Props) {
  const confidence = (value: "sure" | "unsure", word: string) => (
    <button
      type="button"
      className="button toggle"
      aria-pressed={own.confidence === value}
      onClick={() => note({ confidence: own.confidence === value ? null : value })}
    >
      {word}
    </button>
  );
  return (
    <div className="row beside">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand as a line of its own. */}
      <div className="row" role="group" aria-label={`第 ${number} 题有没有把握，不影响得分`}>
        {confidence("sure", "有把握")}
        {confidence("unsure", "没把握")}
      </div>
      <button
        type="button"
        className="button toggle"
        aria-pressed={own.marked === true}
        aria-label={`标记第 ${number} 题`}
        onClick={() => note({ marked: own.marked !== true })}
      >
        标记
      </button>
    </div>
  );
}
