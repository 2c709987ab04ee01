import { and, asc, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import { namedFactsOf } from "./assignments.ts";
import type { Scope } from "./callers.ts";
import type { Db } from "./database.ts";
import { readEvidence } from "./evidence.ts";
import { inScope } from "./offices.ts";
import { assignment, attempt, evidence, office, person, quiz, response, submission } from "./schema.ts";

/** Whose rows are exported: the current people of an office of the scope, and with `below` those of the offices under it. */
export interface Reach {
  scope: Scope;
  path: string;
  below: boolean;
}

const within = ({ scope, path, below }: Reach) =>
  and(
    below ? sql`${office.path} >= ${path} AND ${office.path} < ${`${path}~`}` : eq(office.path, path),
    isNull(person.departedAt),
    inScope(scope),
  );

/** Everybody with the evidence there is, office by office: one row of each a person. */
export async function listReachEvidence(db: Db, reach: Reach) {
  const rows = await db
    .select({ id: person.id, officeName: office.name, name: person.name, title: person.title, evidence })
    .from(office)
    .innerJoin(person, eq(person.officeId, office.id))
    .leftJoin(evidence, eq(evidence.personId, person.id))
    .where(within(reach))
    .orderBy(asc(office.path), asc(person.position), asc(person.id));
  return rows.map((row) => ({ ...row, evidence: row.evidence ? readEvidence(row.evidence) : null }));
}

/** Attempts begun since then, the latest first; each numbered among all of its person at the quiz. */
export function listReachAttempts(db: Db, reach: Reach, since: number, limit: number) {
  const own = db
    .select({
      id: attempt.id,
      quizId: attempt.quizId,
      startedAt: attempt.startedAt,
      officeName: sql<string>`${office.name}`.as("office_name"),
      name: sql<string>`${person.name}`.as("person_name"),
      title: sql<string>`${person.title}`.as("person_title"),
      nth: sql<number>`row_number() OVER (PARTITION BY ${attempt.personId}, ${attempt.quizId}
        ORDER BY ${attempt.startedAt}, ${attempt.id})`.as("nth"),
    })
    .from(office)
    .innerJoin(person, eq(person.officeId, office.id))
    .innerJoin(attempt, eq(attempt.personId, person.id))
    .where(within(reach))
    .as("own");
  return db
    .select({
      officeName: own.officeName,
      name: own.name,
      title: own.title,
      quizTitle: quiz.title,
      kind: quiz.kind,
      nth: own.nth,
      startedAt: own.startedAt,
      submittedAt: submission.submittedAt,
      score: submission.score,
      maxScore: submission.maxScore,
      questions: sql<number>`(SELECT count(*) FROM ${response}
        WHERE ${response.attemptId} = ${own.id} AND NOT ${response.pending})`,
    })
    .from(own)
    .innerJoin(quiz, eq(quiz.id, own.quizId))
    .leftJoin(submission, eq(submission.attemptId, own.id))
    .where(gte(own.startedAt, since))
    .orderBy(desc(own.startedAt), desc(own.id))
    .limit(limit);
}

/** What was given for offices of the scope since then, person by person, the latest first. */
export async function listReachTasks(db: Db, reach: Reach, since: number, limit: number) {
  const ofScope = sql`EXISTS (SELECT 1 FROM ${office} AS given, json_each(${JSON.stringify(reach.scope)}) AS reach
    WHERE given.id = ${assignment.officeId} AND substr(given.path, 1, length(reach.value)) = reach.value)`;
  const rows = await namedFactsOf(db, and(within(reach), ofScope, gte(assignment.givenAt, since)))
    .orderBy(desc(assignment.givenAt), asc(assignment.id), asc(office.path), asc(person.position), asc(person.id))
    .limit(limit);
  const givers = await listNames(db, [...new Set(rows.map((row) => row.assignment.givenBy))]);
  return rows.map((row) => ({ ...row, giverName: givers.get(row.assignment.givenBy) ?? "" }));
}

/** Names by id, of those too who have left since. */
async function listNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const all = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const rows = await db.select({ id: person.id, name: person.name }).from(person).where(inArray(person.id, all));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many offices lie under this one. */
export async function countOfficesBelow(db: Db, { scope, path }: Reach): Promise<number> {
  const rows = await db
    .select({ count: sql<number>`count(*)` })
    .from(office)
    .where(and(sql`${office.path} > ${path} AND ${office.path} < ${`${path}~`}`, inScope(scope)));
  return rows[0]?.count ?? 0;
}
