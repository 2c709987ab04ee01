import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Levels } from "#domain/self-rating";
import type { Db } from "./database.ts";
import { selfRating } from "./schema.ts";

export type SelfRatingRow = typeof selfRating.$inferSelect;

const own = (personId: string, round: string) => and(eq(selfRating.personId, personId), eq(selfRating.round, round));

/** A person's ratings of all rounds, the latest begun first. */
export function listSelfRatings(db: Db, personId: string): Promise<SelfRatingRow[]> {
  return db.select().from(selfRating).where(eq(selfRating.personId, personId)).orderBy(desc(selfRating.startedAt));
}

/** A person's rating of a round, or null. */
export async function findSelfRating(db: Db, personId: string, round: string): Promise<SelfRatingRow | null> {
  const rows = await db.select().from(selfRating).where(own(personId, round));
  return rows[0] ?? null;
}

/** The latest rating the person has finished and shared, or null. */
export async function findSharedSelfRating(db: Db, personId: string): Promise<SelfRatingRow | null> {
  const rows = await db
    .select()
    .from(selfRating)
    .where(and(eq(selfRating.personId, personId), eq(selfRating.shared, true), isNotNull(selfRating.finishedAt)))
    .orderBy(desc(selfRating.finishedAt))
    .limit(1);
  return rows[0] ?? null;
}

/** The latest rating of each of these people who has finished and shared one, by person. */
export async function listSharedSelfRatings(
  db: Db,
  personIds: readonly string[],
): Promise<Map<string, Pick<SelfRatingRow, "levels">>> {
  const rows = await db.all<{ personId: string; levels: string }>(
    sql`SELECT self_rating.person_id AS personId, self_rating.levels AS levels FROM json_each(${JSON.stringify(personIds)}) AS asked
      CROSS JOIN self_rating ON self_rating.person_id = asked.value AND self_rating.shared AND self_rating.finished_at IS NOT NULL
      ORDER BY self_rating.finished_at`,
  );
  return new Map(rows.map(({ personId, levels }) => [personId, { levels: JSON.parse(levels) }]));
}

/** Begins a rating; null where the round has one already. */
export async function insertSelfRating(
  db: Db,
  row: Pick<SelfRatingRow, "personId" | "round" | "scaleHash" | "levels" | "startedAt">,
): Promise<SelfRatingRow | null> {
  const rows = await db
    .insert(selfRating)
    .values({ ...row, revision: 1 })
    .onConflictDoNothing()
    .returning();
  return rows[0] ?? null;
}

/** Stores levels over those that were read; null where another save came between or the rating is finished. */
export function saveLevels(db: Db, read: SelfRatingRow, levels: Levels): Promise<SelfRatingRow | null> {
  return change(db, read, { levels, revision: sql`${selfRating.revision} + 1` });
}

/** Finishes a rating as it was read; null where another save came between or it is finished. */
export function finishSelfRating(db: Db, read: SelfRatingRow, finishedAt: number): Promise<SelfRatingRow | null> {
  return change(db, read, { finishedAt });
}

async function change(db: Db, read: SelfRatingRow, set: object): Promise<SelfRatingRow | null> {
  const asRead = and(own(read.personId, read.round), eq(selfRating.revision, read.revision));
  const rows = await db
    .update(selfRating)
    .set(set)
    .where(and(asRead, isNull(selfRating.finishedAt)))
    .returning();
  return rows[0] ?? null;
}

/** Opens a rating again. What was shared was the finished one: so it is shared no longer. Null where there is none. */
export async function reopenSelfRating(db: Db, personId: string, round: string): Promise<SelfRatingRow | null> {
  const rows = await db
    .update(selfRating)
    .set({ finishedAt: null, shared: false, revision: sql`${selfRating.revision} + 1` })
    .where(own(personId, round))
    .returning();
  return rows[0] ?? null;
}

/** Shows a finished rating to the directors, or hides it again; null where there is no finished one. */
export async function shareSelfRating(
  db: Db,
  personId: string,
  round: string,
  shared: boolean,
): Promise<SelfRatingRow | null> {
  const rows = await db
    .update(selfRating)
    .set({ shared })
    .where(and(own(personId, round), isNotNull(selfRating.finishedAt)))
    .returning();
  return rows[0] ?? null;
}
