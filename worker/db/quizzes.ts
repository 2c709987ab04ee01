import { asc, eq, ne, sql } from "drizzle-orm";
import type { Quiz } from "#domain/quiz-format";
import type { Db } from "./database.ts";
import { quiz, quizVersion } from "./schema.ts";

export type QuizRow = typeof quiz.$inferSelect;

/** The published quizzes people take: all but the banks. */
export function listQuizzes(db: Db): Promise<QuizRow[]> {
  return db.select().from(quiz).where(ne(quiz.kind, "bank")).orderBy(asc(quiz.id));
}

/** A published quiz of any kind, or null. */
export async function findQuiz(db: Db, id: string): Promise<QuizRow | null> {
  const rows = await db.select().from(quiz).where(eq(quiz.id, id));
  return rows[0] ?? null;
}

/** The quiz of a version with its keys. An attempt always names a version that exists, so absence is a bug. */
export async function getVersionContent(db: Db, hash: string): Promise<Quiz> {
  const rows = await db.select({ content: quizVersion.content }).from(quizVersion).where(eq(quizVersion.hash, hash));
  if (!rows[0]) throw new Error(`version ${hash} is missing`);
  return JSON.parse(rows[0].content);
}

/** The ids of a version's questions. */
export async function getQuestionIds(db: Db, hash: string): Promise<Set<string>> {
  const rows = await db
    .select({ questions: quizVersion.questions })
    .from(quizVersion)
    .where(eq(quizVersion.hash, hash));
  if (!rows[0]) throw new Error(`version ${hash} is missing`);
  return new Set(rows[0].questions.map(([id]) => id));
}

/** The paper of a version as stored JSON, or null. */
export async function findPaper(db: Db, hash: string): Promise<string | null> {
  const rows = await db.select({ paper: quizVersion.paper }).from(quizVersion).where(eq(quizVersion.hash, hash));
  return rows[0]?.paper ?? null;
}

/** The number of a quiz's latest version; 0 before the first. */
export async function latestVersionNumber(db: Db, quizId: string): Promise<number> {
  const rows = await db
    .select({ number: sql<number | null>`max(${quizVersion.number})` })
    .from(quizVersion)
    .where(eq(quizVersion.quizId, quizId));
  return rows[0]?.number ?? 0;
}
