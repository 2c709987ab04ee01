import { createRoute, z } from "@hono/zod-openapi";
import { versionHash } from "#domain/paper";
import { parseContent } from "#domain/parse-content";
import { foreignQuestionIds } from "#domain/publication";
import { requireRole } from "../access.ts";
import { isConflict } from "../db/database.ts";
import { insertVersion, listPublishedQuestions } from "../db/publications.ts";
import { findQuiz, latestVersionNumber, listQuizzes } from "../db/quizzes.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";

const quizSummary = z
  .object({ id: z.string(), title: z.string(), lesson: z.string().nullable(), questionCount: z.number() })
  .openapi("QuizSummary");

const list = createRoute({
  method: "get",
  path: "/quizzes",
  summary: "The published quizzes that people take; banks are not among them, and cases have a list of their own",
  responses: { 200: jsonAnswer("All quizzes but banks and cases", z.object({ quizzes: z.array(quizSummary) })) },
});

const publish = createRoute({
  method: "post",
  path: "/quizzes/{id}/versions",
  summary: "Publish a quiz or a case: the one gate for content from git and from the studio",
  request: {
    params: idParam,
    body: jsonBody(z.object({ yaml: z.string().min(1).max(4_000_000) }).openapi("QuizText")),
  },
  responses: {
    200: jsonAnswer("The same content is published already; nothing was written", versionSchema()),
    201: jsonAnswer("A new version", versionSchema()),
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "NOT_ALLOWED",
      "CHANGED_MEANWHILE",
      "QUIZ_INVALID",
    ),
  },
});

export const quizzes = newRouter()
  .openapi(list, async (c) => {
    const rows = await listQuizzes(c.var.db);
    return c.json(
      { quizzes: rows.map(({ id, title, lesson, questionCount }) => ({ id, title, lesson, questionCount })) },
      200,
    );
  })
  .openapi(publish, async (c) => {
    const trainer = await requireRole(c, "trainer");
    const { id } = c.req.valid("param");
    const { quiz, problems } = parseContent(c.req.valid("json").yaml);
    if (!quiz) throw new ApiError("QUIZ_INVALID", { problems });
    if (quiz.id !== id)
      throw new ApiError("QUIZ_INVALID", {
        problems: [{ line: 1, message: `文件的编号是 ${quiz.id}，地址里是 ${id}，两者应相同。` }],
      });
    const hash = versionHash(quiz);
    const current = await findQuiz(c.var.db, id);
    if (current?.versionHash === hash)
      return c.json({ hash, questionCount: current.questionCount, unchanged: true }, 200);
    const published = await listPublishedQuestions(c.var.db);
    const foreign = foreignQuestionIds(quiz, published);
    if (foreign.length > 0) {
      throw new ApiError("QUIZ_INVALID", {
        problems: [{ line: 1, message: `这些题目编号已属于别的测验：${foreign.join("、")}。` }],
      });
    }
    const number = (await latestVersionNumber(c.var.db, id)) + 1;
    try {
      await insertVersion(c.var.db, { quiz, number, published, personId: trainer.id, now: c.var.now });
    } catch (error) {
      throw isConflict(error) ? new ApiError("CHANGED_MEANWHILE") : error;
    }
    return c.json({ hash, questionCount: quiz.questions.length, unchanged: false }, 201);
  });

function versionSchema() {
  return z.object({ hash: z.string(), questionCount: z.number(), unchanged: z.boolean() }).openapi("Version");
}
