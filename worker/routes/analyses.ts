import { createRoute, z } from "@hono/zod-openapi";
import { questionTypeIds } from "#domain/questions/index";
import { analyseVersion } from "#domain/version-analysis";
import { requireRole } from "../access.ts";
import { listSums, listVersions } from "../db/analyses.ts";
import { findQuiz, getVersion } from "../db/quizzes.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";

const correlation = z.number().nullable().openapi({ description: "null under 20 people, or where nothing varies" });

const questionSchema = z
  .object({
    id: z.string(),
    hash: z.string(),
    number: z.number(),
    type: z.enum(questionTypeIds),
    stem: z.string(),
    facility: z.number().openapi({ description: "Mean mark, 0–1" }),
    discrimination: correlation,
    alphaIfDeleted: correlation,
    options: z.array(
      z.object({
        optionId: z.string(),
        letter: z.string(),
        text: z.string(),
        correct: z.boolean(),
        people: z.number(),
        share: z.number(),
        discrimination: correlation,
        favoured: z.boolean().openapi({ description: "Those who choose it do better in the rest, beyond chance" }),
        low: z.number(),
        middle: z.number(),
        high: z.number(),
      }),
    ),
    suspect: z.string().nullable().openapi({ description: "The option that looks like the right one" }),
    correction: z.enum(["key", "full-marks", "void"]).nullable(),
  })
  .openapi("AnalysedQuestion");

const read = createRoute({
  method: "get",
  path: "/quizzes/{id}/analysis",
  summary: "Item analysis of a version of a quiz, from first attempts; folded every night",
  request: {
    params: idParam,
    query: z.object({
      version: z
        .string()
        .regex(/^[0-9a-f]{32}$/)
        .optional(),
    }),
  },
  responses: {
    200: jsonAnswer(
      "Figures of the version and of each of its questions",
      z
        .object({
          quizId: z.string(),
          title: z.string(),
          version: z.string(),
          versions: z.array(
            z.object({ hash: z.string(), number: z.number(), publishedAt: z.number(), people: z.number() }),
          ),
          people: z.number(),
          small: z.boolean(),
          mean: z.number(),
          sd: z.number().nullable(),
          alpha: z.number().nullable(),
          standardError: z.number().nullable(),
          questions: z.array(questionSchema),
        })
        .openapi("Analysis"),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "QUIZ_NOT_FOUND"),
  },
});

export const analyses = newRouter().openapi(read, async (c) => {
  await requireRole(c, "trainer");
  const { db } = c.var;
  const quiz = await findQuiz(db, c.req.valid("param").id);
  if (!quiz) throw new ApiError("QUIZ_NOT_FOUND");
  const versions = await listVersions(db, quiz.id, 100);
  const asked = c.req.valid("query").version ?? quiz.versionHash;
  if (!versions.some(({ hash }) => hash === asked)) throw new ApiError("QUIZ_NOT_FOUND");
  const [version, sums] = await Promise.all([getVersion(db, asked), listSums(db, asked)]);
  const analysis = analyseVersion(version.quiz, version.corrections, sums);
  return c.json({ quizId: quiz.id, title: quiz.title, version: asked, versions, ...analysis }, 200);
});
