import { z } from "zod";
import { questionFields } from "./common.ts";
import { gradeOne, keyCount, keyedOption, keyedType, revealKeyed } from "./keyed-options.ts";
import { pick } from "./part-ids.ts";
import type { QuestionType } from "./question-type.ts";

export const trueFalseSchema = z.strictObject({
  type: z.literal("true-false"),
  ...questionFields,
  options: z.array(keyedOption).length(2, "判断题恰有两个选项：正确、错误"),
});
type TrueFalse = z.infer<typeof trueFalseSchema>;

/** 判断题: 正确 or 错误, in that order; mark 0 or 1; floor 1/2. */
export const trueFalse: QuestionType<TrueFalse> = {
  ...keyedType,
  name: "判断题",
  form: "one",
  fixedOrder: true,
  check: ({ options }) => [
    ...(options[0]?.text === "正确" && options[1]?.text === "错误" ? [] : ["判断题的选项依次写“正确”“错误”。"]),
    ...(keyCount(options) === 1 ? [] : ["判断题应有且只有 1 个正确选项。"]),
  ],
  grade: gradeOne,
  guessing: () => 1 / 2,
  simulate: (question, ids, knows, random) =>
    random() < knows ? keyedType.right(question, ids) : [pick(ids.options, random) ?? ""],
  reveal: (question, ids) => revealKeyed("one", question, ids),
};
