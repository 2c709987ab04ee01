import { eq, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { reading } from "./schema.ts";

/** How far a person has read, a lesson each. */
export function listReadings(db: Db, personId: string) {
  const { lesson, section, at, finishedAt } = reading;
  return db.select({ lesson, section, at, finishedAt }).from(reading).where(eq(reading.personId, personId));
}

/** Keeps where a person is in a lesson; what was read to its end once stays so. */
export async function saveReading(
  db: Db,
  row: { personId: string; lesson: string; section: string; at: number; finishedAt: number | null },
): Promise<void> {
  const { section, at } = row;
  const finishedAt = sql`coalesce(${reading.finishedAt}, excluded.finished_at)`;
  await db
    .insert(reading)
    .values(row)
    .onConflictDoUpdate({ target: [reading.personId, reading.lesson], set: { section, at, finishedAt } });
}

/** Those of these people who have read a lesson to its end. */
export async function listReadersOf(db: Db, lesson: string, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.all<{ id: string }>(
    sql`SELECT reading.person_id AS id FROM json_each(${JSON.stringify(personIds)}) AS asked
      CROSS JOIN reading ON reading.person_id = asked.value AND reading.lesson = ${lesson} AND reading.finished_at IS NOT NULL`,
  );
  return new Set(rows.map(({ id }) => id));
}
