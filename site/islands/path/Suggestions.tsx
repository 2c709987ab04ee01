import { paths } from "../../lib/paths.ts";
import type { Path } from "./words.ts";

/** What else is worth doing, beside the one step shown above. */
export function Suggestions({ suggestions, shown }: { suggestions: Path["suggestions"]; shown: string }) {
  return suggestions
    .filter(({ quizId }) => paths.quiz(quizId) !== shown)
    .map(({ code, quizId }) => (
      <p key={code} className="muted">
        十二课都已学完，可以做一次<a href={paths.quiz(quizId)}>综合测评</a>。
      </p>
    ));
}
