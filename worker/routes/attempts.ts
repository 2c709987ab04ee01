import { createRoute, z } from "@hono/zod-openapi";
import { chooseForm } from "#domain/form-choice";
import { allKinds } from "#domain/quiz-kinds";
import { applyJournal, nothingDecided, nothingSaved } from "#domain/saved-answers";
import { requireCaller } from "../access.ts";
import {
  type Attempt,
  findOpenAttempt,
  findOwnAttempt,
  insertAttempt,
  listSubmittedAttempts,
  saveAnswers,
} from "../db/attempts.ts";
import { isConflict } from "../db/database.ts";
import { listFormsSeen } from "../db/forms.ts";
import { findQuiz, getQuestionHashes } from "../db/quizzes.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newId, newSeed } from "../random.ts";
import { newRouter } from "../router.ts";

/** An answer as it is sent: see `Answer` of the domain. */
export const answerSchema = z.array(z.string().max(2000)).max(64);
/** 有把握、没把握, or neither. */
export const confidenceSchema = z.enum(["sure", "unsure"]).nullable();

const attemptSchema = z
  .object({
    id: z.string(),
    quizId: z.string(),
    paper: z.string().openapi({ description: "Hash of the paper" }),
    stepwise: z.boolean().openapi({ description: "true at a case, which is taken through /attempts/{id}/steps" }),
    seed: z.number(),
    startedAt: z.number(),
    submittedAt: z.number().nullable(),
    answers: z.record(z.string(), z.object({ answer: answerSchema, confidence: confidenceSchema.optional() })),
    devices: z.record(z.string(), z.number()).openapi({ description: "Last sequence number taken from each device" }),
  })
  .openapi("Attempt");

const start = createRoute({
  method: "post",
  path: "/attempts",
  summary:
    "Start an attempt at a quiz or a case, or resume the open one; of a blueprint the form whose questions the caller has seen least",
  request: { body: jsonBody(z.object({ quizId: z.string().min(1).max(64) }).openapi("AttemptStart")) },
  responses: {
    200: jsonAnswer("The attempt that was open", attemptSchema),
    201: jsonAnswer("A new attempt", attemptSchema),
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "QUIZ_NOT_FOUND"),
  },
});

const list = createRoute({
  method: "get",
  path: "/attempts",
  summary: "The caller's submitted attempts, the latest first",
  responses: {
    200: jsonAnswer(
      "At most 100 attempts",
      z.object({
        attempts: z.array(
          z.object({
            attemptId: z.string(),
            quizId: z.string(),
            title: z.string(),
            kind: z.enum(allKinds),
            submittedAt: z.number(),
            score: z.number(),
            maxScore: z.number(),
          }),
        ),
      }),
    ),
    ...errorAnswers("NOT_SIGNED_IN"),
  },
});

const read = createRoute({
  method: "get",
  path: "/attempts/{id}",
  summary: "An own attempt with what is saved",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("The attempt", attemptSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "ATTEMPT_NOT_FOUND"),
  },
});

const save = createRoute({
  method: "put",
  path: "/attempts/{id}/responses",
  summary: "Save taps; not at a case. Replaying a request changes nothing",
  request: {
    params: idParam,
    body: jsonBody(
      z
        .object({
          device: z.string().regex(/^[0-9a-z]{8,32}$/),
          entries: z
            .array(
              z.object({
                seq: z.int().min(1).max(1_000_000_000),
                questionId: z.string().max(64),
                answer: answerSchema,
                confidence: confidenceSchema.optional(),
              }),
            )
            .min(1)
            .max(500),
        })
        .openapi("Journal"),
    ),
  },
  responses: {
    200: jsonAnswer("Durable up to this number of this device", z.object({ savedUpTo: z.number() })),
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "ATTEMPT_NOT_FOUND",
      "ATTEMPT_SUBMITTED",
      "STEPS_ONLY",
      "CHANGED_MEANWHILE",
    ),
  },
});

const saveTries = 8;

export const attempts = newRouter()
  .openapi(start, async (c) => {
    const { id: personId, extraTime } = await requireCaller(c);
    const { quizId } = c.req.valid("json");
    const open = await findOpenAttempt(c.var.db, personId, quizId);
    if (open) return c.json(shown(open), 200);
    const quiz = await findQuiz(c.var.db, quizId);
    if (!quiz || quiz.kind === "bank") throw new ApiError("QUIZ_NOT_FOUND");
    const seed = newSeed();
    const form = chooseForm(await listFormsSeen(c.var.db, quizId, personId), seed);
    // Of anything else the minutes are an estimate.
    const minutes = quiz.kind === "exam" ? quiz.minutes : null;
    const row = {
      id: newId(),
      personId,
      quizId,
      versionHash: form ?? quiz.versionHash,
      seed,
      startedAt: c.var.now,
      saved: quiz.kind === "case" ? nothingDecided : nothingSaved,
      minutes,
      extraMinutes: Math.ceil(((minutes ?? 0) * extraTime) / 100),
    };
    try {
      await insertAttempt(c.var.db, row);
    } catch (error) {
      const other = isConflict(error) ? await findOpenAttempt(c.var.db, personId, quizId) : null;
      if (!other) throw error;
      return c.json(shown(other), 200);
    }
    return c.json(shown({ ...row, revision: 0, submittedAt: null }), 201);
  })
  .openapi(list, async (c) => {
    const { id } = await requireCaller(c);
    return c.json({ attempts: await listSubmittedAttempts(c.var.db, id, 100) }, 200);
  })
  .openapi(read, async (c) => {
    const { id: personId } = await requireCaller(c);
    const attempt = await findOwnAttempt(c.var.db, c.req.valid("param").id, personId);
    if (!attempt) throw new ApiError("ATTEMPT_NOT_FOUND");
    return c.json(shown(attempt), 200);
  })
  .openapi(save, async (c) => {
    const { id: personId } = await requireCaller(c);
    const { device, entries } = c.req.valid("json");
    for (let tries = 0; tries < saveTries; tries++) {
      const attempt = await findOwnAttempt(c.var.db, c.req.valid("param").id, personId);
      if (!attempt) throw new ApiError("ATTEMPT_NOT_FOUND");
      if (attempt.saved.way) throw new ApiError("STEPS_ONLY");
      if (attempt.submittedAt !== null) throw new ApiError("ATTEMPT_SUBMITTED");
      const saved = applyJournal(
        attempt.saved,
        device,
        entries,
        await getQuestionHashes(c.var.db, attempt.versionHash),
      );
      if (await saveAnswers(c.var.db, attempt, saved)) return c.json({ savedUpTo: saved.devices[device] ?? 0 }, 200);
    }
    throw new ApiError("CHANGED_MEANWHILE");
  });

function shown({ id, quizId, versionHash, seed, startedAt, submittedAt, saved }: Attempt) {
  return {
    id,
    quizId,
    paper: versionHash,
    stepwise: saved.way !== undefined,
    seed,
    startedAt,
    submittedAt,
    answers: saved.answers,
    devices: saved.devices,
  } as z.infer<typeof attemptSchema>;
}
