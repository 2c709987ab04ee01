import { desc, eq } from "drizzle-orm";
import { auditStatement } from "./audit.ts";
import type { Db } from "./database.ts";
import { scale } from "./schema.ts";

export type ScaleRow = typeof scale.$inferSelect;

/** The latest version of a scale by its id, or null. */
export async function findLatestVersion(db: Db, id: string): Promise<ScaleRow | null> {
  const rows = await db.select().from(scale).where(eq(scale.id, id)).orderBy(desc(scale.number)).limit(1);
  return rows[0] ?? null;
}

/** The scale of a kind that is in use: the one published last. Null before the first. */
export async function findScaleInUse(db: Db, kind: ScaleRow["kind"]): Promise<ScaleRow | null> {
  const rows = await db
    .select()
    .from(scale)
    .where(eq(scale.kind, kind))
    .orderBy(desc(scale.publishedAt), desc(scale.number))
    .limit(1);
  return rows[0] ?? null;
}

/** A version by its hash, or null. */
export async function findScale(db: Db, hash: string): Promise<ScaleRow | null> {
  const rows = await db.select().from(scale).where(eq(scale.hash, hash));
  return rows[0] ?? null;
}

/** Stores a version with its audit entry; breaks a key (see `isConflict`) where its number or content is there already. */
export async function insertScale(db: Db, row: ScaleRow): Promise<void> {
  const { publishedAt: at, publishedBy: personId, id: subject, hash: detail } = row;
  await db.batch([db.insert(scale).values(row), auditStatement(db, { at, personId, act: "publish", subject, detail })]);
}
