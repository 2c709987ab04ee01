import { z } from "zod";
import { type Answer, optionText, type RevealedOption, whyField } from "./common.ts";

/** Options of which some are right: shared by single, multiple and true-false. */
export const keyedOption = z.strictObject({
  text: optionText,
  correct: z.boolean().describe("是否为正确选项"),
  why: whyField,
});
export type KeyedOption = z.infer<typeof keyedOption>;

/** How many of the options are right. */
export function keyCount(options: readonly KeyedOption[]): number {
  return options.filter((option) => option.correct).length;
}

/** 1 if exactly the one right option is chosen, else 0. */
export function gradeOne(options: readonly KeyedOption[], answer: Answer, optionIds: readonly string[]): number {
  return answer.length === 1 && options[optionIds.indexOf(answer[0] ?? "")]?.correct ? 1 : 0;
}

/** The options with their key; each right one of k earns 1/k. */
export function revealKeyed(options: readonly KeyedOption[], optionIds: readonly string[]): RevealedOption[] {
  const keys = keyCount(options);
  return options.map((option, index) => ({
    id: optionIds[index] ?? "",
    text: option.text,
    correct: option.correct,
    mark: option.correct ? 1 / keys : 0,
    why: option.why,
  }));
}
