import { information } from "./ability-estimate.ts";

/** Whether a person's figure may be shown, and how firm it is; or how many more questions it takes. */
export type ShowRule =
  | { level: "preliminary" | "fair" | "firm" }
  | { level: "insufficient"; moreQuestions: number; bankShort: boolean };

const leastQuestions = 8;
const preliminarySd = 0.7;
const fairSd = 0.5;
const firmSd = 0.4;
/** Mean information of a single choice, where the bank holds no unseen question to ask. */
const usualInformation = 0.09;

/**
 * The show rule: at least 8 distinct questions in the last 360 days, and SD ≤ 0.70 初步, ≤ 0.50 较稳, ≤ 0.40 稳固.
 * Otherwise m = max(8 − questions, ⌈(1/0.49 − 1/SD²)/ī⌉, 1) more, ī the mean information of the unseen at the EAP.
 */
export function showRule(estimate: {
  questions: number;
  mean: number;
  sd: number;
  unseen: readonly { difficulty: number; guessing: number; weight: number }[];
}): ShowRule {
  const { questions, mean, sd, unseen } = estimate;
  if (questions >= leastQuestions && sd <= preliminarySd) {
    return { level: sd <= firmSd ? "firm" : sd <= fairSd ? "fair" : "preliminary" };
  }
  const known = unseen.reduce((sum, question) => sum + information(mean, question), 0) / Math.max(1, unseen.length);
  const each = known > 0 ? known : usualInformation;
  const missing = Math.ceil((1 / preliminarySd ** 2 - 1 / sd ** 2) / each);
  const moreQuestions = Math.max(leastQuestions - questions, missing, 1);
  return { level: "insufficient", moreQuestions, bankShort: unseen.length < moreQuestions };
}

/** A person counts as measured where the figure may be shown. */
export function isMeasured(show: ShowRule): boolean {
  return show.level !== "insufficient";
}
