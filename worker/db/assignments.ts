import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { auditStatement } from "./audit.ts";
import type { Scope } from "./callers.ts";
import type { Db } from "./database.ts";
import { inScope } from "./offices.ts";
import { assignment, assignmentPerson, office, openAttempt, person, progress, quiz, reading } from "./schema.ts";

export type Assignment = typeof assignment.$inferSelect;

/** Current people of an office, and with `below` of the offices under it. */
export async function listStaffIds(db: Db, path: string, below: boolean): Promise<string[]> {
  const under = below ? sql`${office.path} >= ${path} AND ${office.path} < ${`${path}~`}` : eq(office.path, path);
  const rows = await db
    .select({ id: person.id })
    .from(office)
    .innerJoin(person, and(eq(person.officeId, office.id), isNull(person.departedAt)))
    .where(under);
  return rows.map(({ id }) => id);
}

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
  const rows = await db
    .select({ assignment })
    .from(assignment)
    .innerJoin(office, eq(office.id, assignment.officeId))
    .where(and(eq(assignment.id, id), inScope(scope)));
  return rows[0]?.assignment ?? null;
}

/** What was given for the offices of the scope, the latest first, with the title of a quiz or case. */
export function listAssignments(db: Db, scope: Scope, limit: number) {
  return db
    .select({ assignment, title: quiz.title, officeName: office.name })
    .from(assignment)
    .innerJoin(office, eq(office.id, assignment.officeId))
    .leftJoin(quiz, eq(quiz.id, assignment.target))
    .where(inScope(scope))
    .orderBy(desc(assignment.givenAt), desc(assignment.id))
    .limit(limit);
}

/** Each of the people these assignments were given to, as far as they are current and of the scope, with what is known of them. */
export function listAssigned(db: Db, scope: Scope, ids: readonly string[]) {
  const these = sql`${assignment.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return factsOf(db, and(these, isNull(person.departedAt), inScope(scope))).orderBy(
    asc(office.path),
    asc(person.position),
  );
}

/** A person's own assignments that were not withdrawn, the latest first. */
export function listOwnAssignments(db: Db, personId: string, limit: number) {
  return factsOf(db, and(eq(assignmentPerson.personId, personId), isNull(assignment.withdrawnAt)))
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

/** Takes an assignment back; it is kept, with its record. */
export async function withdrawAssignment(db: Db, id: string, by: string, now: number): Promise<void> {
  await db.batch([
    db.update(assignment).set({ withdrawnAt: now }).where(eq(assignment.id, id)),
    auditStatement(db, { at: now, personId: by, act: "withdraw-assignment", subject: id }),
  ]);
}

/** One row an assignment and person: what decides the state (`#domain/assignment`). */
export function factsOf(db: Db, which: SQL | undefined) {
  return db
    .select({
      assignment,
      title: quiz.title,
      personId: person.id,
      name: person.name,
      officeName: office.name,
      extendedTo: assignmentPerson.extendedTo,
      readAt: reading.at,
      finishedAt: reading.finishedAt,
      submittedAt: progress.submittedAt,
      openAttemptId: openAttempt.attemptId,
    })
    .from(assignmentPerson)
    .innerJoin(assignment, eq(assignment.id, assignmentPerson.assignmentId))
    .innerJoin(person, eq(person.id, assignmentPerson.personId))
    .innerJoin(office, eq(office.id, person.officeId))
    .leftJoin(quiz, eq(quiz.id, assignment.target))
    .leftJoin(reading, and(eq(reading.personId, person.id), eq(reading.lesson, assignment.target)))
    .leftJoin(progress, and(eq(progress.personId, person.id), eq(progress.quizId, assignment.target)))
    .leftJoin(openAttempt, and(eq(openAttempt.personId, person.id), eq(openAttempt.quizId, assignment.target)))
    .where(which);
}
