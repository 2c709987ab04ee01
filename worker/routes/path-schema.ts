import { z } from "@hono/zod-openapi";
import { lessonSlugs } from "#domain/course";
import { abilities } from "#domain/framework";
import { allKinds } from "#domain/quiz-kinds";
import { ownAssignmentSchema } from "./assignment-schemas.ts";

const section = z.string().nullable().openapi({ description: "Id of the heading reading stopped at" });
const lesson = z.enum(lessonSlugs);

const paper = {
  quizId: z.string(),
  title: z.string(),
  answered: z.number().openapi({ description: "Questions answered, or decisions taken at a case" }),
};

/** A lesson at its section, or a paper with how far it is; the code says why it comes next. */
const opened = (code: "assignment" | "open") => [
  z.object({ code: z.literal(code), kind: z.literal("lesson"), lesson: z.string(), section }),
  z.object({ code: z.literal(code), kind: z.enum(["quiz", "case"]), ...paper, questionCount: z.number().nullable() }),
];

const next = z.union([
  ...opened("assignment"),
  z.object({ code: z.literal("assignment"), kind: z.literal("daily"), days: z.number(), done: z.number() }),
  ...opened("open"),
  z.object({ code: z.literal("lesson"), lesson, section }),
  z.object({ code: z.literal("exercise"), lesson, quizId: z.string() }),
  z.object({ code: z.enum(["placement", "comprehensive"]), quizId: z.string() }),
  z.object({ code: z.literal("nothing") }),
] as const);

const ability = { ability: z.enum(abilities), questions: z.number() };
const figures = { ...ability, value: z.number(), low: z.number(), high: z.number() };

const reason = z.union([
  z.object({ code: z.literal("due"), dueAt: z.number(), overdue: z.boolean() }),
  z.object({ code: z.enum(["open", "course", "done"]) }),
  z.object({ code: z.enum(["weakest-first", "alone"]), ...figures }),
  z.object({ code: z.literal("insufficient"), ...ability, moreQuestions: z.number(), bankShort: z.boolean() }),
]);

/** A person's way through the course (`#domain/learning-path`). */
export const pathSchema = z
  .object({
    next,
    invited: z.boolean().openapi({ description: "No attempt at all yet: 摸底 is offered" }),
    placement: z.enum(["new", "open", "done"]).nullable().openapi({ description: "null where none is published" }),
    due: z.array(ownAssignmentSchema),
    open: z.array(
      z.object({
        ...paper,
        kind: z.enum(allKinds),
        questionCount: z.number(),
        startedAt: z.number(),
      }),
    ),
    lessons: z.array(
      z.object({
        lesson,
        quizId: z.string().nullable(),
        state: z.enum(["new", "begun", "done"]),
        section,
        finished: z.boolean(),
        bestPercent: z.number().nullable(),
        reason,
      }),
    ),
    suggestions: z.array(z.object({ code: z.literal("comprehensive"), quizId: z.string() })),
  })
  .openapi("LearningPath");
