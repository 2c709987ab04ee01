import { z } from "zod";
import { questionFields } from "./common.ts";
import { gradeOne, keyCount, keyedOption, keyedType, revealKeyed } from "./keyed-options.ts";
import { pick } from "./part-ids.ts";
import type { QuestionType } from "./question-type.ts";

export const singleSchema = z.strictObject({
  type: z.literal("single"),
  ...questionFields,
  options: z.array(keyedOption).min(2, "选项至少 2 个").max(10, "选项至多 10 个"),
});
type Single = z.infer<typeof singleSchema>;

/** 单选题: one right option; mark 0 or 1; floor 1/options. */
export const single: QuestionType<Single> = {
  ...keyedType,
  name: "单选题",
  form: "one",
  check: ({ options }) =>
    keyCount(options) === 1 ? [] : [`单选题应有且只有 1 个正确选项，现有 ${keyCount(options)} 个。`],
  grade: gradeOne,
  guessing: ({ options }) => 1 / options.length,
  simulate: (question, ids, knows, random) =>
    random() < knows ? keyedType.right(question, ids) : [pick(ids.options, random) ?? ""],
  reveal: (question, ids) => revealKeyed("one", question, ids),
};
