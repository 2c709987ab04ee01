import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { auditEntry, evidence, officeEvidence, person, role } from "./schema.ts";
import { addedToSums } from "./submissions.ts";

interface Act {
  personId: string;
  /** Milliseconds. */
  now: number;
  /** The administrator who does it. */
  by: string;
}

/**
 * Moves a person to another home office: answers, evidence and history go along, the share κ, κy is taken out of the one office's sums and added to the
 * other's. All of it is one batch that reads what it moves itself, so that a submission comes before or after it and never between. Roles stay as
 * they are: what a person directs is said by the administrator, not by the desk. false where person or office is not there, or nothing would change.
 */
export async function movePerson(
  db: Db,
  { personId, officeId, now, by }: Act & { officeId: string },
): Promise<boolean> {
  const moves = sql`person.id = ${personId} AND person.departed_at IS NULL AND person.office_id <> ${officeId}
    AND EXISTS (SELECT 1 FROM office WHERE office.id = ${officeId})`;
  const [, , , moved] = await db.batch([
    shareStatement(db, sql`person.office_id`, -1, moves),
    shareStatement(db, sql`${officeId}`, 1, moves),
    recordStatement(
      db,
      { at: now, by, act: "move-person", detail: sql`person.office_id || ' ' || ${officeId}` },
      moves,
    ),
    db.update(person).set({ officeId }).where(moves).returning({ id: person.id }),
  ]);
  return moved.length > 0;
}

/**
 * Notes that a person has left: nobody directs them any more, they cannot sign in and hold no role, and the office's sums are without them. What they did is
 * kept. false where the person is not there or has left before.
 */
export async function departPerson(db: Db, { personId, now, by }: Act): Promise<boolean> {
  const leaves = sql`person.id = ${personId} AND person.departed_at IS NULL`;
  const [, , , , departed] = await db.batch([
    shareStatement(db, sql`person.office_id`, -1, leaves),
    recordStatement(db, { at: now, by, act: "depart-person", detail: sql`person.office_id` }, leaves),
    db
      .update(evidence)
      // Nothing of it stands in any office's sums now.
      .set({ state: sql`json_set(${evidence.state}, '$.office', json('{}'))`, revision: sql`${evidence.revision} + 1` })
      .where(sql`${evidence.personId} IN (SELECT id FROM person WHERE ${leaves})`),
    db.delete(role).where(sql`${role.personId} IN (SELECT id FROM person WHERE ${leaves})`),
    db
      .update(person)
      .set({ departedAt: now })
      .where(and(eq(person.id, personId), isNull(person.departedAt)))
      .returning({ id: person.id }),
  ]);
  return departed.length > 0;
}

/** Adds what stands in the person's evidence as the share of an office to that office's sums, or takes it out. */
function shareStatement(db: Db, officeId: SQL, sign: 1 | -1, which: SQL) {
  return db
    .insert(officeEvidence)
    .select(
      sql`SELECT ${officeId}, share.key, ${sign} * (share.value->>'k'), ${sign} * (share.value->>'ky'), ${sign} * (share.value->>'measured'), 0, 0
        FROM person JOIN evidence ON evidence.person_id = person.id CROSS JOIN json_each(evidence.state, '$.office') AS share WHERE ${which}`,
    )
    .onConflictDoUpdate(addedToSums);
}

function recordStatement(
  db: Db,
  { at, by, act, detail }: { at: number; by: string; act: "move-person" | "depart-person"; detail: SQL },
  which: SQL,
) {
  return db
    .insert(auditEntry)
    .select(sql`SELECT NULL, ${at}, ${by}, ${act}, person.id, ${detail}, '' FROM person WHERE ${which}`);
}
