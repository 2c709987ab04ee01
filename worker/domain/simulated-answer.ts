import { optionIdsOf } from "./paper.ts";
import type { Answer } from "./questions/common.ts";
import { type Question, typeOf } from "./questions/index.ts";

/** How the question really is, where that differs from what its author wrote. */
export interface QuestionTruth {
  /** Slope a; 1 for the model's own. */
  discrimination: number;
  /** Added to the author's difficulty, logits. */
  error: number;
}

const asWritten: QuestionTruth = { discrimination: 1, error: 0 };

/**
 * A simulated person's answer: what is not known is guessed at random under the type's own rule, so that the expected mark is
 * c + (1 − c)/(1 + e^−a(θ−b)); a situational mark is Binomial(3, that)/3.
 */
export function simulateAnswer(question: Question, theta: number, random: () => number, truth = asWritten): Answer {
  const ids = optionIdsOf(question);
  const b = question.difficulty - 3 + truth.error;
  const knows = 1 / (1 + Math.exp(-truth.discrimination * (theta - b)));
  const { choose, guessing } = typeOf(question);
  const pick = (wanted: readonly string[]) => wanted[Math.floor(random() * wanted.length)] ?? "";
  if (question.type === "situational") {
    const c = guessing(question);
    const success = c + (1 - c) * knows;
    const mark = [0, 1, 2].reduce((sum) => sum + (random() < success ? 1 : 0), 0);
    return [pick(question.options.flatMap((option, index) => (option.mark === mark ? [ids[index] ?? ""] : [])))];
  }
  const keys = question.options.flatMap((option, index) => (option.correct ? [ids[index] ?? ""] : []));
  if (random() < knows) return keys;
  if (choose === "one") return [pick(ids)];
  const subset = 1 + Math.floor(random() * (2 ** ids.length - 1));
  return ids.filter((_id, index) => subset & (1 << index));
}
