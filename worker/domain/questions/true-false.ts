import { z } from "zod";
import { type QuestionType, questionFields } from "./common.ts";
import { gradeOne, keyCount, keyedOption, revealKeyed } from "./keyed-options.ts";

export const trueFalseSchema = z.strictObject({
  type: z.literal("true-false"),
  ...questionFields,
  options: z.array(keyedOption).length(2, "判断题恰有两个选项：正确、错误"),
});
type TrueFalse = z.infer<typeof trueFalseSchema>;

/** 判断题: 正确 or 错误, in that order; mark 0 or 1; floor 1/2. */
export const trueFalse: QuestionType<TrueFalse> = {
  name: "判断题",
  choose: "one",
  fixedOrder: true,
  check: ({ options }) => [
    ...(options[0]?.text === "正确" && options[1]?.text === "错误" ? [] : ["判断题的选项依次写“正确”“错误”。"]),
    ...(keyCount(options) === 1 ? [] : ["判断题应有且只有 1 个正确选项。"]),
  ],
  grade: ({ options }, answer, optionIds) => gradeOne(options, answer, optionIds),
  guessing: () => 1 / 2,
  reveal: ({ options }, optionIds) => revealKeyed(options, optionIds),
};
