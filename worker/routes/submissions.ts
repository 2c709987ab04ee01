import { createRoute, z } from "@hono/zod-openapi";
import { isCase, quizTaken } from "#domain/case-way";
import { revealQuestion } from "#domain/grade";
import { requireCaller } from "../access.ts";
import type { ApiContext } from "../context.ts";
import { type Attempt, findOwnAttempt } from "../db/attempts.ts";
import type { Caller } from "../db/callers.ts";
import { getVersion, type Version } from "../db/quizzes.ts";
import { listMarksBefore } from "../db/regradings.ts";
import { findSubmission, listResponses } from "../db/submissions.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { submitAttempt } from "../submit.ts";
import { caseResultOf, caseResultSchema } from "./case-schemas.ts";
import { abilityProfileSchema } from "./profile-schemas.ts";
import { revealedSchema } from "./revealed-schema.ts";

const resultSchema = z
  .object({
    attemptId: z.string(),
    quizId: z.string(),
    title: z.string(),
    lesson: z.string().optional(),
    paper: z.string(),
    seed: z.number(),
    submittedAt: z.number(),
    score: z.number().openapi({ description: "Points, over what is marked" }),
    maxScore: z.number(),
    questions: z.array(
      z.object({
        id: z.string(),
        answer: z.array(z.string()),
        confidence: z.enum(["sure", "unsure"]).nullable(),
        mark: z
          .number()
          .nullable()
          .openapi({ description: "0–1; null while pending: somebody has to read the answer" }),
        counted: z.boolean().openapi({ description: "false for a repeat or a pending answer: no new evidence" }),
        key: revealedSchema,
        explanation: z.string(),
        source: z.array(z.string()),
        element: z.string(),
        indicator: z.string(),
        tools: z.array(z.string()).openapi({ description: "Slugs of the site's tools that help" }),
        correction: z
          .object({
            act: z.enum(["key", "full-marks", "void"]),
            reason: z.string(),
            at: z.number(),
            markBefore: z.number().nullable().optional().openapi({ description: "Where the attempt was marked anew" }),
          })
          .optional()
          .openapi({ description: "What has been put right on the question since it was published" }),
      }),
    ),
    moved: z.object({ before: z.array(abilityProfileSchema), after: z.array(abilityProfileSchema) }),
    case: caseResultSchema
      .optional()
      .openapi({ description: "Of a case: the way taken, step by step as in `questions`" }),
  })
  .openapi("Result");
type Result = z.infer<typeof resultSchema>;

const submit = createRoute({
  method: "post",
  path: "/attempts/{id}/submission",
  summary: "Submit an attempt once; a repeated request answers with the same result",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("Submitted before: the same result", resultSchema),
    201: jsonAnswer("Graded and recorded", resultSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "ATTEMPT_NOT_FOUND", "CHANGED_MEANWHILE", "CASE_UNFINISHED"),
  },
});

const read = createRoute({
  method: "get",
  path: "/attempts/{id}/submission",
  summary: "The result of an own submitted attempt, as it was shown then",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("The result", resultSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "ATTEMPT_NOT_FOUND"),
  },
});

const submitTries = 5;

export const submissions = newRouter()
  .openapi(submit, async (c) => {
    const learner = await requireCaller(c);
    const { id } = c.req.valid("param");
    for (let tries = 0; tries < submitTries; tries++) {
      const attempt = await findOwnAttempt(c.var.db, id, learner.id);
      if (!attempt) throw new ApiError("ATTEMPT_NOT_FOUND");
      if (attempt.submittedAt !== null) return c.json(await resultOf(c, attempt), 200);
      const result = await submitOnce(c, attempt, learner);
      if (result) return c.json(result, 201);
    }
    throw new ApiError("CHANGED_MEANWHILE");
  })
  .openapi(read, async (c) => {
    const learner = await requireCaller(c);
    const attempt = await findOwnAttempt(c.var.db, c.req.valid("param").id, learner.id);
    if (!attempt || attempt.submittedAt === null) throw new ApiError("ATTEMPT_NOT_FOUND");
    return c.json(await resultOf(c, attempt), 200);
  });

/** Grades and stores an attempt; null where another submission of this person came between. */
async function submitOnce(c: ApiContext, attempt: Attempt, learner: Caller): Promise<Result | null> {
  const done = await submitAttempt(c.var.db, attempt, learner, c.var.now);
  if (!done) return null;
  const { version, graded, submittedAt } = done;
  const submission = { submittedAt, score: graded.score, maxScore: graded.maxScore, moved: graded.moved };
  return shown(
    attempt,
    version,
    submission,
    new Map(graded.responses.map((response) => [response.questionId, response])),
    new Map(),
  );
}

async function resultOf(c: ApiContext, attempt: Attempt): Promise<Result> {
  const { db } = c.var;
  const [version, submission, responses] = await Promise.all([
    getVersion(db, attempt.versionHash),
    findSubmission(db, attempt.id),
    listResponses(db, attempt.id),
  ]);
  if (!submission) throw new Error(`attempt ${attempt.id} is submitted without a result`);
  const before = version.regrading > 0 ? await listMarksBefore(db, attempt.id) : new Map();
  return shown(attempt, version, { ...submission, moved: JSON.parse(submission.moved) }, responses, before);
}

function shown(
  attempt: Attempt,
  { quiz: whole, corrections }: Version,
  submission: Pick<Result, "submittedAt" | "score" | "maxScore" | "moved">,
  responses: ReadonlyMap<
    string,
    Pick<Result["questions"][number], "confidence" | "mark" | "counted"> & { answer: readonly string[] }
  >,
  marksBefore: ReadonlyMap<string, number | null>,
): Result {
  const { way = [] } = attempt.saved;
  const quiz = quizTaken(whole, attempt.saved.way);
  const questions = quiz.questions.map((question) => {
    const response = responses.get(question.id);
    if (!response) throw new Error(`attempt ${attempt.id} has no response to ${question.id}`);
    const { answer, confidence, mark, counted } = response;
    const own = corrections[question.id];
    const correction = own && {
      act: own.act,
      reason: own.reason,
      at: own.at,
      markBefore: marksBefore.get(question.id),
    };
    return { ...revealQuestion(question, own), answer: [...answer], confidence, mark, counted, correction };
  });
  const { submittedAt, score, maxScore, moved } = submission;
  return {
    attemptId: attempt.id,
    quizId: attempt.quizId,
    title: quiz.title,
    lesson: quiz.lesson,
    paper: attempt.versionHash,
    seed: attempt.seed,
    submittedAt,
    score,
    maxScore,
    questions,
    moved,
    case: isCase(whole) ? caseResultOf(whole, way, attempt.seed) : undefined,
  };
}
