import { createRoute, z } from "@hono/zod-openapi";
import { draftOfQuiz } from "#domain/quiz-draft";
import { allKinds } from "#domain/quiz-kinds";
import { quizText } from "#domain/quiz-text";
import { requireRole } from "../access.ts";
import { findDraft } from "../db/drafts.ts";
import { listFormVersions } from "../db/forms.ts";
import { findQuiz, getVersion, listPublished, saveWithdrawal } from "../db/quizzes.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";

const publicationSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(allKinds),
    questionCount: z.number(),
    withdrawnAt: z.number().nullable(),
    editable: z
      .boolean()
      .openapi({ description: "Whether it can become a draft: no case, and nothing drawn from banks" }),
  })
  .openapi("Publication");

const list = createRoute({
  method: "get",
  path: "/publications",
  summary:
    "All that is published for learners to take or blueprints to draw on: banks, cases and what is withdrawn too",
  responses: {
    200: jsonAnswer("By id", z.object({ publications: z.array(publicationSchema) })),
    ...errorAnswers("NOT_SIGNED_IN", "NOT_ALLOWED"),
  },
});

const yaml = { description: "The YAML, as a file", content: { "application/yaml": { schema: z.string() } } };

const draftText = createRoute({
  method: "get",
  path: "/drafts/{id}/text",
  summary: "The YAML a draft stands for",
  request: { params: idParam },
  responses: { 200: yaml, ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "DRAFT_NOT_FOUND") },
});

const publishedText = createRoute({
  method: "get",
  path: "/quizzes/{id}/text",
  summary: "The YAML of what is published; published again, it changes nothing",
  request: { params: idParam },
  responses: { 200: yaml, ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "QUIZ_NOT_FOUND") },
});

const withdrawal = createRoute({
  method: "put",
  path: "/quizzes/{id}/withdrawal",
  summary: "Withdraw a quiz from those that can be begun, or return it; what was begun goes on, and results stay",
  request: { params: idParam, body: jsonBody(z.object({ withdrawn: z.boolean() }).openapi("Withdrawal")) },
  responses: {
    204: { description: "So it stands" },
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "QUIZ_NOT_FOUND"),
  },
});

const type = "application/yaml; charset=utf-8";
const attachment = (id: string) => `attachment; filename="${id}.yaml"`;

export const publications = newRouter()
  .openapi(list, async (c) => {
    await requireRole(c, "trainer");
    const rows = await listPublished(c.var.db);
    const shown = rows.map(({ quiz: { id, title, kind, questionCount, withdrawnAt }, hasForms }) => {
      return {
        id,
        title,
        kind,
        questionCount,
        withdrawnAt,
        editable: !hasForms && kind !== "case" && kind !== "repeat",
      };
    });
    return c.json({ publications: shown }, 200);
  })
  .openapi(draftText, async (c) => {
    await requireRole(c, "trainer");
    const draft = await findDraft(c.var.db, c.req.valid("param").id);
    if (!draft) throw new ApiError("DRAFT_NOT_FOUND");
    c.header("Content-Type", type);
    c.header("Content-Disposition", attachment(draft.quizId));
    return c.body(quizText(draft.quizId, draft.content), 200);
  })
  .openapi(publishedText, async (c) => {
    await requireRole(c, "trainer");
    const { db } = c.var;
    const { id } = c.req.valid("param");
    const quiz = await findQuiz(db, id);
    if (!quiz || (await listFormVersions(db, id)).length > 0) throw new ApiError("QUIZ_NOT_FOUND");
    const content = draftOfQuiz((await getVersion(db, quiz.versionHash)).quiz);
    if (!content) throw new ApiError("QUIZ_NOT_FOUND");
    c.header("Content-Type", type);
    c.header("Content-Disposition", attachment(id));
    return c.body(quizText(id, content), 200);
  })
  .openapi(withdrawal, async (c) => {
    const trainer = await requireRole(c, "trainer");
    const { db, now } = c.var;
    const quiz = await findQuiz(db, c.req.valid("param").id);
    if (!quiz) throw new ApiError("QUIZ_NOT_FOUND");
    const { withdrawn } = c.req.valid("json");
    if (withdrawn !== (quiz.withdrawnAt !== null))
      await saveWithdrawal(db, { id: quiz.id, withdrawn, personId: trainer.id, now });
    return c.body(null, 204);
  });
