import { z } from "@hono/zod-openapi";
import { questionTypeIds } from "#domain/questions/index";
import { quizKinds } from "#domain/quiz-kinds";

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** A question of a draft: what is missing or wrong is told by the check, and loses nothing. */
const draftQuestionSchema = z
  .looseObject({ id, type: z.enum(questionTypeIds) })
  .openapi({ description: "The fields of the YAML; anything but id and type may be missing" });

/** What a trainer has written so far. */
export const quizDraftSchema = z
  .object({
    title: z.string().max(100),
    kind: z.enum(quizKinds),
    lesson: z.string().max(64).optional(),
    minutes: z.int().min(1).max(600).optional(),
    questions: z.array(draftQuestionSchema).max(2000),
  })
  .openapi("QuizDraft");

const saved = {
  id: z.string(),
  quizId: z.string(),
  base: z.string().nullable().openapi({ description: "The version it was begun on; null where there was none" }),
  revision: z.number(),
  savedAt: z.number(),
  savedBy: z.string().openapi({ description: "Name of the trainer" }),
};

/** A draft in the list. */
export const draftSummarySchema = z
  .object({
    ...saved,
    title: z.string(),
    kind: z.enum(quizKinds),
    questions: z.number(),
    current: z.string().nullable(),
  })
  .openapi("DraftSummary");

/** A draft as it stands, beside what is published under its id now. */
export const draftSchema = z
  .object({ ...saved, content: quizDraftSchema, current: z.string().nullable() })
  .openapi("Draft");

/** What is begun: a new quiz, or with no content the one that is published under the id. */
export const newDraftSchema = z.object({ quizId: id, content: quizDraftSchema.optional() }).openapi("NewDraft");

/** A save over a revision. */
export const savedDraftSchema = z
  .object({ quizId: id, content: quizDraftSchema, revision: z.int().min(1) })
  .openapi("SavedDraft");

/** What is asked of a publication. */
export const draftPublicationSchema = z
  .object({
    over: z
      .string()
      .max(64)
      .nullable()
      .openapi({ description: "The published version the trainer has seen the difference to" }),
    revision: z.int().min(1).optional().openapi({ description: "The revision that was checked; any where left out" }),
  })
  .openapi("DraftPublication");

const fieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() });

/** What differs between two versions of a quiz. */
export const quizDiffSchema = z
  .object({
    fields: z.array(fieldChange),
    questions: z.array(
      z.object({
        id: z.string(),
        stem: z.string(),
        change: z.enum(["added", "removed", "changed"]),
        fields: z.array(fieldChange).optional(),
      }),
    ),
    reordered: z.boolean(),
  })
  .openapi("QuizDiff");

const place = {
  message: z.string(),
  question: z.number().optional().openapi({ description: "1-based position" }),
  questionId: z.string().optional(),
};

/** What stops a publication, what is unlucky, and what it would change. */
export const draftCheckSchema = z
  .object({
    problems: z.array(z.object({ ...place, line: z.number() })),
    findings: z.array(z.object({ ...place, rule: z.string() })),
    current: z.string().nullable(),
    diff: quizDiffSchema
      .nullable()
      .openapi({ description: "Against what is published; null while there are problems" }),
  })
  .openapi("DraftCheck");
