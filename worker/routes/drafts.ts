import { createRoute, z } from "@hono/zod-openapi";
import { draftOfQuiz, type QuizDraft } from "#domain/quiz-draft";
import { quizText } from "#domain/quiz-text";
import { requireRole } from "../access.ts";
import { type Draft, deleteDraft, findDraft, insertDraft, listDrafts, saveDraft } from "../db/drafts.ts";
import { listFormVersions } from "../db/forms.ts";
import { findQuiz, getVersion } from "../db/quizzes.ts";
import { checkDraft } from "../draft-check.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { publishText } from "../publish.ts";
import { newId } from "../random.ts";
import { newRouter } from "../router.ts";
import {
  draftCheckSchema,
  draftPublicationSchema,
  draftSchema,
  draftSummarySchema,
  newDraftSchema,
  savedDraftSchema,
} from "./draft-schemas.ts";
import { versionSchema } from "./quizzes.ts";

const list = createRoute({
  method: "get",
  path: "/drafts",
  summary: "What trainers are writing, the one saved last first",
  responses: {
    200: jsonAnswer("Every draft", z.object({ drafts: z.array(draftSummarySchema) })),
    ...errorAnswers("NOT_SIGNED_IN", "NOT_ALLOWED"),
  },
});

const create = createRoute({
  method: "post",
  path: "/drafts",
  summary: "Begin a draft: of a new quiz, or of the one published under the id",
  request: { body: jsonBody(newDraftSchema) },
  responses: {
    201: jsonAnswer("The draft", draftSchema),
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "QUIZ_NOT_FOUND"),
  },
});

const read = createRoute({
  method: "get",
  path: "/drafts/{id}",
  summary: "A draft as it stands",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("The draft", draftSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "DRAFT_NOT_FOUND"),
  },
});

const save = createRoute({
  method: "put",
  path: "/drafts/{id}",
  summary:
    "Save a draft over the revision it was read at; where another save came between, nothing is written and that is told",
  request: { params: idParam, body: jsonBody(savedDraftSchema) },
  responses: {
    200: jsonAnswer("Saved", draftSchema),
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "NOT_ALLOWED",
      "DRAFT_NOT_FOUND",
      "DRAFT_CHANGED",
    ),
  },
});

const drop = createRoute({
  method: "delete",
  path: "/drafts/{id}",
  summary: "Throw a draft away; what is published stays",
  request: { params: idParam },
  responses: {
    204: { description: "Gone" },
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "DRAFT_NOT_FOUND"),
  },
});

const check = createRoute({
  method: "get",
  path: "/drafts/{id}/check",
  summary: "What stops a draft from being published, what is unlucky in it, and what it would change",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("By the rules of the gate and the linter", draftCheckSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "DRAFT_NOT_FOUND"),
  },
});

const publish = createRoute({
  method: "post",
  path: "/drafts/{id}/publication",
  summary: "Publish a draft through the gate; the draft is gone afterwards",
  request: {
    params: idParam,
    body: jsonBody(draftPublicationSchema),
  },
  responses: {
    200: jsonAnswer("The same content is published already", versionSchema()),
    201: jsonAnswer("A new version", versionSchema()),
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "NOT_ALLOWED",
      "DRAFT_NOT_FOUND",
      "DRAFT_CHANGED",
      "CHANGED_MEANWHILE",
      "VERSION_CHANGED",
      "QUIZ_INVALID",
    ),
  },
});

export const drafts = newRouter()
  .openapi(list, async (c) => {
    await requireRole(c, "trainer");
    const rows = await listDrafts(c.var.db);
    const shown = rows.map(({ content: { title, kind, questions }, ...row }) => {
      return { ...savedOf(row), current: row.current, title, kind, questions: questions.length };
    });
    return c.json({ drafts: shown }, 200);
  })
  .openapi(create, async (c) => {
    const trainer = await requireRole(c, "trainer");
    const { db, now } = c.var;
    const { quizId, content: given } = c.req.valid("json");
    const quiz = await findQuiz(db, quizId);
    const base = quiz?.versionHash ?? null;
    // What is drawn from banks is written there.
    const drawn = !given && (await listFormVersions(db, quizId)).length > 0;
    const content =
      (given as QuizDraft | undefined) ?? (base && !drawn ? draftOfQuiz((await getVersion(db, base)).quiz) : null);
    if (!content) throw new ApiError("QUIZ_NOT_FOUND");
    const row = { id: newId(), quizId, content, base, createdAt: now, savedAt: now, savedBy: trainer.id };
    await insertDraft(db, row);
    return c.json(shownDraft({ ...row, revision: 1, savedByName: trainer.name }, base), 201);
  })
  .openapi(read, async (c) => {
    await requireRole(c, "trainer");
    const draft = await getDraft(c, c.req.valid("param").id);
    return c.json(shownDraft(draft, await currentOf(c, draft)), 200);
  })
  .openapi(save, async (c) => {
    const trainer = await requireRole(c, "trainer");
    const { db, now } = c.var;
    const { id } = c.req.valid("param");
    const { quizId, content, revision } = c.req.valid("json");
    const act = { id, quizId, content: content as QuizDraft, revision, by: trainer.id, now };
    const saved = await saveDraft(db, act);
    const draft = await getDraft(c, id);
    // The later save is told who was there before, and decides.
    if (!saved) throw new ApiError("DRAFT_CHANGED", savedOf(draft));
    return c.json(shownDraft(draft, await currentOf(c, draft)), 200);
  })
  .openapi(drop, async (c) => {
    await requireRole(c, "trainer");
    if (!(await deleteDraft(c.var.db, c.req.valid("param").id))) throw new ApiError("DRAFT_NOT_FOUND");
    return c.body(null, 204);
  })
  .openapi(check, async (c) => {
    await requireRole(c, "trainer");
    return c.json(await checkDraft(c.var.db, await getDraft(c, c.req.valid("param").id)), 200);
  })
  .openapi(publish, async (c) => {
    const trainer = await requireRole(c, "trainer");
    const { db, now } = c.var;
    const draft = await getDraft(c, c.req.valid("param").id);
    const { over, revision = draft.revision } = c.req.valid("json");
    if (revision !== draft.revision) throw new ApiError("DRAFT_CHANGED", savedOf(draft));
    const known = over ?? draft.base;
    const act = { id: draft.quizId, personId: trainer.id, now, origin: "studio", known } as const;
    const published = await publishText(db, quizText(draft.quizId, draft.content), act);
    await deleteDraft(db, draft.id);
    return published.unchanged ? c.json(published, 200) : c.json(published, 201);
  });

type Context = Parameters<typeof requireRole>[0];

async function getDraft(c: Context, id: string): Promise<Draft> {
  const draft = await findDraft(c.var.db, id);
  if (!draft) throw new ApiError("DRAFT_NOT_FOUND");
  return draft;
}

async function currentOf(c: Context, { quizId }: Draft): Promise<string | null> {
  return (await findQuiz(c.var.db, quizId))?.versionHash ?? null;
}

function savedOf({ id, quizId, base, revision, savedAt, savedByName }: Omit<Draft, "content">) {
  return { id, quizId, base, revision, savedAt, savedBy: savedByName };
}

function shownDraft(draft: Draft, current: string | null): z.infer<typeof draftSchema> {
  return { ...savedOf(draft), content: draft.content as z.infer<typeof draftSchema>["content"], current };
}
