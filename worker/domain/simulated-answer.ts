import { optionIdsOf } from "./paper.ts";
import type { Answer } from "./questions/common.ts";
import { type Question, typeOf } from "./questions/index.ts";

/** A simulated person's answer to a question: what the person knows decides, the rest is chance. */
export function simulateAnswer(question: Question, ability: number, random: () => number): Answer {
  const ids = optionIdsOf(question);
  const knows = 1 / (1 + Math.exp(-(ability - (question.difficulty - 3))));
  const { choose } = typeOf(question);
  const pick = (wanted: readonly string[]) => wanted[Math.floor(random() * wanted.length)] ?? "";
  if (question.type === "situational") {
    const mark = [0, 1, 2].reduce((sum) => sum + (random() < knows ? 1 : 0), 0);
    return [pick(question.options.flatMap((option, index) => (option.mark === mark ? [ids[index] ?? ""] : [])))];
  }
  const keys = question.options.flatMap((option, index) => (option.correct ? [ids[index] ?? ""] : []));
  if (choose === "many") {
    const chosen = ids.filter((id) =>
      keys.includes(id) ? random() < 0.3 + 0.7 * knows : random() < 0.35 * (1 - knows),
    );
    return chosen.length > 0 ? chosen : [pick(ids)];
  }
  return [random() < knows ? pick(keys) : pick(ids)];
}
