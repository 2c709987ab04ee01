import { and, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { FrozenOffice } from "#domain/disclosure";
import type { Frozen, StaffShare } from "#domain/disclosure/freeze";
import type { Db } from "./database.ts";
import { evidence, office, officeDisclosure, person, role, setting } from "./schema.ts";

/** The week of the last freezing stands here. */
const weekSetting = "disclosure.week";

/** What every office contributes to what others are shown, without who is in it. */
export async function listFrozen(db: Db): Promise<FrozenOffice[]> {
  const { officeId, week, staff, figures } = officeDisclosure;
  const rows = await db.select({ officeId, week, staff, figures }).from(officeDisclosure);
  return rows.map((row) => ({ ...row, figures: JSON.parse(row.figures) }));
}

/** The same with its people, for the next freezing alone. */
export async function listFrozenPeople(db: Db): Promise<Frozen[]> {
  const rows = await db.select().from(officeDisclosure);
  return rows.map((row) => ({ ...row, figures: JSON.parse(row.figures), people: JSON.parse(row.people) }));
}

/** The offices each director or deputy of several reaches, a list a person: they know these exactly. */
export async function listReaches(db: Db): Promise<string[][]> {
  const own = alias(office, "own");
  const rows = await db
    .selectDistinct({ personId: role.personId, officeId: office.id })
    .from(role)
    .innerJoin(person, and(eq(person.id, role.personId), isNull(person.departedAt)))
    .innerJoin(own, eq(own.id, role.officeId))
    .innerJoin(office, sql`${office.path} >= ${own.path} AND ${office.path} < ${own.path} || '~'`)
    .where(sql`${role.role} IN ('director', 'deputy')`);
  const reaches = new Map<string, string[]>();
  for (const { personId, officeId } of rows) reaches.set(personId, [...(reaches.get(personId) ?? []), officeId]);
  return [...reaches.values()].filter(({ length }) => length > 1);
}

/** Current staff of every office with what each adds to its sums; one row a person. */
export async function listStaffShares(db: Db): Promise<(StaffShare & { officeId: string })[]> {
  const answers = sql<number>`coalesce((SELECT sum(value->>'answers') FROM json_each(${evidence.state}, '$.indicators')), 0)`;
  const rows = await db
    .select({
      id: person.id,
      officeId: person.officeId,
      answers,
      shares: sql<string | null>`${evidence.state}->'$.office'`,
    })
    .from(person)
    .leftJoin(evidence, eq(evidence.personId, person.id))
    .where(isNull(person.departedAt));
  return rows.map((row) => ({ ...row, shares: row.shares === null ? {} : JSON.parse(row.shares) }));
}

/** The week of the last freezing, or null before the first. */
export async function findFrozenWeek(db: Db): Promise<number | null> {
  const rows = await db.select().from(setting).where(eq(setting.name, weekSetting));
  return rows[0] ? Number(rows[0].value) : null;
}

/** Stores the rows of a week at once; breaks off (see `isConflict`) where another run has frozen since `before`. */
export async function saveFrozen(
  db: Db,
  { before, week, rows }: { before: number | null; week: number; rows: readonly Frozen[] },
): Promise<void> {
  const last = sql`(SELECT value FROM setting WHERE name = ${weekSetting})`;
  const asJson = rows.map(({ figures, people, ...row }) => ({
    ...row,
    figures: JSON.stringify(figures),
    people: JSON.stringify(people),
  }));
  await db.batch([
    db
      .insert(setting)
      // A null name, and so the end of the batch, where the last week is no longer the one that was read.
      .select(
        sql`SELECT CASE WHEN ${last} IS ${before === null ? null : String(before)} THEN ${weekSetting} END, ${String(week)} WHERE true`,
      )
      .onConflictDoUpdate({ target: setting.name, set: { value: String(week) } }),
    db
      .insert(officeDisclosure)
      .select(
        sql`SELECT value->>'officeId', value->>'week', value->>'staff', value->>'figures', value->>'people'
          FROM json_each(${JSON.stringify(asJson)}) WHERE true`,
      )
      .onConflictDoUpdate({
        target: officeDisclosure.officeId,
        set: {
          week: sql`excluded.week`,
          staff: sql`excluded.staff`,
          figures: sql`excluded.figures`,
          people: sql`excluded.people`,
        },
      }),
  ]);
}
