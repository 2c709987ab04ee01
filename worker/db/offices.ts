import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type Ability, abilities } from "#domain/framework";
import type { Scope } from "./callers.ts";
import type { Db } from "./database.ts";
import { office, officeEvidence, person } from "./schema.ts";

export type Office = typeof office.$inferSelect;

/** The condition that a path lies in a scope; a scope without offices reaches nothing. */
export function inScope(scope: Scope) {
  return sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(scope)}) AS reach
    WHERE substr(${office.path}, 1, length(reach.value)) = reach.value)`;
}

/** An office of the scope, or null: not there and not yours are the same. */
export async function findOffice(db: Db, scope: Scope, id: string): Promise<Office | null> {
  const rows = await db
    .select()
    .from(office)
    .where(and(eq(office.id, id), inScope(scope)));
  return rows[0] ?? null;
}

/** The offices of the scope, a parent before those below it. */
export function listOffices(db: Db, scope: Scope): Promise<Office[]> {
  return db.select().from(office).where(inScope(scope)).orderBy(asc(office.path));
}

/** All offices in the district's own order: their names are no secret. */
export function listAllOffices(db: Db): Promise<Office[]> {
  return db.select().from(office).orderBy(asc(office.position), asc(office.id));
}

/** Sums and current staff of one office, an ability each; zeros where nobody has answered. */
export async function getSums(db: Db, officeId: string) {
  const [sums, [staff]] = await db.batch([
    db.select().from(officeEvidence).where(eq(officeEvidence.officeId, officeId)),
    db
      .select({ count: sql<number>`count(*)` })
      .from(person)
      .where(and(eq(person.officeId, officeId), isNull(person.departedAt))),
  ]);
  const one = (ability: Ability) => {
    const { k0, k1, measured } = sums.find((row) => row.ability === ability) ?? { k0: 0, k1: 0, measured: 0 };
    return { staff: staff?.count ?? 0, k0, k1, measured };
  };
  return Object.fromEntries(abilities.map((ability) => [ability, one(ability)])) as Record<
    Ability,
    ReturnType<typeof one>
  >;
}

/** Sums and staff of an office and those below it, as the district view needs them. */
export async function listOfficeSums(db: Db, path: string) {
  const under = sql`${office.path} >= ${path} AND ${office.path} < ${`${path}~`}`;
  const [sums, staff] = await db.batch([
    db
      .select({
        office,
        ability: officeEvidence.ability,
        k0: officeEvidence.k0,
        k1: officeEvidence.k1,
        measured: officeEvidence.measured,
      })
      .from(office)
      .leftJoin(officeEvidence, eq(officeEvidence.officeId, office.id))
      .where(under)
      .orderBy(asc(office.position), asc(office.id)),
    db
      .select({ officeId: person.officeId, staff: sql<number>`count(*)` })
      .from(office)
      .innerJoin(person, and(eq(person.officeId, office.id), isNull(person.departedAt)))
      .where(under)
      .groupBy(person.officeId),
  ]);
  return { sums, staff: new Map(staff.map((row) => [row.officeId, row.staff])) };
}

/** Current staff of every office. */
export async function countStaff(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ officeId: person.officeId, staff: sql<number>`count(*)` })
    .from(person)
    .where(isNull(person.departedAt))
    .groupBy(person.officeId);
  return new Map(rows.map((row) => [row.officeId, row.staff]));
}

/** Stores new offices. */
export async function insertOffices(db: Db, rows: readonly Office[]): Promise<void> {
  await db.insert(office).values([...rows]);
}
