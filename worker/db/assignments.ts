import { and, desc, eq, gte, inArray, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { auditStatement } from "./audit.ts";
import type { Scope } from "./callers.ts";
import { chinaDayOf, countDays, hasDue } from "./daily-sets.ts";
import type { Db } from "./database.ts";
import { inScope, type Office } from "./offices.ts";
import { putAwayStatement } from "./reminders.ts";
import { assignment, assignmentPerson, office, openAttempt, person, progress, quiz, reading } from "./schema.ts";
import { listPeopleIn } from "./staff.ts";

export type Assignment = typeof assignment.$inferSelect;

/** Gives an assignment to these people, in one batch with its record. */
export async function insertAssignment(
  db: Db,
  row: Omit<Assignment, "withdrawnAt">,
  people: readonly string[],
): Promise<void> {
  const { id, givenBy, givenAt } = row;
  await db.batch([
    db.insert(assignment).values(row),
    db
      .insert(assignmentPerson)
      .select(sql`SELECT value, ${id}, NULL FROM json_each(${JSON.stringify(people)}) WHERE true`),
    auditStatement(db, {
      at: givenAt,
      personId: givenBy,
      act: "give-assignment",
      subject: id,
      detail: String(people.length),
    }),
  ]);
}

/** An assignment given for an office of the scope, or null. */
export async function findAssignment(db: Db, scope: Scope, id: string): Promise<Assignment | null> {
  return firstOf(await givenWhere(db, and(eq(assignment.id, id), inScope(scope))));
}

/** An assignment the scope may look at: its own, or one given from above for the offices below. Null otherwise. */
export async function findSeenAssignment(db: Db, scope: Scope, id: string): Promise<Assignment | null> {
  return firstOf(await givenWhere(db, and(eq(assignment.id, id), isSeenFrom(scope))));
}

/** What was given for the offices of the scope or from above for those below, the latest first. */
export function listAssignments(db: Db, scope: Scope, limit: number) {
  return givenWhere(db, isSeenFrom(scope)).limit(limit);
}

/** What was given for an office, or from above for those below, the latest first; with `dueSince` only what is not withdrawn and due from then on. */
export function listAssignmentsOf(db: Db, { id, path }: Office, limit: number, dueSince: number | null) {
  const given = and(
    anyOf(assignment.officeId, idsIn(path)),
    or(eq(assignment.officeId, id), eq(assignment.below, true)),
  );
  const live = dueSince === null ? undefined : and(isNull(assignment.withdrawnAt), gte(assignment.dueAt, dueSince));
  return givenWhere(db, and(given, live)).limit(limit);
}

/** Each of the people these assignments were given to, as far as they are current and of the scope, with what is known of them. */
export async function listAssigned(db: Db, scope: Scope, ids: readonly string[]) {
  const staff = await listPeopleIn(db, scope);
  const people = new Map(staff.map((own, order) => [own.id, { ...own, order }]));
  const rows = await factsOf(db, and(anyOf(assignment.id, ids), anyOf(assignmentPerson.personId, [...people.keys()])));
  return rows
    .flatMap((row) => {
      const own = people.get(row.personId);
      return own ? [{ ...row, name: own.name, officeName: own.officeName, order: own.order }] : [];
    })
    .sort((a, b) => a.order - b.order);
}

/** A person's own assignments that were not withdrawn, the latest first. */
export function listOwnAssignments(db: Db, personId: string, limit: number) {
  return factsOf(db, and(eq(assignmentPerson.personId, personId), isNull(assignment.withdrawnAt)), titleOf)
    .orderBy(desc(assignment.givenAt), desc(assignment.id))
    .limit(limit);
}

/** Gives a person until later, or takes that back, in one batch with its record. */
export async function saveExtension(
  db: Db,
  act: { assignmentId: string; personId: string; extendedTo: number | null; by: string; now: number },
): Promise<void> {
  const { assignmentId, personId, extendedTo, by, now } = act;
  const entry = { at: now, personId: by, act: "extend-assignment", subject: personId, detail: assignmentId } as const;
  await db.batch([
    db
      .update(assignmentPerson)
      .set({ extendedTo })
      .where(and(eq(assignmentPerson.personId, personId), eq(assignmentPerson.assignmentId, assignmentId))),
    auditStatement(db, entry),
  ]);
}

/** Takes an assignment back; it is kept, with its record, and nobody is reminded of it any more. */
export async function withdrawAssignment(db: Db, id: string, by: string, now: number): Promise<void> {
  await db.batch([
    db.update(assignment).set({ withdrawnAt: now }).where(eq(assignment.id, id)),
    putAwayStatement(db, id, null, now),
    auditStatement(db, { at: now, personId: by, act: "withdraw-assignment", subject: id }),
  ]);
}

const firstOf = (rows: readonly { assignment: Assignment }[]) => rows[0]?.assignment ?? null;

const anyOf = (column: SQLWrapper, values: readonly string[]) =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** The ids of a path from the root down. */
const idsIn = (path: string) => path.split("/").slice(0, -1);

/** Given for an office of the scope, or for one above it and those below. */
function isSeenFrom(scope: Scope): SQL | undefined {
  const above = scope.flatMap((path) => idsIn(path).slice(0, -1));
  return or(inScope(scope), and(eq(assignment.below, true), anyOf(assignment.officeId, above)));
}

/** With the title of a quiz or case and the office it was given for. */
function givenWhere(db: Db, which: SQL | undefined) {
  return db
    .select({ assignment, title: quiz.title, officeName: office.name, officePath: office.path })
    .from(assignment)
    .innerJoin(office, eq(office.id, assignment.officeId))
    .leftJoin(quiz, eq(quiz.id, assignment.target))
    .where(which)
    .orderBy(desc(assignment.givenAt), desc(assignment.id));
}

const titleOf = sql<string | null>`(SELECT ${quiz.title} FROM ${quiz} WHERE ${quiz.id} = ${assignment.target})`;

/** What decides the state (`#domain/assignment`) of one person's assignment. */
function facts() {
  const { personId, extendedTo } = assignmentPerson;
  const ofDaily = (value: SQL<number>) => sql<number | null>`CASE WHEN ${assignment.kind} = 'daily' THEN ${value} END`;
  const last = chinaDayOf(sql`max(${assignment.dueAt}, coalesce(${extendedTo}, 0))`);
  return {
    assignment,
    personId,
    extendedTo,
    readAt: reading.at,
    finishedAt: reading.finishedAt,
    submittedAt: progress.submittedAt,
    openAttemptId: openAttempt.attemptId,
    daysDone: ofDaily(countDays(personId, chinaDayOf(assignment.givenAt))),
    waiting: ofDaily(hasDue(personId, last)),
  };
}

/** How the tables of the facts belong together; nothing is read that the assignment's kind does not ask for. */
function joins() {
  const { personId } = assignmentPerson;
  const { kind, target } = assignment;
  const isTaken = inArray(kind, ["quiz", "case"]);
  return {
    reading: and(eq(kind, "lesson"), eq(reading.personId, personId), eq(reading.lesson, target)),
    progress: and(isTaken, eq(progress.personId, personId), eq(progress.quizId, target)),
    openAttempt: and(isTaken, eq(openAttempt.personId, personId), eq(openAttempt.quizId, target)),
  };
}

/** One row an assignment and person. */
function factsOf(db: Db, which: SQL | undefined, title = sql<string | null>`NULL`) {
  const on = joins();
  return db
    .select({ ...facts(), title })
    .from(assignmentPerson)
    .innerJoin(assignment, eq(assignment.id, assignmentPerson.assignmentId))
    .leftJoin(reading, on.reading)
    .leftJoin(progress, on.progress)
    .leftJoin(openAttempt, on.openAttempt)
    .where(which);
}

/** The same with the person's name and office, which the condition may speak of. */
export function namedFactsOf(db: Db, which: SQL | undefined) {
  const on = joins();
  return db
    .select({ ...facts(), title: titleOf, name: person.name, officeName: office.name })
    .from(assignmentPerson)
    .innerJoin(assignment, eq(assignment.id, assignmentPerson.assignmentId))
    .innerJoin(person, eq(person.id, assignmentPerson.personId))
    .innerJoin(office, eq(office.id, person.officeId))
    .leftJoin(reading, on.reading)
    .leftJoin(progress, on.progress)
    .leftJoin(openAttempt, on.openAttempt)
    .where(which);
}
