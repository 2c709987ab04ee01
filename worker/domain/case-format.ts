import { z } from "zod";
import { type Branching, outcomes } from "./branching.ts";
import { optionText, questionFields } from "./questions/common.ts";
import type { Quiz } from "./quiz-format.ts";

/** Ids of a case are joined to those of its steps, and the whole stays a question's id of at most 64 characters. */
const caseId = /^case-[a-z0-9][a-z0-9-]{0,33}$/;
const stepId = /^[a-z0-9][a-z0-9-]{0,23}$/;
const stepIdField = z.string().regex(stepId, "编号只用小写字母、数字和短横线，至多 24 个");
const { abilities, element, indicator, duty, source, difficulty } = questionFields;

const option = z.strictObject({
  text: optionText.describe("做法，四个长短相近"),
  mark: z.int().min(0).max(3).describe("恰当程度：3、2、1、0 各一次"),
  why: z.string().min(10, "理由至少 10 字").max(500).describe("好在哪里、差在哪里，复盘时逐项看到"),
  // biome-ignore lint/suspicious/noThenProperty: the author's word, always a text; inside it is the consequence
  then: z.string().min(4, "后续太短").max(300).describe("选了以后马上发生什么，一两句话，不评分、不说教"),
  next: stepIdField.describe("接下来到哪一步，或者哪个结局"),
});

const step = z.strictObject({
  id: stepIdField.describe("步骤编号，本演练内唯一，发布后不再改"),
  text: z.string().min(20, "情境至少 20 字").max(300, "情境超过 300 字").describe("眼下的情境，30 至 150 字"),
  stem: z
    .string()
    .min(4, "题干太短")
    .max(100)
    .regex(/？$/, "题干应是一句问话，以“？”结尾")
    .describe("问什么，以“？”结尾"),
  options: z.array(option).length(4, "每一步恰有四个做法").describe("四个做法"),
  abilities,
  element,
  indicator,
  duty,
  source,
  difficulty,
});

const ending = z.strictObject({
  id: stepIdField.describe("结局编号，不与步骤相同"),
  title: z.string().min(2).max(20, "结局名称超过 20 字").describe("结局名称，至多 20 字"),
  outcome: z.enum(outcomes).describe("结果：good 办好了 · fair 有得有失 · poor 没有办好"),
  text: z
    .string()
    .min(40, "结局文字至少 40 字")
    .max(400)
    .describe("事情成了什么样，谁怎么说，接下来还要补什么，60 至 200 字"),
});

/** A case (情景演练) as its author writes it. */
export const caseSchema = z.strictObject({
  id: z.string().regex(caseId, "编号以 case- 开头，只用小写字母、数字和短横线").describe("演练编号，与文件名相同"),
  title: z.string().min(2).max(20, "名称超过 20 字").describe("名称，至多 20 字"),
  minutes: z.int().min(1).max(60).describe("走完一遍大约几分钟"),
  summary: z.string().min(15, "简介至少 15 字").max(90, "简介超过 90 字").describe("一句话说明练什么，20 至 60 字"),
  opening: z
    .string()
    .min(60, "开场至少 60 字")
    .max(400, "开场超过 400 字")
    .describe("开场：时间、地点、人物、手上有什么，称“您”，80 至 200 字"),
  start: stepIdField.describe("从哪一步开始"),
  steps: z.array(step).min(5, "至少要有 5 步").max(9, "至多 9 步").describe("步骤，5 至 9 步"),
  endings: z.array(ending).min(3, "至少要有 3 种结局").max(5, "至多 5 种结局").describe("结局，3 至 5 种"),
  explanation: z
    .string()
    .min(100, "复盘至少 100 字")
    .max(1000, "复盘超过 1000 字")
    .describe("复盘：要害在哪几步，讲话怎么说（§），换一种情况怎么办，150 至 400 字"),
  tools: z
    .array(z.string().min(1).max(60))
    .max(3, "至多 3 件工具")
    .default([])
    .describe("有帮助的工具的编号，至多 3 件"),
});
export type CaseText = z.infer<typeof caseSchema>;

/**
 * The case as a quiz whose questions are its steps, so that grading, evidence, regrading and statistics need not know of cases, with what follows each
 * decision beside them. A step has no explanation of its own: that of the best way stands there.
 */
export function expandCase(own: CaseText): Quiz & { branching: Branching } {
  const { id, title, steps, endings, start, summary, minutes, opening, explanation, tools } = own;
  const full = (name: string) => `${id}-${name}`;
  const questions = steps.map(({ id: name, text, options, ...step }) => ({
    ...step,
    type: "situational" as const,
    id: full(name),
    context: text,
    options: options.map(({ then: _then, next: _next, ...option }) => option),
    points: 1,
    explanation: options.find(({ mark }) => mark === 3)?.why ?? "",
  }));
  const branches = steps.map(({ id: name, options }) => [
    full(name),
    options.map(({ then: consequence, next }) => ({ consequence, next: full(next) })),
  ]);
  const branching = {
    summary,
    minutes,
    opening,
    start: full(start),
    branches: Object.fromEntries(branches),
    endings: endings.map((ending) => ({ ...ending, id: full(ending.id) })),
    explanation,
    tools,
  };
  return { id, title, kind: "case", questions, branching };
}
