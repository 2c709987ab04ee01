import { createRoute, z } from "@hono/zod-openapi";
import { branchOf, type Case, decide, isCase, type Refusal } from "#domain/case-way";
import type { Decision } from "#domain/saved-answers";
import { requireCaller } from "../access.ts";
import type { ApiContext } from "../context.ts";
import { type Attempt, findOwnAttempt, saveAnswers } from "../db/attempts.ts";
import { getVersion } from "../db/quizzes.ts";
import { ApiError, type ErrorCode } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { ahead, aheadOf, stepSchema, wayOf } from "./case-schemas.ts";

const read = createRoute({
  method: "get",
  path: "/attempts/{id}/steps",
  summary: "The way an own attempt at a case has taken so far, and the step or ending it has come to",
  request: { params: idParam },
  responses: {
    200: jsonAnswer(
      "Nothing of a step before it is reached",
      z
        .object({
          title: z.string(),
          opening: z.string(),
          way: z.array(z.object({ step: stepSchema, option: z.string(), consequence: z.string() })),
          ...ahead,
        })
        .openapi("Way"),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "ATTEMPT_NOT_FOUND"),
  },
});

const answerSchema = z.object({ consequence: z.string(), ...ahead }).openapi("StepAnswer");

const take = createRoute({
  method: "post",
  path: "/attempts/{id}/steps",
  summary: "Decide a step of a case. A decision is not changed; the same request again gives the same answer",
  request: {
    params: idParam,
    body: jsonBody(z.object({ step: z.string().max(64), option: z.string().max(64) }).openapi("Decision")),
  },
  responses: {
    200: jsonAnswer("Decided so before", answerSchema),
    201: jsonAnswer("Decided: what follows, and the next step or the ending", answerSchema),
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "ATTEMPT_NOT_FOUND",
      "OPTION_NOT_FOUND",
      "STEP_DECIDED",
      "STEP_NOT_REACHED",
      "CHANGED_MEANWHILE",
    ),
  },
});

const refusals: Record<Refusal, ErrorCode> = {
  decided: "STEP_DECIDED",
  "not-reached": "STEP_NOT_REACHED",
  "no-option": "OPTION_NOT_FOUND",
};
const saveTries = 8;

export const steps = newRouter()
  .openapi(read, async (c) => {
    const { attempt, own, way } = await caseAttempt(c, c.req.valid("param").id);
    const { title, branching } = own;
    const { seed } = attempt;
    return c.json({ title, opening: branching.opening, way: wayOf(own, way, seed), ...aheadOf(own, way, seed) }, 200);
  })
  .openapi(take, async (c) => {
    const decision = c.req.valid("json");
    for (let tries = 0; tries < saveTries; tries++) {
      const { attempt, own, way: before } = await caseAttempt(c, c.req.valid("param").id);
      const { way, refusal } = decide(own, before, decision);
      if (refusal) throw new ApiError(refusals[refusal]);
      const upTo = way.slice(0, way.findIndex(({ step }) => step === decision.step) + 1);
      const answer = { consequence: branchOf(own, decision).consequence, ...aheadOf(own, upTo, attempt.seed) };
      if (way.length === before.length) return c.json(answer, 200);
      if (await saveAnswers(c.var.db, attempt, { ...attempt.saved, way: [...way] })) return c.json(answer, 201);
    }
    throw new ApiError("CHANGED_MEANWHILE");
  });

/** The caller's attempt at a case; ATTEMPT_NOT_FOUND also where it is one at a quiz. */
async function caseAttempt(c: ApiContext, id: string): Promise<{ attempt: Attempt; own: Case; way: Decision[] }> {
  const learner = await requireCaller(c);
  const attempt = await findOwnAttempt(c.var.db, id, learner.id);
  if (!attempt?.saved.way) throw new ApiError("ATTEMPT_NOT_FOUND");
  const { quiz } = await getVersion(c.var.db, attempt.versionHash);
  if (!isCase(quiz)) throw new Error(`attempt ${id} has a way through ${quiz.id}, which is no case`);
  return { attempt, own: quiz, way: attempt.saved.way };
}
