import { z } from "zod";
import { optionText, whyField } from "./common.ts";
import { chosenOptions, optionParts, withId } from "./part-ids.ts";
import type { Answer, Parts, Revealed } from "./question-type.ts";

/** Options of which some are right: shared by single, multiple and true-false. */
export const keyedOption = z.strictObject({
  text: optionText,
  correct: z.boolean().describe("是否为正确选项"),
  why: whyField,
});
export type KeyedOption = z.infer<typeof keyedOption>;

interface Keyed {
  options: readonly KeyedOption[];
}

/** How many of the options are right. */
export function keyCount(options: readonly KeyedOption[]): number {
  return options.filter((option) => option.correct).length;
}

/** 1 if exactly the one right option is chosen, else 0. */
export function gradeOne({ options }: Keyed, answer: Answer, ids: Parts): number {
  return answer.length === 1 && options[ids.options.indexOf(answer[0] ?? "")]?.correct ? 1 : 0;
}

/** What holds for every question whose options are right or wrong; each right one of k earns 1/k. */
export const keyedType = {
  fixedOrder: false,
  parts: ({ options }: Keyed) => optionParts(options),
  key: ({ options }: Keyed) => options.map((option) => option.correct),
  right: ({ options }: Keyed, ids: Parts) => ids.options.filter((_id, index) => options[index]?.correct),
  chosen: chosenOptions,
};

/** The options with their key. */
export function revealKeyed(form: "one" | "many", { options }: Keyed, ids: Parts): Revealed {
  const keys = keyCount(options);
  return {
    form,
    options: options.map(({ text, correct, why }, index) => ({
      ...withId(ids.options, index, text),
      correct,
      mark: correct ? 1 / keys : 0,
      why,
    })),
  };
}
