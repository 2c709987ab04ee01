import { and, asc, eq, isNull, notInArray, sql } from "drizzle-orm";
import type { Corrections } from "#domain/correction";
import type { Quiz } from "#domain/quiz-format";
import { auditStatement } from "./audit.ts";
import type { Db } from "./database.ts";
import { form, quiz, quizVersion } from "./schema.ts";

export type QuizRow = typeof quiz.$inferSelect;

/** The published quizzes people take: all but the banks, what is withdrawn, and the cases, which have a list of their own. */
export function listQuizzes(db: Db): Promise<QuizRow[]> {
  return db
    .select()
    .from(quiz)
    .where(and(notInArray(quiz.kind, ["bank", "case"]), isNull(quiz.withdrawnAt)))
    .orderBy(asc(quiz.id));
}

/** All that is published, banks, cases and what is withdrawn too, and whether it is drawn from banks. */
export function listPublished(db: Db): Promise<{ quiz: QuizRow; hasForms: boolean }[]> {
  const hasForms = sql`EXISTS (SELECT 1 FROM ${form} WHERE ${form.quizId} = ${quiz.id})`.mapWith(Boolean);
  return db.select({ quiz, hasForms }).from(quiz).orderBy(asc(quiz.id));
}

/** Withdraws a quiz, or returns it to those that can be begun. */
export async function saveWithdrawal(
  db: Db,
  act: { id: string; withdrawn: boolean; personId: string; now: number },
): Promise<void> {
  const { id, withdrawn, personId, now } = act;
  await db.batch([
    db
      .update(quiz)
      .set({ withdrawnAt: withdrawn ? now : null })
      .where(eq(quiz.id, id)),
    auditStatement(db, { at: now, personId, act: withdrawn ? "withdraw-quiz" : "return-quiz", subject: id }),
  ]);
}

/** A published quiz of any kind, or null. */
export async function findQuiz(db: Db, id: string): Promise<QuizRow | null> {
  const rows = await db.select().from(quiz).where(eq(quiz.id, id));
  return rows[0] ?? null;
}

/** A version with its keys and what has been put right since. */
export interface Version {
  quiz: Quiz;
  corrections: Corrections;
  /** Number of the last regrading; 0 before the first. */
  regrading: number;
  /** Where it was written. */
  origin: "file" | "studio";
}

/** A version with its keys. An attempt always names a version that exists, so absence is a bug. */
export async function getVersion(db: Db, hash: string): Promise<Version> {
  const { content, corrections, regrading, origin } = quizVersion;
  const rows = await db
    .select({ content, corrections, regrading, origin })
    .from(quizVersion)
    .where(eq(quizVersion.hash, hash));
  if (!rows[0]) throw new Error(`version ${hash} is missing`);
  return {
    quiz: JSON.parse(rows[0].content),
    corrections: JSON.parse(rows[0].corrections),
    regrading: rows[0].regrading,
    origin: rows[0].origin,
  };
}

/** The hashes of a version's questions by id, in order. */
export async function getQuestionHashes(db: Db, hash: string): Promise<Map<string, string>> {
  const rows = await db
    .select({ questions: quizVersion.questions })
    .from(quizVersion)
    .where(eq(quizVersion.hash, hash));
  if (!rows[0]) throw new Error(`version ${hash} is missing`);
  return new Map(rows[0].questions);
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
