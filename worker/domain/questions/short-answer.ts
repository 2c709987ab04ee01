import { z } from "zod";
import { questionFields } from "./common.ts";
import type { QuestionType } from "./question-type.ts";

export const shortAnswerSchema = z.strictObject({
  type: z.literal("short-answer"),
  ...questionFields,
  reference: z
    .string()
    .min(1, "参考答案没有文字")
    .max(2000, "参考答案超过 2000 字")
    .describe("参考答案，交卷后给学员看"),
  rubric: z
    .array(
      z.strictObject({
        text: z.string().min(1, "评分要点没有文字").max(500, "评分要点超过 500 字").describe("这一条答到什么"),
        mark: z.int().min(1, "评分要点的分是 1 以上的整数").max(100).describe("答到得几分，正整数"),
      }),
    )
    .min(1, "至少要有一条评分要点")
    .max(20, "评分要点至多 20 条")
    .describe("评分要点；各条得分相加，按比例折成本题分值"),
});
export type ShortAnswer = z.infer<typeof shortAnswerSchema>;

/** 简答题: one text that a trainer marks by the rubric; until then it is 待评阅 and no evidence. Blank earns 0 at once. */
export const shortAnswer: QuestionType<ShortAnswer> = {
  name: "简答题",
  form: "essay",
  fixedOrder: false,
  parts: () => ({ options: [], left: [] }),
  check: () => [],
  grade: () => null,
  guessing: () => 0,
  key: ({ rubric }) => rubric.map(({ mark }) => mark),
  right: ({ reference }) => [reference],
  simulate: ({ reference }, _ids, knows, random) => [random() < knows ? reference : "不清楚"],
  chosen: () => null,
  reveal: ({ reference, rubric }) => ({ form: "essay", reference, rubric }),
};

/**
 * The mark u in [0, 1] of a short answer from what a trainer awards for each line of the rubric, in its order.
 * @throws RangeError where lines are missing or one is awarded less than 0 or more than its mark.
 */
export function gradeByRubric({ rubric }: Pick<ShortAnswer, "rubric">, awarded: readonly number[]): number {
  if (awarded.length !== rubric.length) throw new RangeError(`${rubric.length} marks wanted, ${awarded.length} given`);
  const earned = rubric.map(({ mark }, index) => {
    const own = awarded[index] ?? Number.NaN;
    if (!(own >= 0 && own <= mark)) throw new RangeError(`mark ${own} is not in 0–${mark}`);
    return own;
  });
  const sum = (marks: readonly number[]) => marks.reduce((total, mark) => total + mark, 0);
  return sum(earned) / sum(rubric.map(({ mark }) => mark));
}
