import { z } from "zod";
import { type Ability, abilities, duties, elementIds, indicatorIds } from "../framework.ts";
import type { Parts } from "./question-type.ts";

export const questionIdPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

const paragraph = z.string().regex(/^§([1-9]|1[0-9])$/, "出处应写成 §18 这样的段号（§1 至 §19）");

/** The name of a tool's file under the lessons; a text is enough here, whether there is such a tool is told where they are known. */
const toolSlug = z.string().regex(questionIdPattern, "工具编号只用小写字母、数字和短横线");

const abilityWeights = z
  .partialRecord(z.enum(abilities), z.number().gt(0).max(1))
  .describe("本题为哪项能力提供证据；至多两项，权重之和为 1；涉密等不计能力的题写 {}");

/** The fields every question has, whatever its type. Descriptions reach the author through the JSON Schema. */
export const questionFields = {
  id: z
    .string()
    .regex(questionIdPattern, "编号只用小写字母、数字和短横线")
    .describe("题目编号，全产品唯一，发布后不再改"),
  context: z.string().min(1).max(4000).optional().describe("几道题共用的材料"),
  stem: z.string().min(4, "题干太短").max(2000, "题干超过 2000 字").describe("题干"),
  abilities: abilityWeights,
  element: z.enum(elementIds).describe("所属要素（十个之一）"),
  indicator: z.enum(indicatorIds).describe("行为指标，须属于该要素"),
  duty: z.enum(Object.keys(duties) as [keyof typeof duties]).describe("业务：办文、办会、信息……"),
  source: z.union([paragraph, z.array(paragraph).min(1)]).describe("讲话出处，如 §18"),
  difficulty: z.int().min(1).max(5).describe("难度 1（易）至 5（难）"),
  points: z.number().positive().max(100).default(1).describe("分值，默认 1"),
  explanation: z.string().min(10, "解析太短").max(2000).describe("解析：先讲道理，再指出处"),
  tools: z
    .array(toolSlug)
    .min(1, "工具至少写 1 件，没有就不写这个字段")
    .max(2, "工具至多写 2 件")
    .optional()
    .describe("答错的人用得上的工具的编号（可不写），至多 2 件，交卷后列在解析旁，如 [urgent-paper]"),
};

export const whyField = z.string().min(1).max(500).optional().describe("选它对在哪里、错在哪里");
export const optionText = z.string().min(1, "选项没有文字").max(500, "选项超过 500 字");

/** What `checkCommon` needs to know of a question. */
interface CommonFields {
  abilities: Partial<Record<Ability, number>>;
  element: string;
  indicator: string;
}

/** Findings on the fields all types share. */
export function checkCommon(question: CommonFields): string[] {
  const findings: string[] = [];
  const weights = Object.values(question.abilities);
  if (weights.length > 2) findings.push("一道题至多为两项能力提供证据。");
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.length > 0 && Math.abs(total - 1) > 1e-6)
    findings.push(`能力权重之和应为 1，现为 ${Number(total.toFixed(3))}。`);
  if (!question.indicator.startsWith(`${question.element}.`)) {
    findings.push(`指标 ${question.indicator} 不属于要素 ${question.element}。`);
  }
  return findings;
}

/** Findings on the tools a question or a case names, each with its place in the list; looked up only where the tools there are, are given. */
export function checkTools(
  named: readonly string[],
  known: readonly string[] | undefined,
): { index: number; message: string }[] {
  return named.flatMap((slug, index) => {
    if (named.indexOf(slug) !== index) return [{ index, message: `工具 ${slug} 写了两次。` }];
    return known && !known.includes(slug) ? [{ index, message: `没有 ${slug} 这件工具。` }] : [];
  });
}

/** Findings on parts that are told apart by their text alone: no two of a side may be equal, spaces aside. */
export function checkParts({ options, left }: Parts): string[] {
  const sides: [string, readonly string[]][] =
    left.length > 0
      ? [
          ["左栏有两项", left],
          ["右栏有两项", options],
        ]
      : [["有两个选项", options]];
  return sides.flatMap(([what, list]) => {
    const texts = list.map((text) => text.replace(/\s+/g, ""));
    const repeated = texts.find((text, index) => texts.indexOf(text) !== index);
    return repeated ? [`${what}相同：${repeated}。`] : [];
  });
}
