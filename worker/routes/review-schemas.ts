import { z } from "@hono/zod-openapi";
import { reviewReasons } from "#domain/review/card";
import { paperQuestionSchema } from "./papers.ts";
import { revealedSchema } from "./revealed-schema.ts";

const daySchema = z.iso.date().openapi({ description: "A day by China time (UTC+8)" });

/** How many cards are due today, what is overdue included, and tomorrow. */
export const countSchema = z.object({ due: z.number(), tomorrow: z.number() });

/** A person's 错题本 and 每日一练. */
export const reviewsSchema = countSchema
  .extend({
    today: daySchema,
    minutes: z.number().openapi({ description: "What today's set takes" }),
    set: z.array(
      z.object({
        step: z.number().openapi({ description: "Answers to it so far; goes with the answer" }),
        ahead: z.boolean().openapi({ description: "Not due yet" }),
        question: paperQuestionSchema.openapi({ description: "Options in the order to show" }),
      }),
    ),
    calendar: z
      .array(z.object({ day: daySchema, count: z.number() }))
      .openapi({ description: "30 days from today on" }),
    cards: z.array(
      z.object({
        questionId: z.string(),
        stem: z.string(),
        element: z.string().openapi({ description: "The lesson that teaches it" }),
        why: z.enum(reviewReasons),
        since: daySchema,
        due: daySchema,
        answers: z.number(),
        lapses: z.number(),
      }),
    ),
    known: z.number().openapi({ description: "Cards that left as known in the last seven days" }),
  })
  .openapi("Reviews");

/** What is told once a review is answered. */
export const reviewedSchema = z
  .object({
    mark: z.number().openapi({ description: "0–1" }),
    key: revealedSchema,
    explanation: z.string(),
    source: z.array(z.string()),
    element: z.string(),
    due: daySchema.openapi({ description: "The day it comes back" }),
    known: z.boolean().openapi({ description: "It has left and does not come back" }),
  })
  .openapi("Reviewed");
