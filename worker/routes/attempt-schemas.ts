import { z } from "@hono/zod-openapi";
import { deadlineOf } from "#domain/time-limit";
import type { Attempt } from "../db/attempts.ts";

/** An answer as it is sent: see `Answer` of the domain. */
export const answerSchema = z.array(z.string().max(2000)).max(64);
/** 有把握、没把握, or neither. */
export const confidenceSchema = z.enum(["sure", "unsure"]).nullable();

/** What every answer about an attempt says of its time. */
export const time = {
  deadline: z
    .number()
    .nullable()
    .openapi({ description: "When the time is up, milliseconds by the server; null where there is no limit" }),
  now: z.number().openapi({ description: "The server's clock as it answered: what a countdown goes by" }),
};

/** An own attempt with what is saved. */
export const attemptSchema = z
  .object({
    id: z.string(),
    quizId: z.string(),
    paper: z.string().openapi({ description: "Hash of the paper" }),
    stepwise: z.boolean().openapi({ description: "true at a case, which is taken through /attempts/{id}/steps" }),
    seed: z.number(),
    startedAt: z.number(),
    submittedAt: z.number().nullable(),
    answers: z.record(
      z.string(),
      z.object({ answer: answerSchema, confidence: confidenceSchema.optional(), marked: z.boolean().optional() }),
    ),
    at: z.string().optional().openapi({ description: "The question that was last on the screen" }),
    devices: z.record(z.string(), z.number()).openapi({ description: "Last sequence number taken from each device" }),
    ...time,
  })
  .openapi("Attempt");

/** The taps of one device, each at most once. */
export const journalSchema = z
  .object({
    device: z.string().regex(/^[0-9a-z]{8,32}$/),
    entries: z
      .array(
        z.object({
          seq: z.int().min(1).max(1_000_000_000),
          questionId: z.string().max(64),
          answer: answerSchema.optional(),
          confidence: confidenceSchema.optional(),
          marked: z.boolean().optional(),
          tappedAt: z
            .number()
            .optional()
            .openapi({ description: "When, by the server's clock: of two devices the later tap wins. Left out: now" }),
        }),
      )
      .min(1)
      .max(500),
  })
  .openapi("Journal");

/** An attempt as its learner is told of it. */
export function shownAttempt(attempt: Attempt, now: number): z.infer<typeof attemptSchema> {
  const { id, quizId, versionHash, seed, startedAt, submittedAt, saved } = attempt;
  const answers = Object.entries(saved.answers).map(([questionId, { answer, confidence, marked }]) => [
    questionId,
    { answer: [...answer], confidence, marked },
  ]);
  return {
    id,
    quizId,
    paper: versionHash,
    stepwise: saved.way !== undefined,
    seed,
    startedAt,
    submittedAt,
    answers: Object.fromEntries(answers),
    at: saved.at,
    devices: saved.devices,
    deadline: deadlineOf(attempt),
    now,
  };
}
