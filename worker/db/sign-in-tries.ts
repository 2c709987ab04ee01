import { eq, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { signInTry } from "./schema.ts";

const windowMs = 15 * 60_000;

/** Counts one try for each key before the password is looked at, so that parallel tries all count; returns the counts. */
export async function countTries(db: Db, keys: readonly string[], now: number): Promise<Map<string, number>> {
  const stale = sql`${signInTry.startedAt} < ${now - windowMs}`;
  const rows = await db
    .insert(signInTry)
    .values(keys.map((key) => ({ key, tries: 1, startedAt: now })))
    .onConflictDoUpdate({
      target: signInTry.key,
      set: {
        tries: sql`CASE WHEN ${stale} THEN 1 ELSE ${signInTry.tries} + 1 END`,
        startedAt: sql`CASE WHEN ${stale} THEN ${now} ELSE ${signInTry.startedAt} END`,
      },
    })
    .returning();
  return new Map(rows.map((row) => [row.key, row.tries]));
}

/** After a good sign-in: the account's tries are forgotten, the address gets its one back. */
export async function forgiveTries(db: Db, accountKey: string, addressKey: string): Promise<void> {
  await db.batch([
    db.delete(signInTry).where(eq(signInTry.key, accountKey)),
    db
      .update(signInTry)
      .set({ tries: sql`${signInTry.tries} - 1` })
      .where(eq(signInTry.key, addressKey)),
  ]);
}
