import { defineCollection } from "astro:content";
import { file, glob } from "astro/loaders";
import { z } from "astro/zod";
import { parse } from "yaml";
import { type Duty, duties, elementIds } from "#domain/framework";
import { caseEntries } from "./integrations/case-entries.ts";

const lessonSlug = z.enum(["introduction", ...elementIds, "close"]);
const paragraphNumber = z.number().int().min(1).max(19);

/** The head of a lesson file; the descriptions are for its author and appear in the editor. */
const lesson = z.strictObject({
  title: z.string().min(1).max(20).describe("课名，不超过 20 字"),
  element: lessonSlug.describe("要素编号；导言写 introduction，结语写 close"),
  part: z
    .enum(["导言", "一个责任", "两种精神状态", "三个考验", "四种能力", "结语"])
    .describe("所属部分，课程目录按它分组"),
  order: z.number().int().min(1).max(12).describe("课序，1 至 12，不得重复"),
  source: z.array(paragraphNumber).min(1).describe("本课讲的段落，写 § 后的数字，如 [18]"),
  minutes: z.number().int().min(1).max(30).describe("读完要几分钟，不含练习"),
  summary: z.string().min(15).max(90).describe("一句话说清学完能做什么，30 至 60 字"),
  objectives: z.array(z.string().min(4)).min(2).max(4).describe("学习目标，每条以动词开头"),
  quiz: z.string().describe("课后练习的编号，即 quizzes/practice/ 里那份测验的 id"),
});

/** One entry of speech.yaml: a paragraph of the speech in a sentence of ours. */
const paragraph = z.strictObject({
  id: z.string(),
  n: paragraphNumber.describe("段号，即 § 后的数字"),
  summary: z.string().min(5).max(120).describe("用自己的一句话说明这一段讲什么"),
  keyPhrases: z
    .array(z.string().regex(/^[^「」]+$/, "短语不带「」，页面会加上"))
    .default([])
    .describe("讲话原文里的短语，逐字照录，不带「」"),
  lessons: z.array(lessonSlug).default([]).describe("讲这一段的课"),
});

/** The head of a working aid of the toolbox: one sheet of A4, to be printed and filled in. */
const tool = z.strictObject({
  title: z.string().min(1).max(16).describe("名称，不超过 16 字"),
  kind: z
    .enum(["清单", "流程", "模板", "台账"])
    .describe("清单逐项打勾，流程按步骤走，模板填好就能用，台账一件一行、长期记"),
  duty: z
    .enum(Object.keys(duties) as [Duty])
    .describe("业务，工具箱按它分组：documents 办文、meetings 办会……见 quizzes/README.md"),
  elements: z.array(z.enum(elementIds)).min(1).max(3).describe("对应的要素，一至三个；这几课的课末会列出它"),
  order: z.number().int().min(1).max(99).describe("在工具箱里的次序，不得重复；同一业务的排在一起"),
  use: z.string().min(20).max(60).describe("什么时候用，一句话，20 至 60 字"),
});

/** What a lesson and the search say of a case; the case itself is told step by step by the API. */
const caseEntry = z.strictObject({
  title: z.string(),
  summary: z.string(),
  minutes: z.number(),
  elements: z.array(z.enum(elementIds)),
});

/** The author numbers paragraphs once, by `n`; the id that Astro wants is made of it. */
function withIds(text: string) {
  const entries = parse(text) as { n: number }[];
  return entries.map((entry) => ({ ...entry, id: `p${entry.n}` }));
}

export const collections = {
  lessons: defineCollection({ loader: glob({ pattern: "*.md", base: "./content/lessons" }), schema: lesson }),
  tools: defineCollection({ loader: glob({ pattern: "*.md", base: "./content/tools" }), schema: tool }),
  cases: defineCollection({ loader: caseEntries, schema: caseEntry }),
  speech: defineCollection({ loader: file("content/speech.yaml", { parser: withIds }), schema: paragraph }),
};
