import { and, gte, isNull, lt, sql } from "drizzle-orm";
import { auditStatement } from "./audit.ts";
import type { Db } from "./database.ts";
import { notice } from "./schema.ts";

/** A reminder's id names assignment, day and person: the key that makes one of it a day. */
const prefixOf = (assignmentId: string) => `remind-${assignmentId}-`;
const dayPrefixOf = (assignmentId: string, day: number) => `${prefixOf(assignmentId)}${day}-`;
/** Ids that begin so; no id holds a "~". */
const beginsWith = (prefix: string) => and(gte(notice.id, prefix), lt(notice.id, `${prefix}~`));

/** Who has been reminded of an assignment on a day of China. */
export async function listReminded(db: Db, assignmentId: string, day: number): Promise<string[]> {
  const rows = await db
    .select({ personId: notice.personId })
    .from(notice)
    .where(beginsWith(dayPrefixOf(assignmentId, day)));
  return rows.map(({ personId }) => personId);
}

/** The statement that marks reminders of an assignment as read, of these people or of all; part of the batch that makes them stale. */
export function putAwayStatement(db: Db, assignmentId: string, people: readonly string[] | null, now: number) {
  const theirs = people && sql`${notice.personId} IN (SELECT value FROM json_each(${JSON.stringify(people)}))`;
  return db
    .update(notice)
    .set({ readAt: now })
    .where(and(beginsWith(prefixOf(assignmentId)), isNull(notice.readAt), theirs ?? undefined));
}

/** Reminds people of an assignment, in one batch with its record; gives how many had not been reminded that day. An earlier reminder is put away. */
export async function saveReminders(
  db: Db,
  act: {
    assignmentId: string;
    day: number;
    reminders: readonly { personId: string; detail: object }[];
    by: string;
    now: number;
  },
): Promise<number> {
  const { assignmentId, day, by, now } = act;
  const people = act.reminders.map(({ personId }) => personId);
  const rows = act.reminders.map(({ personId, detail }) => ({ personId, detail: JSON.stringify(detail) }));
  const [, told] = await db.batch([
    putAwayStatement(db, assignmentId, people, now),
    db
      .insert(notice)
      .select(
        sql`SELECT ${dayPrefixOf(assignmentId, day)} || (value->>'personId'), value->>'personId', ${now}, 'reminder', value->>'detail', NULL
          FROM json_each(${JSON.stringify(rows)}) WHERE true`,
      )
      .onConflictDoNothing()
      .returning({ id: notice.id }),
    auditStatement(db, {
      at: now,
      personId: by,
      act: "remind",
      subject: assignmentId,
      detail: String(rows.length),
    }),
  ]);
  return told.length;
}
