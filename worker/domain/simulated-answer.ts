import { partIdsOf } from "./paper.ts";
import { type Question, typeOf } from "./questions/index.ts";
import type { Answer } from "./questions/question-type.ts";

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
  const b = question.difficulty - 3 + truth.error;
  const knows = 1 / (1 + Math.exp(-truth.discrimination * (theta - b)));
  return typeOf(question).simulate(question, partIdsOf(question), knows, random);
}

/** The answer of somebody who remembers the key the result has shown. */
export function recalledAnswer(question: Question): Answer {
  return typeOf(question).right(question, partIdsOf(question));
}
