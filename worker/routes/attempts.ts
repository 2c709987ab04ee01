import { createRoute, z } from "@hono/zod-openapi";
import { chooseForm } from "#domain/form-choice";
import { allKinds } from "#domain/quiz-kinds";
import { applyJournal, nothingDecided, nothingSaved } from "#domain/saved-answers";
import { deadlineOf, extraMinutesFor, isOverdue } from "#domain/time-limit";
import { requireCaller } from "../access.ts";
import type { ApiContext } from "../context.ts";
import {
  type Attempt,
  findOpenAttempt,
  findOwnAttempt,
  insertAttempt,
  listSubmittedAttempts,
  saveAnswers,
} from "../db/attempts.ts";
import type { Caller } from "../db/callers.ts";
import { isConflict } from "../db/database.ts";
import { listFormsSeen } from "../db/forms.ts";
import { findQuiz, getQuestionHashes } from "../db/quizzes.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newId, newSeed } from "../random.ts";
import { newRouter } from "../router.ts";
import { closeAttempt } from "../submit.ts";
import { attemptSchema, journalSchema, shownAttempt, time } from "./attempt-schemas.ts";

const start = createRoute({
  method: "post",
  path: "/attempts",
  summary:
    "Start an attempt at a quiz or a case, or resume the open one; of a blueprint the form whose questions the caller has seen least",
  request: { body: jsonBody(z.object({ quizId: z.string().min(1).max(64) }).openapi("AttemptStart")) },
  responses: {
    200: jsonAnswer("The attempt that was open; submitted just now where its time was over", attemptSchema),
    201: jsonAnswer("A new attempt", attemptSchema),
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "QUIZ_NOT_FOUND", "CHANGED_MEANWHILE"),
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
    200: jsonAnswer("The attempt; submitted just now where its time was over", attemptSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "ATTEMPT_NOT_FOUND", "CHANGED_MEANWHILE"),
  },
});

const save = createRoute({
  method: "put",
  path: "/attempts/{id}/responses",
  summary: "Save taps; not at a case. Replaying a request changes nothing, and what an entry leaves out stays as it is",
  request: {
    params: idParam,
    body: jsonBody(journalSchema),
  },
  responses: {
    200: jsonAnswer("Durable up to this number of this device", z.object({ savedUpTo: z.number(), ...time })),
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "ATTEMPT_NOT_FOUND",
      "ATTEMPT_SUBMITTED",
      "ATTEMPT_TIME_UP",
      "STEPS_ONLY",
      "CHANGED_MEANWHILE",
    ),
  },
});

const saveTries = 8;

export const attempts = newRouter()
  .openapi(start, async (c) => {
    const caller = await requireCaller(c);
    const { id: personId, extraTime } = caller;
    const { db, now } = c.var;
    const { quizId } = c.req.valid("json");
    const open = await findOpenAttempt(db, personId, quizId);
    if (open) return c.json(shownAttempt(await inTime(c, open, caller), now), 200);
    const quiz = await findQuiz(db, quizId);
    if (!quiz || quiz.kind === "bank" || quiz.withdrawnAt !== null) throw new ApiError("QUIZ_NOT_FOUND");
    const seed = newSeed();
    const form = chooseForm(await listFormsSeen(db, quizId, personId), seed);
    // Of anything else the minutes are an estimate.
    const minutes = quiz.kind === "exam" ? quiz.minutes : null;
    const row = {
      id: newId(),
      personId,
      quizId,
      versionHash: form ?? quiz.versionHash,
      seed,
      startedAt: now,
      saved: quiz.kind === "case" ? nothingDecided : nothingSaved,
      minutes,
      extraMinutes: extraMinutesFor(minutes, extraTime),
    };
    try {
      await insertAttempt(db, row);
    } catch (error) {
      const other = isConflict(error) ? await findOpenAttempt(db, personId, quizId) : null;
      if (!other) throw error;
      return c.json(shownAttempt(other, now), 200);
    }
    return c.json(shownAttempt({ ...row, revision: 0, submittedAt: null }, now), 201);
  })
  .openapi(list, async (c) => {
    const { id } = await requireCaller(c);
    return c.json({ attempts: await listSubmittedAttempts(c.var.db, id, 100) }, 200);
  })
  .openapi(read, async (c) => {
    const caller = await requireCaller(c);
    const attempt = await findOwnAttempt(c.var.db, c.req.valid("param").id, caller.id);
    if (!attempt) throw new ApiError("ATTEMPT_NOT_FOUND");
    return c.json(shownAttempt(await inTime(c, attempt, caller), c.var.now), 200);
  })
  .openapi(save, async (c) => {
    const caller = await requireCaller(c);
    const { db, now } = c.var;
    const { device, entries } = c.req.valid("json");
    for (let tries = 0; tries < saveTries; tries++) {
      const found = await findOwnAttempt(db, c.req.valid("param").id, caller.id);
      if (!found) throw new ApiError("ATTEMPT_NOT_FOUND");
      if (found.saved.way) throw new ApiError("STEPS_ONLY");
      const attempt = await inTime(c, found, caller);
      const deadline = deadlineOf(attempt);
      if (attempt.submittedAt !== null) {
        throw new ApiError(attempt.submittedAt === deadline ? "ATTEMPT_TIME_UP" : "ATTEMPT_SUBMITTED");
      }
      const known = await getQuestionHashes(db, attempt.versionHash);
      const saved = applyJournal(attempt.saved, device, entries, known, now);
      if (await saveAnswers(db, attempt, saved)) {
        return c.json({ savedUpTo: saved.devices[device] ?? 0, deadline, now }, 200);
      }
    }
    throw new ApiError("CHANGED_MEANWHILE");
  });

/** The attempt, handed in first where its time is over; CHANGED_MEANWHILE where that found no quiet moment. */
async function inTime(c: ApiContext, attempt: Attempt, caller: Caller): Promise<Attempt> {
  const { db, now } = c.var;
  if (attempt.submittedAt !== null || !isOverdue(attempt, now)) return attempt;
  const closed = await closeAttempt(db, attempt, caller, now);
  if (!closed) throw new ApiError("CHANGED_MEANWHILE");
  return closed;
}
