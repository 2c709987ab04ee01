import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { repeatBoundary } from "#domain/evidence";
import { type Ability, abilities } from "#domain/framework";
import type { ShownThen } from "#domain/history";
import type { GradedSubmission, PriorExposure } from "#domain/submission";
import type { Attempt } from "./attempts.ts";
import type { Db } from "./database.ts";
import { evidenceStatement } from "./evidence.ts";
import { deckStatement, type StoredDeck } from "./reviews.ts";
import { attempt, exposure, officeEvidence, openAttempt, progress, response, submission } from "./schema.ts";

/** D1 binds at most 100 parameters a statement. */
const idsAStatement = 90;

/** What the person has seen of these questions before, with what counted then; by question id. */
export async function listExposures(db: Db, personId: string, questionIds: readonly string[], now: number) {
  const chunks = Array.from({ length: Math.ceil(questionIds.length / idsAStatement) }, (_, index) =>
    questionIds.slice(index * idsAStatement, (index + 1) * idsAStatement),
  );
  const rows = (await Promise.all(chunks.map((ids) => exposuresOf(db, personId, ids, now)))).flat();
  return new Map(
    rows.map(({ exposure: seen, response: earlier }): [string, PriorExposure] => [
      seen.questionId,
      {
        keyShownAt: seen.keyShownAt,
        countedAt: seen.countedAt,
        earlier: earlier ? { ...earlier, abilities: JSON.parse(earlier.abilities) } : null,
      },
    ]),
  );
}

function exposuresOf(db: Db, personId: string, questionIds: readonly string[], now: number) {
  // An answer that is pending still counts for nothing.
  const ofThis = and(
    eq(response.attemptId, exposure.attemptId),
    eq(response.questionId, exposure.questionId),
    eq(response.counted, true),
  );
  // Only what is about to be replaced is needed of the earlier responses.
  const replaceable = sql`coalesce(${exposure.keyShownAt}, 0) <= ${repeatBoundary(now)}`;
  return db
    .select({ exposure, response })
    .from(exposure)
    .leftJoin(response, and(replaceable, ofThis))
    .where(and(eq(exposure.personId, personId), inArray(exposure.questionId, [...questionIds])));
}

/**
 * Stores a graded attempt: result, responses, exposures, evidence, office sums, progress, review cards, in one batch. Breaks a key
 * (see `isConflict`) where the attempt is submitted already, an answer was saved, the evidence or the deck has changed since.
 */
export async function insertSubmission(
  db: Db,
  input: {
    attempt: Attempt;
    /** Number of the version's last regrading that the marks were given under. */
    regrading: number;
    revision: number;
    graded: GradedSubmission;
    /** The deck as the answers have changed it, with the revision it was read at; null where they have not. */
    reviews: StoredDeck | null;
    now: number;
  },
): Promise<void> {
  const { attempt: own, regrading, revision, graded, reviews, now } = input;
  const { personId, id: attemptId, quizId } = own;
  const percent = graded.maxScore > 0 ? (100 * graded.score) / graded.maxScore : 0;
  const responses = graded.responses.map((row) => ({
    ...row,
    abilities: JSON.stringify(row.abilities),
    answer: JSON.stringify(row.answer),
    mark: row.mark ?? 0,
    pending: row.mark === null,
  }));
  // Null, and so the end of the batch, if an answer was saved, a key put right or evidence changed after they were read for grading.
  const stillAsRead = sql`SELECT id FROM attempt WHERE id = ${attemptId} AND revision = ${own.revision} AND submitted_at IS NULL
    AND coalesce((SELECT revision FROM evidence WHERE person_id = ${personId}), 0) = ${revision - 1}
    AND (SELECT regrading FROM quiz_version WHERE hash = ${own.versionHash}) = ${regrading}`;
  await db.batch([
    db.insert(submission).values({
      attemptId: sql`(${stillAsRead})`,
      personId,
      submittedAt: now,
      first: sql`NOT EXISTS (SELECT 1 FROM progress WHERE person_id = ${personId} AND quiz_id = ${quizId})`,
      score: graded.score,
      maxScore: graded.maxScore,
      moved: JSON.stringify(graded.moved),
    }),
    db.update(attempt).set({ submittedAt: now }).where(eq(attempt.id, attemptId)),
    db.delete(openAttempt).where(and(eq(openAttempt.personId, personId), eq(openAttempt.quizId, quizId))),
    db.insert(response).select(
      sql`SELECT ${attemptId}, value->>'questionId', value->>'answer', value->>'confidence', value->>'mark', value->>'difficulty',
        value->>'guessing', value->>'abilities', value->>'counted', value->>'pending' FROM json_each(${JSON.stringify(responses)})`,
    ),
    db
      .insert(exposure)
      .select(
        sql`SELECT ${personId}, value->>'questionId', CASE value->>'claims' WHEN 1 THEN ${attemptId} ELSE '' END, ${now}, ${now}
          FROM json_each(${JSON.stringify(responses)}) WHERE true`,
      )
      .onConflictDoUpdate({
        target: [exposure.personId, exposure.questionId],
        // A repeat that does not count leaves what counted in place; the key has been shown again.
        set: {
          attemptId: sql`coalesce(nullif(excluded.attempt_id, ''), ${exposure.attemptId})`,
          countedAt: sql`iif(excluded.attempt_id = '', ${exposure.countedAt}, excluded.counted_at)`,
          // Handed in by the clock, this may be some time ago.
          keyShownAt: sql`max(coalesce(${exposure.keyShownAt}, 0), ${now})`,
        },
      }),
    evidenceStatement(db, personId, revision, graded.evidence),
    officeStatement(db, personId, graded.officeChange),
    db
      .insert(progress)
      .values({ personId, quizId, attempts: 1, bestPercent: percent, lastAttemptId: attemptId, submittedAt: now })
      .onConflictDoUpdate({
        target: [progress.personId, progress.quizId],
        set: {
          attempts: sql`${progress.attempts} + 1`,
          bestPercent: sql`max(${progress.bestPercent}, ${percent})`,
          lastAttemptId: attemptId,
          submittedAt: now,
        },
      }),
    ...(reviews ? [deckStatement(db, personId, reviews)] : []),
  ]);
}

/** The result row of a submitted attempt, or null. */
export async function findSubmission(db: Db, attemptId: string) {
  const rows = await db.select().from(submission).where(eq(submission.attemptId, attemptId));
  return rows[0] ?? null;
}

/** What a person has seen of a question, or null. */
export async function findExposure(db: Db, personId: string, questionId: string) {
  const rows = await db
    .select()
    .from(exposure)
    .where(and(eq(exposure.personId, personId), eq(exposure.questionId, questionId)));
  return rows[0] ?? null;
}

/** One response of an attempt, or null before it is submitted. */
export async function findResponse(db: Db, attemptId: string, questionId: string) {
  const rows = await db
    .select()
    .from(response)
    .where(and(eq(response.attemptId, attemptId), eq(response.questionId, questionId)));
  const [row] = rows;
  return row ? { answer: JSON.parse(row.answer) as string[], mark: row.pending ? null : row.mark } : null;
}

/** What was answered and how it was marked, null while pending, by question id. */
export async function listResponses(db: Db, attemptId: string) {
  const rows = await db.select().from(response).where(eq(response.attemptId, attemptId));
  return new Map(
    rows.map((row) => [
      row.questionId,
      { ...row, answer: JSON.parse(row.answer) as string[], mark: row.pending ? null : row.mark },
    ]),
  );
}

/** A person's progress on every quiz. */
export function listProgress(db: Db, personId: string) {
  return db.select().from(progress).where(eq(progress.personId, personId));
}

/**
 * The statement that changes the sums of the person's home office, whichever it is when the batch runs, and none of who has left. Relative, because other
 * people of the office may submit at the same moment.
 */
export function officeStatement(db: Db, personId: string, change: GradedSubmission["officeChange"]) {
  const rows = abilities.map((ability: Ability) => ({ ability, ...change[ability] }));
  const moved = rows.filter((row) => row.k !== 0 || row.ky !== 0 || row.measured !== 0);
  return db
    .insert(officeEvidence)
    .select(
      sql`SELECT person.office_id, value->>'ability', value->>'k', value->>'ky', value->>'measured', 0, 0
        FROM person CROSS JOIN json_each(${JSON.stringify(moved)}) WHERE person.id = ${personId} AND person.departed_at IS NULL`,
    )
    .onConflictDoUpdate(addedToSums);
}

/** What is inserted into the sums of an office is added to what stands there. */
export const addedToSums = {
  target: [officeEvidence.officeId, officeEvidence.ability],
  set: {
    k0: sql`${officeEvidence.k0} + excluded.k0`,
    k1: sql`${officeEvidence.k1} + excluded.k1`,
    measured: sql`${officeEvidence.measured} + excluded.measured`,
  },
};

/** The four abilities as shown after each of a person's latest attempts; reads rows in proportion to `limit`. */
export async function listShownThen(db: Db, personId: string, limit: number): Promise<ShownThen[]> {
  const rows = await db
    .select({ submittedAt: submission.submittedAt, after: sql<string>`${submission.moved} -> '$.after'` })
    .from(attempt)
    .innerJoin(submission, eq(submission.attemptId, attempt.id))
    .where(eq(attempt.personId, personId))
    .orderBy(desc(attempt.startedAt))
    .limit(limit);
  return rows.map(({ submittedAt, after }) => ({ submittedAt, after: JSON.parse(after) }));
}
