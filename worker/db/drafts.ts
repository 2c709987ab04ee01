import { and, desc, eq } from "drizzle-orm";
import type { QuizDraft } from "#domain/quiz-draft";
import type { Db } from "./database.ts";
import { draft, person, quiz } from "./schema.ts";

export type DraftRow = typeof draft.$inferSelect;

/** A draft as it stands. */
export interface Draft extends Omit<DraftRow, "content"> {
  content: QuizDraft;
  savedByName: string;
}

/** Every draft, the one saved last first, with the version published under its id now. */
export async function listDrafts(db: Db): Promise<(Draft & { current: string | null })[]> {
  const rows = await db
    .select({ draft, name: person.name, current: quiz.versionHash })
    .from(draft)
    .innerJoin(person, eq(person.id, draft.savedBy))
    .leftJoin(quiz, eq(quiz.id, draft.quizId))
    .orderBy(desc(draft.savedAt), desc(draft.id));
  return rows.map(({ current, ...row }) => ({ ...readDraft(row), current }));
}

/** A draft, or null. */
export async function findDraft(db: Db, id: string): Promise<Draft | null> {
  const rows = await withNames(db).where(eq(draft.id, id));
  return rows[0] ? readDraft(rows[0]) : null;
}

/** Stores a new draft. */
export async function insertDraft(db: Db, row: Omit<DraftRow, "content" | "revision"> & { content: QuizDraft }) {
  await db.insert(draft).values({ ...row, content: JSON.stringify(row.content) });
}

/** Stores a draft over the revision it was read at; false where another save came between or it is gone. */
export async function saveDraft(
  db: Db,
  act: { id: string; quizId: string; content: QuizDraft; revision: number; by: string; now: number },
): Promise<boolean> {
  const { id, quizId, content, revision, by, now } = act;
  const rows = await db
    .update(draft)
    .set({ quizId, content: JSON.stringify(content), revision: revision + 1, savedAt: now, savedBy: by })
    .where(and(eq(draft.id, id), eq(draft.revision, revision)))
    .returning({ id: draft.id });
  return rows.length > 0;
}

/** Throws a draft away; false where there is none. */
export async function deleteDraft(db: Db, id: string): Promise<boolean> {
  return (await db.delete(draft).where(eq(draft.id, id)).returning({ id: draft.id })).length > 0;
}

function withNames(db: Db) {
  return db.select({ draft, name: person.name }).from(draft).innerJoin(person, eq(person.id, draft.savedBy));
}

function readDraft({ draft: row, name }: { draft: DraftRow; name: string }): Draft {
  return { ...row, content: JSON.parse(row.content), savedByName: name };
}
