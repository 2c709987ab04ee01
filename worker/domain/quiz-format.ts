import { z } from "zod";
import { questionIdPattern } from "./questions/common.ts";
import { questionSchema } from "./questions/index.ts";

/** A quiz as its author writes it. */
export const quizSchema = z.strictObject({
  id: z.string().regex(questionIdPattern, "编号只用小写字母、数字和短横线").describe("测验编号，与文件名相同"),
  title: z.string().min(2).max(100).describe("测验名称"),
  lesson: z.string().min(1).optional().describe("所属课程的编号，如 coordination"),
  questions: z.array(questionSchema).min(1, "至少要有一道题").max(2000, "一份测验至多 2000 题").describe("题目"),
});
export type Quiz = z.infer<typeof quizSchema>;
