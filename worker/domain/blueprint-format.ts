import { z } from "zod";
import { abilities, duties, elementIds, indicatorIds } from "./framework.ts";
import { questionIdPattern } from "./questions/common.ts";
import { questionTypeIds } from "./questions/index.ts";
import { blueprintKinds } from "./quiz-kinds.ts";

const id = z.string().regex(questionIdPattern, "编号只用小写字母、数字和短横线");
const level = z.int().min(1).max(5);
const some = z.int().min(1).max(200);
const list = <T extends z.ZodType>(member: T) => z.array(member).min(1, "至少写一项，或删去这一行").optional();

const difficultySchema = z.union(
  [z.tuple([level, level]), z.partialRecord(z.enum(["1", "2", "3", "4", "5"]), some)],
  "难度写成范围 [2, 4]，或写明每级几题 { 2: 3, 3: 4, 4: 3 }",
);

/** A part of every form: how many questions, and which may be drawn. What is left out does not narrow the choice. */
export const sectionSchema = z.strictObject({
  title: z.string().min(1).max(40).describe("这一部分的名称，发布时出了问题用它指明"),
  count: some.describe("这一部分几题"),
  from: list(id).describe("从哪些题库抽（题库编号）；不写就从全部题库抽"),
  types: list(z.enum(questionTypeIds)).describe("只抽这些题型"),
  atLeast: z
    .partialRecord(z.enum(questionTypeIds), some)
    .optional()
    .describe("某种题型至少几题，如 { situational: 4 }"),
  abilities: list(z.enum(abilities)).describe("只抽为这些能力提供证据的题；写了几项，就在几项之间均衡"),
  elements: list(z.enum(elementIds)).describe("只抽这些要素的题"),
  indicators: list(z.enum(indicatorIds)).describe("只抽这些行为指标的题"),
  duties: list(z.enum(Object.keys(duties) as [keyof typeof duties])).describe("只抽这些业务的题"),
  difficulty: difficultySchema
    .optional()
    .describe("难度范围 [2, 4]；或每级恰好几题 { 1: 1, 2: 2, 3: 4 }，合起来等于 count"),
  perIndicator: some.optional().describe("同一个行为指标至多几题"),
});
export type Section = z.infer<typeof sectionSchema>;

/** A blueprint as its author writes it. */
export const blueprintSchema = z.strictObject({
  id: id.describe("组卷方案的编号，与文件名相同；学员用它开考"),
  title: z.string().min(2).max(100).describe("试卷名称，学员看得到"),
  lesson: z.string().min(1).optional().describe("所属课程的编号"),
  kind: z.enum(blueprintKinds).describe("用途：exam 考试；placement 摸底；repeat 换一组题再练"),
  forms: z.int().min(1).max(50).default(20).describe("组几套，默认 20；每人每次做其中没见过的题最多的一套"),
  minutes: z.int().min(1).max(600).optional().describe("考试时间（分钟）"),
  note: z.string().max(2000).optional().describe("给出题人自己看的说明，不发布"),
  sections: z.array(sectionSchema).min(1, "至少要有一个部分").max(20, "至多 20 个部分").describe("各部分怎样抽题"),
});
export type Blueprint = z.infer<typeof blueprintSchema>;
