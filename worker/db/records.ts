import { and, desc, eq, inArray, like, or, sql } from "drizzle-orm";
import { seenByOthers } from "./audit.ts";
import type { Db } from "./database.ts";
import {
  assignment,
  assignmentPerson,
  attempt,
  auditEntry,
  certificate,
  exposure,
  notice,
  office,
  person,
  progress,
  quiz,
  quizVersion,
  reading,
  regraded,
  report,
  response,
  reviewDay,
  reviewDeck,
  role,
  selfRating,
  submission,
} from "./schema.ts";

/** What is kept of a person as who they are: person, office, roles, account (no password) and sessions (no token). */
export async function getIdentity(db: Db, personId: string) {
  const { name, title, departedAt, extraTime } = person;
  const [people, roles, accounts, sessions] = await Promise.all([
    db
      .select({ id: person.id, name, title, departedAt, extraTime, officeId: office.id, officeName: office.name })
      .from(person)
      .innerJoin(office, eq(office.id, person.officeId))
      .where(eq(person.id, personId)),
    db.select({ role: role.role, officeId: role.officeId }).from(role).where(eq(role.personId, personId)),
    // The tables of the sign-in library, which no schema describes.
    db.all<{ username: string; createdAt: string }>(sql`SELECT username, createdAt FROM "user" WHERE id = ${personId}`),
    db.all<Record<string, unknown>>(
      sql`SELECT createdAt, updatedAt, expiresAt, ipAddress, userAgent FROM "session" WHERE userId = ${personId}`,
    ),
  ]);
  if (!people[0] || !accounts[0]) throw new Error(`person ${personId} is missing`);
  return { person: people[0], roles, account: accounts[0], sessions };
}

/** Every attempt of a person with its result, every response, and what was marked anew. */
export async function listAttemptRecords(db: Db, personId: string) {
  const own = eq(attempt.personId, personId);
  // No batch: D1 gives its rows by column name, and joined tables share names.
  const [attempts, responses, marksAnew] = await Promise.all([
    db
      .select({ attempt, title: quiz.title, kind: quiz.kind, submission })
      .from(attempt)
      .innerJoin(quiz, eq(quiz.id, attempt.quizId))
      .leftJoin(submission, eq(submission.attemptId, attempt.id))
      .where(own)
      .orderBy(desc(attempt.startedAt)),
    db.select({ response }).from(attempt).innerJoin(response, eq(response.attemptId, attempt.id)).where(own),
    db.select({ regraded }).from(attempt).innerJoin(regraded, eq(regraded.attemptId, attempt.id)).where(own),
  ]);
  return {
    attempts,
    responses: responses.map((row) => row.response),
    regraded: marksAnew.map((row) => row.regraded),
  };
}

/** D1 binds at most 100 parameters a statement. */
const hashesAStatement = 90;

/** The papers of versions, without keys; of a case, whose paper holds no step, its content. By hash. */
export async function listPaperTexts(db: Db, hashes: readonly string[]) {
  const { hash, paper } = quizVersion;
  const content = sql<string | null>`iif(json_extract(${paper}, '$.case') IS NULL, NULL, ${quizVersion.content})`;
  const chunks = Array.from({ length: Math.ceil(hashes.length / hashesAStatement) }, (_, index) =>
    hashes.slice(index * hashesAStatement, (index + 1) * hashesAStatement),
  );
  const rows = await Promise.all(
    chunks.map((own) => db.select({ hash, paper, content }).from(quizVersion).where(inArray(hash, own))),
  );
  return new Map(rows.flat().map((row) => [row.hash, row]));
}

/** Everything else that is kept under a person's id: learning, reports, notices, certificate and assignments. */
export async function listLearningRecords(db: Db, personId: string) {
  const [progressed, readings, decks, reviewDays, selfRatings, reports, notices, certificates, assignments, exposures] =
    await Promise.all([
      db.select().from(progress).where(eq(progress.personId, personId)),
      db.select().from(reading).where(eq(reading.personId, personId)),
      db.select().from(reviewDeck).where(eq(reviewDeck.personId, personId)),
      db.select().from(reviewDay).where(eq(reviewDay.personId, personId)),
      db.select().from(selfRating).where(eq(selfRating.personId, personId)),
      db.select().from(report).where(eq(report.personId, personId)),
      db.select().from(notice).where(eq(notice.personId, personId)).orderBy(desc(notice.at)),
      db.select().from(certificate).where(eq(certificate.personId, personId)),
      db
        .select({ assignment, extendedTo: assignmentPerson.extendedTo })
        .from(assignmentPerson)
        .innerJoin(assignment, eq(assignment.id, assignmentPerson.assignmentId))
        .where(eq(assignmentPerson.personId, personId)),
      db.select().from(exposure).where(eq(exposure.personId, personId)),
    ]);
  return {
    progress: progressed,
    readings,
    decks,
    reviewDays,
    selfRatings,
    reports,
    notices,
    certificates,
    assignments,
    exposures,
  };
}

/** The log about a person, the latest first: entries on the account name, on the person and on the whole office, with who did it where it was somebody else. */
export async function listEntriesAbout(
  db: Db,
  { id, officeId, username }: { id: string; officeId: string; username: string },
  limit: number,
) {
  const { at, act, subject, detail, address } = auditEntry;
  return db
    .select({
      at,
      act,
      subject,
      detail,
      address,
      byId: auditEntry.personId,
      byName: person.name,
      byTitle: person.title,
    })
    .from(auditEntry)
    .leftJoin(person, eq(person.id, auditEntry.personId))
    .where(
      or(eq(subject, id), and(eq(subject, username), like(act, "sign-%")), await seenByOthers(db, { id, officeId })),
    )
    .orderBy(desc(at))
    .limit(limit);
}
