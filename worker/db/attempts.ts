import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { SavedState } from "#domain/saved-answers";
import { graceMs } from "#domain/time-limit";
import type { Db } from "./database.ts";
import { attempt, openAttempt, person, quiz, submission } from "./schema.ts";

type AttemptRow = typeof attempt.$inferSelect;
export interface Attempt extends Omit<AttemptRow, "saved"> {
  saved: SavedState;
}

const read = (row: AttemptRow | undefined): Attempt | null => (row ? { ...row, saved: JSON.parse(row.saved) } : null);

/** A person's own attempt, or null. */
export async function findOwnAttempt(db: Db, id: string, personId: string): Promise<Attempt | null> {
  const rows = await db
    .select()
    .from(attempt)
    .where(and(eq(attempt.id, id), eq(attempt.personId, personId)));
  return read(rows[0]);
}

/** The person's open attempt at a quiz, or null. */
export async function findOpenAttempt(db: Db, personId: string, quizId: string): Promise<Attempt | null> {
  const rows = await db
    .select({ attempt })
    .from(openAttempt)
    .innerJoin(attempt, eq(attempt.id, openAttempt.attemptId))
    .where(and(eq(openAttempt.personId, personId), eq(openAttempt.quizId, quizId)));
  return read(rows[0]?.attempt);
}

/** Starts an attempt; breaks a key (see `isConflict`) where one is open already. */
export async function insertAttempt(db: Db, row: Omit<Attempt, "revision" | "submittedAt">): Promise<void> {
  const { personId, quizId, id: attemptId } = row;
  await db.batch([
    db.insert(openAttempt).values({ personId, quizId, attemptId }),
    db.insert(attempt).values({ ...row, saved: JSON.stringify(row.saved) }),
  ]);
}

/** Stores a new saved state over the one that was read; false if another save came between or the attempt is submitted. */
export async function saveAnswers(db: Db, own: Attempt, saved: SavedState): Promise<boolean> {
  const rows = await db
    .update(attempt)
    .set({ saved: JSON.stringify(saved), revision: sql`${attempt.revision} + 1` })
    .where(and(eq(attempt.id, own.id), eq(attempt.revision, own.revision), isNull(attempt.submittedAt)))
    .returning({ id: attempt.id });
  return rows.length === 1;
}

/** true of an attempt whose deadline and grace are over: `isOverdue`, for a statement. */
export const overdue = (now: number) =>
  sql`${attempt.startedAt} + (${attempt.minutes} + ${attempt.extraMinutes}) * 60000 + ${graceMs} < ${now}`;

/** Open attempts of current people that nobody has come back to within their time. */
export async function listOverdueAttempts(db: Db, now: number, limit: number) {
  const rows = await db
    .select({ attempt })
    .from(openAttempt)
    .innerJoin(attempt, eq(attempt.id, openAttempt.attemptId))
    .innerJoin(person, and(eq(person.id, attempt.personId), isNull(person.departedAt)))
    .where(overdue(now))
    .limit(limit);
  return rows.flatMap(({ attempt: row }) => read(row) ?? []);
}

/** A person's open attempts. */
export function listOpenAttempts(db: Db, personId: string) {
  return db
    .select({ attemptId: openAttempt.attemptId, quizId: openAttempt.quizId })
    .from(openAttempt)
    .where(eq(openAttempt.personId, personId));
}

/** A person's open attempts with how far each is: questions answered, or decisions taken at a case. */
export function listOpenPapers(db: Db, personId: string) {
  const answered = sql<number>`CASE WHEN json_type(${attempt.saved}, '$.way') IS NULL
    THEN (SELECT count(*) FROM json_each(${attempt.saved}, '$.answers') WHERE json_array_length(value, '$.answer') > 0)
    ELSE json_array_length(${attempt.saved}, '$.way') END`;
  return db
    .select({
      quizId: quiz.id,
      title: quiz.title,
      kind: quiz.kind,
      questionCount: quiz.questionCount,
      startedAt: attempt.startedAt,
      answered,
    })
    .from(openAttempt)
    .innerJoin(attempt, eq(attempt.id, openAttempt.attemptId))
    .innerJoin(quiz, eq(quiz.id, openAttempt.quizId))
    .where(eq(openAttempt.personId, personId));
}

/** A person's submitted attempts, the latest first. */
export function listSubmittedAttempts(db: Db, personId: string, limit: number) {
  return db
    .select({
      attemptId: attempt.id,
      quizId: attempt.quizId,
      title: quiz.title,
      kind: quiz.kind,
      submittedAt: submission.submittedAt,
      score: submission.score,
      maxScore: submission.maxScore,
    })
    .from(attempt)
    .innerJoin(submission, eq(submission.attemptId, attempt.id))
    .innerJoin(quiz, eq(quiz.id, attempt.quizId))
    .where(eq(attempt.personId, personId))
    .orderBy(desc(attempt.startedAt))
    .limit(limit);
}
