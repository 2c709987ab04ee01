import { ConfidenceTap } from "../ConfidenceTap.tsx";
import type { OwnAnswer } from "./use-answers.ts";

interface Props {
  number: number;
  own: OwnAnswer;
  note: (said: Pick<OwnAnswer, "confidence" | "marked">) => void;
}

/** What is said beside an answer: how sure, which never changes the score, and the mark to come back to it. */
export function Beside({ number, own, note }: Props) {
  return (
    <div className="row beside">
      <ConfidenceTap
        value={own.confidence ?? null}
        change={(confidence) => note({ confidence })}
        about={`第 ${number} 题`}
      />
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
