import { and, eq, sql } from "drizzle-orm";
import type { Regrading } from "#domain/regrading";
import type { RegradingStatistics } from "#domain/regrading-statistics";
import type { Db } from "./database.ts";
import { evidenceStatement } from "./evidence.ts";
import { type Notice, noticeStatement } from "./notices.ts";
import {
  exposure,
  itemSum,
  optionSum,
  progress,
  question,
  regraded,
  regrading,
  response,
  submission,
} from "./schema.ts";
import { officeStatement } from "./submissions.ts";

/** What one attempt's part of a regrading is stored from. */
export interface RegradedAttempt {
  number: number;
  attempt: { id: string; versionHash: string; quizId: string; personId: string };
  result: Regrading;
  /** Revision of the person's evidence as it was read. */
  revision: number;
  /** What the statistics change by; applied only where the attempt is folded already. */
  statistics: RegradingStatistics;
  notice: Notice | null;
  now: number;
}

/**
 * Stores what a regrading changes of one attempt, and moves the regrading's cursor, in one batch. Breaks a key (see `isConflict`) where this attempt is done already, or the
 * person's evidence has changed since it was read.
 */
export async function storeRegraded(db: Db, input: RegradedAttempt): Promise<void> {
  const { number, attempt, result, revision, statistics, notice, now } = input;
  const { id: attemptId, personId, quizId } = attempt;
  const { response: own, score, mark, maxScore } = result;
  const { questionId } = own;
  const unchanged = sql`coalesce((SELECT revision FROM evidence WHERE person_id = ${personId}), 0) = ${revision}`;
  const folded = sql`EXISTS (SELECT 1 FROM submission JOIN fold_slice ON fold_slice.after < submission.number
    AND fold_slice.upto >= submission.number WHERE submission.attempt_id = ${attemptId})`;
  const begin = db.insert(regraded).values({
    // Null, and so the end of the batch, where the evidence is no longer what was read.
    attemptId: sql`CASE WHEN ${unchanged} THEN ${attemptId} END`,
    regrading: number,
    markBefore: mark.before,
    markAfter: mark.after,
    scoreBefore: score.before,
    scoreAfter: score.after,
  });
  const difficulty = db
    .update(question)
    .set({
      score: sql`${question.score} + ${statistics.score}`,
      information: sql`${question.information} + ${statistics.information}`,
    })
    .where(and(eq(question.id, questionId), folded));
  const cursor = cursorStatement(db, number, attempt, result.changed);
  if (!result.changed) {
    await db.batch([begin, cursor, difficulty]);
    return;
  }
  await db.batch([
    begin,
    cursor,
    difficulty,
    db
      .update(response)
      .set({ mark: own.mark ?? 0, pending: own.mark === null, guessing: own.guessing, counted: own.counted })
      .where(and(eq(response.attemptId, attemptId), eq(response.questionId, questionId))),
    db
      .update(submission)
      .set({ score: score.after, maxScore, revision: sql`${submission.revision} + 1` })
      .where(eq(submission.attemptId, attemptId)),
    // The notice shows the key again; what no longer counts stays seen, and names no attempt.
    db
      .update(exposure)
      .set({
        keyShownAt: now,
        attemptId: sql`iif(${exposure.attemptId} = ${attemptId} AND NOT ${Number(own.counted || own.mark === null)}, '', ${exposure.attemptId})`,
      })
      .where(and(eq(exposure.personId, personId), eq(exposure.questionId, questionId))),
    evidenceStatement(db, personId, revision + 1, result.evidence),
    officeStatement(db, personId, result.officeChange),
    db
      .update(progress)
      .set({ bestPercent: sql`coalesce((${bestPercent(personId, quizId)}), 0)` })
      .where(and(eq(progress.personId, personId), eq(progress.quizId, quizId))),
    ...sumStatements(db, attempt.versionHash, statistics, folded),
    ...(notice ? [noticeStatement(db, notice)] : []),
  ]);
}

const bestPercent = (personId: string, quizId: string) =>
  sql`SELECT max(100.0 * submission.score / submission.max_score) FROM attempt JOIN submission ON submission.attempt_id = attempt.id
    WHERE attempt.person_id = ${personId} AND attempt.quiz_id = ${quizId} AND submission.max_score > 0`;

/** true where a regrading has marked the attempt anew already. */
export async function isRegraded(db: Db, number: number, attemptId: string): Promise<boolean> {
  const rows = await db
    .select({ regrading: regraded.regrading })
    .from(regraded)
    .where(and(eq(regraded.attemptId, attemptId), eq(regraded.regrading, number)));
  return rows.length > 0;
}

/** Of two runs at once the later finds the attempt behind the cursor. */
function cursorStatement(db: Db, number: number, attempt: { id: string; versionHash: string }, changed: boolean) {
  const cursor = `${attempt.versionHash} ${attempt.id}`;
  return db
    .update(regrading)
    .set({ cursor, attempts: sql`${regrading.attempts} + 1`, changed: sql`${regrading.changed} + ${Number(changed)}` })
    .where(and(eq(regrading.number, number), sql`${regrading.cursor} < ${cursor}`));
}

function sumStatements(
  db: Db,
  versionHash: string,
  { items, options }: RegradingStatistics,
  folded: ReturnType<typeof sql>,
) {
  const rows = items.flatMap(({ questionIds, sums }) =>
    sums.items.map((item, index) => ({
      id: questionIds[index],
      total: sums.total,
      squaredTotal: sums.totalSquared,
      ...item,
    })),
  );
  const item = (name: string) => change(rows, name, sql`value->>'id' = ${itemSum.questionId}`);
  const rest = change(
    options.map((own) => ({ id: `${own.questionId} ${own.optionId}`, rest: own.rest })),
    "rest",
    sql`value->>'id' = ${optionSum.questionId} || ' ' || ${optionSum.optionId}`,
  );
  return [
    db
      .update(itemSum)
      .set({
        total: sql`${itemSum.total} + ${item("total")}`,
        totalSquared: sql`${itemSum.totalSquared} + ${item("squaredTotal")}`,
        sum: sql`${itemSum.sum} + ${item("sum")}`,
        squared: sql`${itemSum.squared} + ${item("squared")}`,
        withTotal: sql`${itemSum.withTotal} + ${item("withTotal")}`,
      })
      .where(and(eq(itemSum.versionHash, versionHash), folded)),
    db
      .update(optionSum)
      .set({ rest: sql`${optionSum.rest} + ${rest}` })
      .where(and(eq(optionSum.versionHash, versionHash), folded)),
  ] as const;
}

function change(rows: readonly object[], name: string, which: ReturnType<typeof sql>) {
  return sql`coalesce((SELECT value->>${name} FROM json_each(${JSON.stringify(rows)}) WHERE ${which}), 0)`;
}
