import { and, eq, sql } from "drizzle-orm";
import type { CertificateContent } from "#domain/certificate";
import type { Scope } from "./callers.ts";
import type { Db } from "./database.ts";
import { inScope } from "./offices.ts";
import { certificate, office, person } from "./schema.ts";

/** A certificate as it was issued. */
export interface Certificate {
  number: string;
  personId: string;
  issuedAt: number;
  content: CertificateContent;
}

const read = (row: typeof certificate.$inferSelect | undefined): Certificate | null =>
  row ? { ...row, content: JSON.parse(row.content) } : null;

/** A person's certificate, or null. */
export async function findOwnCertificate(db: Db, personId: string): Promise<Certificate | null> {
  const rows = await db.select().from(certificate).where(eq(certificate.personId, personId));
  return read(rows[0]);
}

/** A certificate of the scope by its number, or null; it stays one when its person has left. */
export async function findCertificate(db: Db, scope: Scope, number: string): Promise<Certificate | null> {
  const rows = await db
    .select({ certificate })
    .from(certificate)
    .innerJoin(person, eq(person.id, certificate.personId))
    .innerJoin(office, eq(office.id, person.officeId))
    .where(and(eq(certificate.number, number), inScope(scope)));
  return read(rows[0]?.certificate);
}

/**
 * Issues a certificate under the next number of the year, such as 2026-00012; number and row are one statement, so that two at once get two numbers. Breaks a
 * key (see `isConflict`) where the person has one already.
 */
export async function insertCertificate(
  db: Db,
  row: { personId: string; year: number; issuedAt: number; content: CertificateContent },
): Promise<void> {
  const { personId, year, issuedAt, content } = row;
  // By length first: the hundred-thousandth of a year has a digit more.
  const last = sql`SELECT cast(substr(number, 6) AS integer) FROM certificate WHERE number >= ${`${year}-`} AND number < ${`${year}.`}
    ORDER BY length(number) DESC, number DESC LIMIT 1`;
  await db.insert(certificate).values({
    number: sql`printf('%d-%05d', ${year}, coalesce((${last}), 0) + 1)`,
    personId,
    issuedAt,
    content: JSON.stringify(content),
  });
}

/** When the person first passed each quiz with at least `percent`, by quiz. */
export async function listFirstPasses(db: Db, personId: string, percent: number): Promise<Map<string, number>> {
  const rows = await db.all<{ quizId: string; at: number }>(
    sql`SELECT attempt.quiz_id AS quizId, min(submission.submitted_at) AS at
      FROM attempt JOIN submission ON submission.attempt_id = attempt.id
      WHERE attempt.person_id = ${personId} AND submission.max_score > 0
        AND 100.0 * submission.score / submission.max_score >= ${percent} - 1e-6
      GROUP BY attempt.quiz_id`,
  );
  return new Map(rows.map(({ quizId, at }) => [quizId, at]));
}

/** The name of the root above an office. Every office lies below one, so absence is a bug. */
export async function getRootName(db: Db, officeId: string): Promise<string> {
  const rows = await db.all<{ name: string }>(
    sql`SELECT root.name FROM office AS own JOIN office AS root ON root.path = substr(own.path, 1, instr(own.path, '/'))
      WHERE own.id = ${officeId}`,
  );
  if (!rows[0]) throw new Error(`office ${officeId} has no root`);
  return rows[0].name;
}
