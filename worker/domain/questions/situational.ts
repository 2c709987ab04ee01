import { z } from "zod";
import { optionText, type QuestionType, questionFields, whyField } from "./common.ts";

const best = 3;

export const situationalSchema = z.strictObject({
  type: z.literal("situational"),
  ...questionFields,
  options: z
    .array(
      z.strictObject({
        text: optionText,
        mark: z.int().min(0).max(best).describe("恰当程度：3 最恰当，0 最不恰当"),
        why: whyField,
      }),
    )
    .length(4, "情景题恰有四个做法"),
});
type Situational = z.infer<typeof situationalSchema>;

/** 情景题: four ways of acting worth 3, 2, 1, 0; one is chosen; mark worth/3; floor the mean worth/3. */
export const situational: QuestionType<Situational> = {
  name: "情景题",
  choose: "one",
  fixedOrder: false,
  check: ({ options }) => {
    const marks = options.map((option) => option.mark);
    return marks.filter((mark) => mark === best).length === 1 ? [] : ["情景题应有且只有一个做法得 3 分。"];
  },
  grade: ({ options }, answer, optionIds) => {
    const chosen = answer.length === 1 ? options[optionIds.indexOf(answer[0] ?? "")] : undefined;
    return (chosen?.mark ?? 0) / best;
  },
  guessing: ({ options }) => options.reduce((sum, option) => sum + option.mark, 0) / options.length / best,
  reveal: ({ options }, optionIds) =>
    options.map((option, index) => ({
      id: optionIds[index] ?? "",
      text: option.text,
      correct: option.mark === best,
      mark: option.mark / best,
      why: option.why,
    })),
};
