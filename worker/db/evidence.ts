import { and, asc, eq, isNull } from "drizzle-orm";
import type { PersonEvidence } from "#domain/evidence";
import { abilities } from "#domain/framework";
import { bytesOfGrids, gridsOfBytes } from "#domain/grid-bytes";
import type { Db } from "./database.ts";
import { evidence, person } from "./schema.ts";

type EvidenceRow = typeof evidence.$inferSelect;

/** A person's evidence with its revision, or null before the first submission. */
export async function findEvidence(db: Db, personId: string) {
  const rows = await db.select().from(evidence).where(eq(evidence.personId, personId));
  return rows[0] ? { revision: rows[0].revision, evidence: readEvidence(rows[0]) } : null;
}

/** Current staff of one office with their evidence: one row of each a person. */
export async function listStaffEvidence(db: Db, officeId: string) {
  const rows = await db
    .select({ id: person.id, name: person.name, title: person.title, evidence })
    .from(person)
    .leftJoin(evidence, eq(evidence.personId, person.id))
    .where(and(eq(person.officeId, officeId), isNull(person.departedAt)))
    .orderBy(asc(person.position), asc(person.id));
  return rows.map((row) => ({
    ...row,
    revision: row.evidence?.revision ?? null,
    evidence: row.evidence ? readEvidence(row.evidence) : null,
  }));
}

/** The statement that stores a person's evidence at its next revision. */
export function evidenceStatement(db: Db, personId: string, revision: number, state: PersonEvidence) {
  const { grids, fadedAt, ...rest } = state;
  const bytes = bytesOfGrids(abilities.map((ability) => grids[ability]));
  const row = { revision, fadedAt, grids: bytes as Buffer, state: JSON.stringify(rest) };
  return db
    .insert(evidence)
    .values({ personId, ...row })
    .onConflictDoUpdate({ target: evidence.personId, set: row });
}

/** The state of a stored row. */
export function readEvidence(row: EvidenceRow): PersonEvidence {
  const stored = gridsOfBytes(Uint8Array.from(row.grids), abilities.length);
  const grids = Object.fromEntries(
    abilities.map((ability, index) => [ability, stored[index]]),
  ) as PersonEvidence["grids"];
  return { ...JSON.parse(row.state), grids, fadedAt: row.fadedAt };
}
