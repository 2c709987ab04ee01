import { createRoute, z } from "@hono/zod-openapi";
import { requireRole } from "../access.ts";
import { listQuestionStems } from "../db/question-stems.ts";
import { errorAnswers, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";

const stemSchema = z
  .object({
    id: z.string(),
    stem: z.string(),
    context: z.string().nullable(),
    quizId: z.string(),
    quizTitle: z.string(),
  })
  .openapi("QuestionStem");

const list = createRoute({
  method: "get",
  path: "/question-stems",
  summary: "What the published questions ask, to find what is asked twice",
  responses: {
    200: jsonAnswer("Every published question in use", z.object({ questions: z.array(stemSchema) })),
    ...errorAnswers("NOT_SIGNED_IN", "NOT_ALLOWED"),
  },
});

export const questionStems = newRouter().openapi(list, async (c) => {
  await requireRole(c, "trainer");
  const questions = await listQuestionStems(c.var.db);
  return c.json({ questions: questions.map(({ stem, ...own }) => ({ ...own, stem: stem ?? "" })) }, 200);
});
