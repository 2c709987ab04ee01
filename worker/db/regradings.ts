import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { startingDifficulty } from "#domain/ability-bank";
import type { Correction } from "#domain/correction";
import { keyHashOf } from "#domain/publication";
import type { Question } from "#domain/questions/index";
import { auditStatement } from "./audit.ts";
import type { Db } from "./database.ts";
import {
  attempt,
  office,
  person,
  question,
  questionVersion,
  quizVersion,
  regraded,
  regrading,
  response,
} from "./schema.ts";

export type Regrading = typeof regrading.$inferSelect;

/** A question's text as it was published under a hash, or null. */
export async function findQuestionVersion(db: Db, id: string, hash: string): Promise<Question | null> {
  const rows = await db
    .select({ content: questionVersion.content })
    .from(questionVersion)
    .where(and(eq(questionVersion.hash, hash), eq(questionVersion.questionId, id)));
  return rows[0] ? JSON.parse(rows[0].content) : null;
}

/** A question's text as it is published now, or null. */
export async function findCurrentQuestion(db: Db, id: string): Promise<Question | null> {
  const rows = await db
    .select({ content: questionVersion.content })
    .from(question)
    .innerJoin(questionVersion, eq(questionVersion.hash, question.hash))
    .where(eq(question.id, id));
  return rows[0] ? JSON.parse(rows[0].content) : null;
}

/** The condition that a version holds a question under a hash. */
const holds = (id: string, hash: string) =>
  sql`EXISTS (SELECT 1 FROM json_each(${quizVersion.questions}) AS own WHERE own.value->>0 = ${id} AND own.value->>1 = ${hash})`;

/** Hashes of the versions that hold a question under a hash, in order. */
export async function listVersionsWith(db: Db, id: string, hash: string): Promise<string[]> {
  const rows = await db
    .select({ hash: quizVersion.hash })
    .from(quizVersion)
    .where(holds(id, hash))
    .orderBy(asc(quizVersion.hash));
  return rows.map((row) => row.hash);
}

/** How many submitted attempts at these versions gave each answer to the question. */
export async function countAnswers(db: Db, versions: readonly string[], questionId: string) {
  const rows = await db
    .select({
      answer: response.answer,
      mark: response.mark,
      pending: response.pending,
      attempts: sql<number>`count(*)`,
    })
    .from(attempt)
    .innerJoin(response, and(eq(response.attemptId, attempt.id), eq(response.questionId, questionId)))
    .where(and(inVersions(versions), isNotNull(attempt.submittedAt)))
    .groupBy(response.answer, response.mark, response.pending);
  return rows.map(({ answer, mark, pending, attempts }) => ({
    answer: JSON.parse(answer) as string[],
    mark: pending ? null : mark,
    attempts,
  }));
}

/** The next submitted attempts behind a cursor `version attempt`, in that order; of those at a case, the ones that came to the step. */
export async function listAttemptsFrom(
  db: Db,
  versions: readonly string[],
  questionId: string,
  cursor: string,
  limit: number,
) {
  const [version = "", id = ""] = cursor.split(" ");
  const behind = or(gt(attempt.versionHash, version), and(eq(attempt.versionHash, version), gt(attempt.id, id)));
  return db
    .select({
      id: attempt.id,
      versionHash: attempt.versionHash,
      quizId: attempt.quizId,
      personId: attempt.personId,
      officeName: office.name,
      departedAt: person.departedAt,
    })
    .from(attempt)
    .innerJoin(response, and(eq(response.attemptId, attempt.id), eq(response.questionId, questionId)))
    .innerJoin(person, eq(person.id, attempt.personId))
    .innerJoin(office, eq(office.id, person.officeId))
    .where(and(inVersions(versions), isNotNull(attempt.submittedAt), behind))
    .orderBy(asc(attempt.versionHash), asc(attempt.id))
    .limit(limit);
}

/** One parameter, however many versions: 20 forms of a blueprint may hold the question. */
function inVersions(versions: readonly string[]) {
  return inArray(attempt.versionHash, sql`(SELECT value FROM json_each(${JSON.stringify(versions)}))`);
}

/**
 * Begins a regrading: from now on new submissions are marked by it, the old ones follow in slices. The question's difficulty starts anew, from the author's level and under
 * the mended key, so that publishing that key later keeps what is learnt. Gives the regrading's number.
 */
export async function insertRegrading(
  db: Db,
  row: { question: Question; questionHash: string; correction: Correction; personId: string },
): Promise<number> {
  const { question: original, questionHash, correction, personId } = row;
  const questionId = original.id;
  const { act, reason, at } = correction;
  const text = JSON.stringify(correction);
  const marking = correction.question ?? original;
  const anew = {
    keyHash: keyHashOf(marking),
    difficulty: startingDifficulty(marking.difficulty),
    precision: 1,
    score: 0,
    information: 0,
  };
  const number = sql`(SELECT max(number) FROM regrading)`;
  const [begun] = await db.batch([
    db
      .insert(regrading)
      .values({ questionId, questionHash, act, correction: text, reason, personId, at })
      .returning({ number: regrading.number }),
    db
      .update(quizVersion)
      .set({
        corrections: sql`json_set(${quizVersion.corrections}, '$."' || ${questionId} || '"', json(${text}))`,
        regrading: number,
      })
      .where(holds(questionId, questionHash)),
    db
      .update(question)
      .set(anew)
      .where(and(eq(question.id, questionId), eq(question.hash, questionHash))),
    auditStatement(db, { at, personId, act: "regrade", subject: questionId, detail: `${act}: ${reason}` }),
  ]);
  const [first] = begun;
  if (!first) throw new Error("no regrading was stored");
  return first.number;
}

/** A regrading, or null. */
export async function findRegrading(db: Db, number: number): Promise<Regrading | null> {
  const rows = await db.select().from(regrading).where(eq(regrading.number, number));
  return rows[0] ?? null;
}

/** The regradings, the latest first. */
export function listRegradings(db: Db, limit: number): Promise<Regrading[]> {
  return db.select().from(regrading).orderBy(desc(regrading.number)).limit(limit);
}

/** Regradings that are not done, the oldest first. */
export function listUnfinishedRegradings(db: Db): Promise<Regrading[]> {
  return db.select().from(regrading).where(isNull(regrading.doneAt)).orderBy(asc(regrading.number));
}

/** Notes that no attempt is left. */
export async function finishRegrading(db: Db, number: number, now: number): Promise<void> {
  await db
    .update(regrading)
    .set({ doneAt: now })
    .where(and(eq(regrading.number, number), isNull(regrading.doneAt)));
}

/** The marks an attempt's questions had before they were first marked anew, by question id. */
export async function listMarksBefore(db: Db, attemptId: string): Promise<Map<string, number | null>> {
  const rows = await db
    .select({ questionId: regrading.questionId, mark: regraded.markBefore })
    .from(regraded)
    .innerJoin(regrading, eq(regrading.number, regraded.regrading))
    .where(eq(regraded.attemptId, attemptId))
    .orderBy(desc(regraded.regrading));
  return new Map(rows.map(({ questionId, mark }) => [questionId, mark]));
}
