import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { OfficeShare } from "#domain/evidence";
import { type Ability, abilities } from "#domain/framework";
import type { Hyper } from "#domain/office-estimate";
import type { Db } from "./database.ts";
import { abilityBank, evidence, office, officeEvidence, officeSnapshot } from "./schema.ts";

/** What the nightly rebuild stores of an office and one ability. */
export interface OfficeSums {
  k0: number;
  k1: number;
  measured: number;
  excess: number;
  weight: number;
}

/** Ids of offices behind one, in order: the rebuild goes through them in slices. */
export async function listOfficeIds(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: office.id })
    .from(office)
    .where(gt(office.id, after))
    .orderBy(asc(office.id))
    .limit(limit);
  return rows.map((row) => row.id);
}

/** An office's weekly pictures of the last `weeks` weeks up to one, four rows a week. */
export function listSnapshots(db: Db, officeId: string, upTo: number, weeks: number) {
  return db
    .select()
    .from(officeSnapshot)
    .where(and(eq(officeSnapshot.officeId, officeId), gt(officeSnapshot.week, upTo - weeks)));
}

/** Every office's sums, for the fit of the hyperparameters. */
export function listAllSums(db: Db) {
  return db.select().from(officeEvidence);
}

/**
 * Replaces an office's sums by those of its people as they stand, and notes with each person what was counted. Breaks off (see `isConflict`)
 * where one of them has submitted, moved or left since they were read, or somebody has come.
 */
export async function replaceOfficeSums(
  db: Db,
  officeId: string,
  people: readonly { id: string; revision: number; shares: Record<Ability, OfficeShare> }[],
  sums: Record<Ability, OfficeSums>,
): Promise<void> {
  const rows = JSON.stringify(people.map(({ id, revision, shares }) => ({ id, revision, office: shares })));
  const own = (name: string) =>
    sql`(SELECT value->${name} FROM json_each(${rows}) WHERE value->>'id' = ${evidence.personId})`;
  const totals = JSON.stringify(abilities.map((ability) => ({ ability, ...sums[ability] })));
  const staff = sql`person.office_id = ${officeId} AND person.departed_at IS NULL`;
  const unchanged = sql`SELECT count(*) FROM json_each(${rows}) AS asked CROSS JOIN evidence JOIN person ON person.id = evidence.person_id
    WHERE evidence.person_id = asked.value->>'id' AND evidence.revision = asked.value->>'revision' AND ${staff}`;
  const all = sql`SELECT count(*) FROM person JOIN evidence ON evidence.person_id = person.id WHERE ${staff}`;
  await db.batch([
    db
      .insert(officeEvidence)
      .select(
        // A null office, and so the end of the batch, where the staff or somebody's evidence is no longer what was read.
        sql`SELECT CASE WHEN (${unchanged}) = ${people.length} AND (${all}) = ${people.length} THEN ${officeId} END, value->>'ability', value->>'k0', value->>'k1', value->>'measured',
          value->>'excess', value->>'weight' FROM json_each(${totals}) WHERE true`,
      )
      .onConflictDoUpdate({
        target: [officeEvidence.officeId, officeEvidence.ability],
        set: {
          k0: sql`excluded.k0`,
          k1: sql`excluded.k1`,
          measured: sql`excluded.measured`,
          excess: sql`excluded.excess`,
          weight: sql`excluded.weight`,
        },
      }),
    db
      .update(evidence)
      .set({
        state: sql`json_set(${evidence.state}, '$.office', json(${own("office")}))`,
        revision: sql`${evidence.revision} + 1`,
      })
      .where(sql`${evidence.personId} IN (SELECT value->>'id' FROM json_each(${rows}))`),
  ]);
}

/** Stores the refitted figures of the district, and the week's picture of each office unless it is there. */
export async function saveDistrict(
  db: Db,
  hyper: Record<Ability, Hyper>,
  snapshots: readonly (typeof officeSnapshot.$inferInsert)[],
): Promise<void> {
  await db.batch([
    db
      .insert(officeSnapshot)
      .select(
        sql`SELECT value->>'officeId', value->>'week', value->>'ability', value->>'mean', value->>'sd', value->>'measured', value->>'staff'
          FROM json_each(${JSON.stringify(snapshots)}) WHERE true`,
      )
      .onConflictDoNothing(),
    ...abilities.map((ability) => {
      const { within, between, districtMean } = hyper[ability];
      return db
        .update(abilityBank)
        .set({ within, between, districtMean })
        .where(sql`${abilityBank.ability} = ${ability}`);
    }),
  ]);
}
