import { and, desc, eq, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { notice } from "./schema.ts";

export type Notice = typeof notice.$inferInsert;

/** The statement that tells a person something; part of the batch that it is about. */
export function noticeStatement(db: Db, row: Notice) {
  return db.insert(notice).values(row).onConflictDoNothing();
}

/** What a person was told, the latest first. */
export function listNotices(db: Db, personId: string, limit: number) {
  return db.select().from(notice).where(eq(notice.personId, personId)).orderBy(desc(notice.at)).limit(limit);
}

/** Marks an own notice as read; false where there is none. A second reading keeps the first time. */
export async function readNotice(db: Db, personId: string, id: string, now: number): Promise<boolean> {
  const rows = await db
    .update(notice)
    .set({ readAt: sql`coalesce(${notice.readAt}, ${now})` })
    .where(and(eq(notice.id, id), eq(notice.personId, personId)))
    .returning({ id: notice.id });
  return rows.length > 0;
}
