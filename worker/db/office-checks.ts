import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Marked } from "#domain/office-check";
import { auditStatement } from "./audit.ts";
import type { Db } from "./database.ts";
import { officeCheck, scale } from "./schema.ts";

type Row = typeof officeCheck.$inferSelect;

/** 自查 of an office's round. */
export interface OfficeCheck extends Omit<Row, "answers"> {
  marked: Marked;
}

/** A round with the version of the list it was answered on, as JSON. */
export interface OfficeCheckOnList extends OfficeCheck {
  list: string;
}

const ofRound = (officeId: string, round: string) =>
  and(eq(officeCheck.officeId, officeId), eq(officeCheck.round, round));

/** An office's round, or null. The office is one the caller has found in their scope. */
export async function findOfficeCheck(db: Db, officeId: string, round: string): Promise<OfficeCheck | null> {
  const rows = await db.select().from(officeCheck).where(ofRound(officeId, round));
  return rows[0] ? read(rows[0]) : null;
}

/** An office's rounds before a round, the latest first, each with its own version of the list. Rounds sort by their ids. */
export async function listEarlierChecks(
  db: Db,
  officeId: string,
  round: string,
  limit: number,
): Promise<OfficeCheckOnList[]> {
  const rows = await db
    .select({ own: officeCheck, list: scale.content })
    .from(officeCheck)
    .innerJoin(scale, eq(scale.hash, officeCheck.scaleHash))
    .where(and(eq(officeCheck.officeId, officeId), lt(officeCheck.round, round)))
    .orderBy(desc(officeCheck.round))
    .limit(limit);
  return rows.map(({ own, list }) => ({ ...read(own), list }));
}

/** A round with its version of the list, or null. */
export async function findOfficeCheckOnList(
  db: Db,
  officeId: string,
  round: string,
): Promise<OfficeCheckOnList | null> {
  const rows = await db
    .select({ own: officeCheck, list: scale.content })
    .from(officeCheck)
    .innerJoin(scale, eq(scale.hash, officeCheck.scaleHash))
    .where(ofRound(officeId, round));
  return rows[0] ? { ...read(rows[0].own), list: rows[0].list } : null;
}

/**
 * Stores a round's marks over those that were read, or begins it where none were, in one batch with its record. Breaks a key (see
 * `isConflict`) where another save came between.
 */
export async function saveOfficeCheck(
  db: Db,
  stored: OfficeCheck | null,
  save: { officeId: string; round: string; scaleHash: string; marked: Marked; points: readonly string[] },
  by: { personId: string; now: number },
): Promise<void> {
  const { officeId, round, scaleHash, marked, points } = save;
  const { personId, now } = by;
  const answers = JSON.stringify(marked);
  const audit = auditStatement(db, {
    at: now,
    personId,
    act: "save-check",
    subject: officeId,
    detail: `${round} ${points.join(" ")}`,
  });
  if (!stored) {
    const row = { officeId, round, scaleHash, answers, revision: 1, startedAt: now };
    await db.batch([db.insert(officeCheck).values(row), audit]);
    return;
  }
  // Null, and so the end of the batch, where another save came between.
  const next = sql`CASE ${officeCheck.revision} WHEN ${stored.revision} THEN ${stored.revision + 1} END`;
  await db.batch([
    db.update(officeCheck).set({ scaleHash, answers, revision: next }).where(ofRound(officeId, round)),
    audit,
  ]);
}

function read({ answers, ...row }: Row): OfficeCheck {
  return { ...row, marked: JSON.parse(answers) as Marked };
}
