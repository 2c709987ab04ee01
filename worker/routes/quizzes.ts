import { createRoute, z } from "@hono/zod-openapi";
import { allKinds } from "#domain/quiz-kinds";
import { requireRole } from "../access.ts";
import { listQuizzes } from "../db/quizzes.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { publishText } from "../publish.ts";
import { newRouter } from "../router.ts";

const quizSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    lesson: z.string().nullable(),
    kind: z.enum(allKinds),
    questionCount: z.number().openapi({ description: "Of one form, where there are several" }),
    minutes: z.number().nullable(),
  })
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
  summary:
    "Publish a quiz, a blueprint, a case, a scale of self-rating or an office check: the one gate for content from git and from the studio",
  request: {
    params: idParam,
    body: jsonBody(
      z
        .object({
          yaml: z.string().min(1).max(4_000_000),
          over: z.string().max(64).optional().openapi({
            description: "The version from the studio that the author of the file has seen the difference to",
          }),
        })
        .openapi("QuizText"),
    ),
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
      "VERSION_CHANGED",
      "QUIZ_INVALID",
    ),
  },
});

export const quizzes = newRouter()
  .openapi(list, async (c) => {
    const rows = await listQuizzes(c.var.db);
    const quizzes = rows.map(({ id, title, lesson, kind, questionCount, minutes }) => {
      return { id, title, lesson, kind, questionCount, minutes };
    });
    return c.json({ quizzes }, 200);
  })
  .openapi(publish, async (c) => {
    const trainer = await requireRole(c, "trainer");
    const { yaml, over: known = null } = c.req.valid("json");
    const act = { id: c.req.valid("param").id, personId: trainer.id, now: c.var.now, origin: "file", known } as const;
    const published = await publishText(c.var.db, yaml, act);
    return published.unchanged ? c.json(published, 200) : c.json(published, 201);
  });

/** What a publication came to. */
export function versionSchema() {
  return z
    .object({ hash: z.string(), questionCount: z.number(), forms: z.number(), unchanged: z.boolean() })
    .openapi("Version");
}
