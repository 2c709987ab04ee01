import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Corrections } from "#domain/correction";
import { type FirstAttempt, type FoldedSlice, knownBefore } from "#domain/fold";
import type { Ability } from "#domain/framework";
import type { QuestionTypeId } from "#domain/questions/index";
import type { Db } from "./database.ts";
import { attempt, foldSlice, itemSum, optionSum, question, quizVersion, response, submission } from "./schema.ts";

/** The submission up to which everything is folded. */
export async function lastFolded(db: Db): Promise<number> {
  const rows = await db.select({ upto: foldSlice.upto }).from(foldSlice).orderBy(desc(foldSlice.after)).limit(1);
  return rows[0]?.upto ?? 0;
}

/** The next submissions behind a number, with the responses of those that are first attempts. */
export async function nextSlice(
  db: Db,
  after: number,
  limit: number,
): Promise<{ upto: number; revision: number; attempts: FirstAttempt[] } | null> {
  const rows = await db
    .select({
      number: submission.number,
      first: submission.first,
      moved: submission.moved,
      revision: submission.revision,
      attemptId: attempt.id,
      versionHash: attempt.versionHash,
    })
    .from(submission)
    .innerJoin(attempt, eq(attempt.id, submission.attemptId))
    .where(gt(submission.number, after))
    .orderBy(asc(submission.number))
    .limit(limit);
  const last = rows[rows.length - 1];
  if (!last) return null;
  const first = rows.filter((row) => row.first);
  const responses = await db
    .select()
    .from(response)
    .where(
      inArray(
        response.attemptId,
        first.map((row) => row.attemptId),
      ),
    )
    .orderBy(asc(response.attemptId), asc(response.questionId));
  const versions = [...new Set(first.map((row) => row.versionHash))];
  const [types, unmarked] = await Promise.all([questionTypesOf(db, versions), unmarkedIn(db, versions)]);
  const attempts = first.map(({ attemptId, versionHash, moved }) => ({
    versionHash,
    before: knownBefore(JSON.parse(moved)),
    responses: responses
      .filter((own) => own.attemptId === attemptId)
      .map((own) => ({
        ...own,
        type: getType(types, versionHash, own.questionId),
        mark: own.pending ? null : own.mark,
        // A repeat says nothing of a question: the person may have met it in another form, or in a quiz that drew it too.
        unmarked: !own.counted || unmarked.has(`${versionHash} ${own.questionId}`),
        answer: JSON.parse(own.answer) as string[],
        abilities: JSON.parse(own.abilities) as Partial<Record<Ability, number>>,
      })),
  }));
  return { upto: last.number, revision: rows.reduce((sum, row) => sum + row.revision, 0), attempts };
}

/** The type of every question of these versions, by `version question`; read from the papers, which hold least, where they hold the questions. */
async function questionTypesOf(db: Db, hashes: readonly string[]): Promise<Map<string, QuestionTypeId>> {
  const withQuestions = sql`iif(json_array_length(${quizVersion.paper}, '$.questions') > 0, ${quizVersion.paper}, ${quizVersion.content})`;
  const rows = await db
    .select({
      key: sql<string>`${quizVersion.hash} || ' ' || (question.value->>'id')`,
      type: sql<QuestionTypeId>`question.value->>'type'`,
    })
    .from(sql`${quizVersion}, json_each(${withQuestions}, '$.questions') AS question`)
    .where(inArray(quizVersion.hash, [...hashes]));
  return new Map(rows.map(({ key, type }) => [key, type]));
}

/** The questions of these versions whose marks say nothing of them, void or given to all, as `version question`. */
async function unmarkedIn(db: Db, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .select({ hash: quizVersion.hash, corrections: quizVersion.corrections })
    .from(quizVersion)
    .where(and(inArray(quizVersion.hash, [...hashes]), gt(quizVersion.regrading, 0)));
  return new Set(
    rows.flatMap(({ hash, corrections }) =>
      Object.entries(JSON.parse(corrections) as Corrections).flatMap(([id, { act }]) =>
        act === "key" ? [] : [`${hash} ${id}`],
      ),
    ),
  );
}

function getType(types: ReadonlyMap<string, QuestionTypeId>, versionHash: string, questionId: string): QuestionTypeId {
  const type = types.get(`${versionHash} ${questionId}`);
  if (!type) throw new Error(`version ${versionHash} has no question ${questionId}`);
  return type;
}

/** Adds a slice to the statistics; breaks off (see `isConflict`) where another run has folded it, or a mark has changed, since it was read. */
export async function storeSlice(
  db: Db,
  slice: { after: number; upto: number; at: number; revision: number },
  folded: FoldedSlice,
): Promise<void> {
  const items = folded.items.flatMap(({ versionHash, questionIds, sums }) =>
    sums.items.map((item, index) => ({
      versionHash,
      questionId: questionIds[index],
      people: sums.people,
      total: sums.total,
      totalSquared: sums.totalSquared,
      ...item,
    })),
  );
  const { after, upto, at, revision } = slice;
  const marks = sql`SELECT sum(revision) FROM submission WHERE number > ${after} AND number <= ${upto}`;
  await db.batch([
    db.insert(foldSlice).values({ after, at, upto: sql`CASE WHEN (${marks}) = ${revision} THEN ${upto} END` }),
    db
      .insert(itemSum)
      .select(
        sql`SELECT value->>'versionHash', value->>'questionId', value->>'people', value->>'total', value->>'totalSquared', value->>'sum',
          value->>'squared', value->>'withTotal' FROM json_each(${JSON.stringify(items)}) WHERE true`,
      )
      .onConflictDoUpdate({
        target: [itemSum.versionHash, itemSum.questionId],
        set: {
          people: sql`${itemSum.people} + excluded.people`,
          total: sql`${itemSum.total} + excluded.total`,
          totalSquared: sql`${itemSum.totalSquared} + excluded.total_squared`,
          sum: sql`${itemSum.sum} + excluded.sum`,
          squared: sql`${itemSum.squared} + excluded.squared`,
          withTotal: sql`${itemSum.withTotal} + excluded.with_total`,
        },
      }),
    db
      .insert(optionSum)
      .select(
        sql`SELECT value->>'versionHash', value->>'questionId', value->>'optionId', value->>'people', value->>'rest', value->>'low',
          value->>'middle', value->>'high' FROM json_each(${JSON.stringify(folded.options)}) WHERE true`,
      )
      .onConflictDoUpdate({
        target: [optionSum.versionHash, optionSum.questionId, optionSum.optionId],
        set: {
          people: sql`${optionSum.people} + excluded.people`,
          rest: sql`${optionSum.rest} + excluded.rest`,
          low: sql`${optionSum.low} + excluded.low`,
          middle: sql`${optionSum.middle} + excluded.middle`,
          high: sql`${optionSum.high} + excluded.high`,
        },
      }),
    db
      .update(question)
      .set({
        score: sql`${question.score} + (SELECT value->>'score' FROM json_each(${JSON.stringify(folded.difficulties)}) WHERE value->>'id' = ${question.id})`,
        information: sql`${question.information} + (SELECT value->>'information' FROM json_each(${JSON.stringify(folded.difficulties)}) WHERE value->>'id' = ${question.id})`,
      })
      .where(sql`${question.id} IN (SELECT value->>'id' FROM json_each(${JSON.stringify(folded.difficulties)}))`),
  ]);
}

/** Questions whose first answers have not moved them yet. */
export function listUnsettled(db: Db) {
  return db.select().from(question).where(gt(question.information, 0));
}

/** The statement that moves the questions and forgets exactly what moved them. */
export function settleStatement(
  db: Db,
  moved: readonly { id: string; difficulty: number; precision: number; score: number; information: number }[],
) {
  const rows = sql`json_each(${JSON.stringify(moved)})`;
  const own = (name: string) => sql`(SELECT value->>${name} FROM ${rows} WHERE value->>'id' = ${question.id})`;
  return (
    db
      .update(question)
      .set({
        difficulty: own("difficulty"),
        precision: own("precision"),
        score: sql`${question.score} - ${own("score")}`,
        information: sql`max(0, ${question.information} - ${own("information")})`,
      })
      // Where the sums are no longer what was read, another run has moved the question already.
      .where(
        sql`${question.id} IN (SELECT value->>'id' FROM ${rows} WHERE value->>'information' = ${question.information})`,
      )
  );
}
