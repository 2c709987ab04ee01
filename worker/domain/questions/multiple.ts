import { z } from "zod";
import { questionFields } from "./common.ts";
import { keyCount, keyedOption, keyedType, revealKeyed } from "./keyed-options.ts";
import type { QuestionType } from "./question-type.ts";

export const multipleSchema = z.strictObject({
  type: z.literal("multiple"),
  ...questionFields,
  options: z.array(keyedOption).min(3, "多选题的选项至少 3 个").max(10, "选项至多 10 个"),
});
type Multiple = z.infer<typeof multipleSchema>;

/** 多选题: a wrong tick earns 0, else the share of the right options found. */
export const multiple: QuestionType<Multiple> = {
  ...keyedType,
  name: "多选题",
  form: "many",
  check: ({ options }) => {
    const keys = keyCount(options);
    if (keys < 2) return [`多选题的正确选项至少 2 个，现有 ${keys} 个；只有一个请改为单选题。`];
    return keys === options.length ? ["多选题的选项全都正确，测不出差别，请至少放一个干扰项。"] : [];
  },
  grade: ({ options }, answer, ids) => {
    const chosen = [...new Set(answer)].map((id) => options[ids.options.indexOf(id)]);
    if (chosen.some((option) => !option?.correct)) return 0;
    return chosen.length / keyCount(options);
  },
  // Over the 2^n − 1 non-empty subsets only those inside the k keys earn: Σ C(k,j)·j/k = 2^(k−1).
  guessing: ({ options }) => 2 ** (keyCount(options) - 1) / (2 ** options.length - 1),
  simulate: (question, ids, knows, random) => {
    if (random() < knows) return keyedType.right(question, ids);
    const subset = 1 + Math.floor(random() * (2 ** ids.options.length - 1));
    return ids.options.filter((_id, index) => subset & (1 << index));
  },
  reveal: (question, ids) => revealKeyed("many", question, ids),
};
