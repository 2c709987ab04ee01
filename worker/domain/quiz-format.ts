import { z } from "zod";
import type { Branching } from "./branching.ts";
import { questionIdPattern } from "./questions/common.ts";
import { questionSchema } from "./questions/index.ts";
import { type QuizKind, quizKinds } from "./quiz-kinds.ts";

/** A quiz as its author writes it. */
export const quizSchema = z.strictObject({
  id: z.string().regex(questionIdPattern, "编号只用小写字母、数字和短横线").describe("测验编号，与文件名相同"),
  title: z.string().min(2).max(100).describe("测验名称"),
  lesson: z.string().min(1).optional().describe("所属课程的编号，如 coordination"),
  kind: z
    .enum(quizKinds)
    .default("practice")
    .describe("用途：practice 练习（不写即是）；bank 题库，只供组卷抽题，不给学员单独做；exam 考试；placement 摸底"),
  minutes: z.int().min(1).max(600).optional().describe("考试时间（分钟）"),
  questions: z.array(questionSchema).min(1, "至少要有一道题").max(2000, "一份测验至多 2000 题").describe("题目"),
});
/** A quiz of any kind; a case has its branching beside the questions that are its steps. */
export type Quiz = Omit<z.infer<typeof quizSchema>, "kind"> & { kind: QuizKind; branching?: Branching | undefined };
