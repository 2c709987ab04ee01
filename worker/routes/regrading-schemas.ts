import { z } from "@hono/zod-openapi";
import { abilities } from "#domain/framework";

const change = { before: z.number(), after: z.number() };

/** What a trainer wants put right. */
export const correctionFields = {
  questionId: z.string().max(64),
  questionHash: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .openapi({ description: "The text that was answered" }),
  act: z.enum(["key", "full-marks", "void"]),
  key: z.record(z.string().max(64), z.number().min(0).max(3)).optional().openapi({
    description: "With act `key`: worth of each option by id; without it, the question as it is published now",
  }),
};

export const previewSchema = z
  .object({
    attempts: z.number().openapi({ description: "Submitted attempts that hold the question" }),
    answers: z
      .array(
        z.object({
          answer: z.array(z.string()),
          attempts: z.number(),
          markBefore: z.number().nullable(),
          markAfter: z.number().nullable(),
        }),
      )
      .openapi({ description: "Every answer that was given, with its mark now and then" }),
    rows: z
      .array(
        z.object({
          person: z.string().openapi({ description: "A code: a trainer sees no names" }),
          officeName: z.string(),
          score: z.object(change),
          maxScore: z.number(),
          abilities: z.array(
            z.object({ ability: z.enum(abilities), shown: z.boolean(), ...change }).openapi({
              description: "掌握度, of the abilities that move",
            }),
          ),
        }),
      )
      .openapi({ description: "Those whose score or profile changes, of this page of attempts" }),
    next: z.string().nullable().openapi({ description: "Cursor of the next page; null at the end" }),
  })
  .openapi("RegradingPreview");

export const regradingSchema = z
  .object({
    number: z.number(),
    questionId: z.string(),
    act: correctionFields.act,
    reason: z.string(),
    at: z.number(),
    attempts: z.number().openapi({ description: "Attempts marked anew so far" }),
    changed: z.number(),
    done: z.boolean(),
  })
  .openapi("Regrading");
