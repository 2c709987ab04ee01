import { desc, eq, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { itemSum, optionSum, quizVersion } from "./schema.ts";

/** The versions of a quiz, the latest first, with how many first attempts each has in its statistics. */
export function listVersions(db: Db, quizId: string, limit: number) {
  return db
    .select({
      hash: quizVersion.hash,
      number: quizVersion.number,
      publishedAt: quizVersion.publishedAt,
      people: sql<number>`coalesce((SELECT max(people) FROM item_sum WHERE item_sum.version_hash = ${quizVersion.hash}), 0)`,
    })
    .from(quizVersion)
    .where(eq(quizVersion.quizId, quizId))
    .orderBy(desc(quizVersion.number))
    .limit(limit);
}

/** The folded sums of a version: an item each, and an option each. */
export async function listSums(db: Db, versionHash: string) {
  const [items, options] = await db.batch([
    db.select().from(itemSum).where(eq(itemSum.versionHash, versionHash)),
    db.select().from(optionSum).where(eq(optionSum.versionHash, versionHash)),
  ]);
  return { items, options };
}
