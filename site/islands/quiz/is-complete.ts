import type { PaperQuestion } from "#domain/paper";
import { isBlank, stemPieces } from "#domain/typed-answer";

/** true where nothing of a question is left open: every blank is filled, every part matched. */
export function isComplete({ form, stem, left = [] }: PaperQuestion, answer: readonly string[]): boolean {
  if (form === "texts")
    return stemPieces(stem)
      .slice(1)
      .every((_piece, index) => !isBlank([answer[index] ?? ""]));
  if (form === "match") return answer.length === left.length;
  return !isBlank(answer);
}
