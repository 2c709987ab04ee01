import { and, eq, isNotNull, not, sql } from "drizzle-orm";
import { overdue } from "./attempts.ts";
import { auditStatement } from "./audit.ts";
import type { Db } from "./database.ts";
import { attempt, openAttempt, person } from "./schema.ts";

/**
 * Stores the percent of extra time of a person, and lengthens what the person has open and still in time, in one batch. Nothing
 * that runs is shortened. An attempt that is being handed in at this moment is read again: its revision has changed.
 */
export async function grantExtraTime(
  db: Db,
  { personId, percent, by, now }: { personId: string; percent: number; by: string; now: number },
): Promise<void> {
  // Rounded up as `extraMinutesFor` does; a bound number is a real one, which would not divide without a rest.
  const extra = sql`(${attempt.minutes} * CAST(${percent} AS INTEGER) + 99) / 100`;
  const open = sql`${attempt.id} IN (SELECT ${openAttempt.attemptId} FROM ${openAttempt} WHERE ${openAttempt.personId} = ${personId})`;
  await db.batch([
    db.update(person).set({ extraTime: percent }).where(eq(person.id, personId)),
    db
      .update(attempt)
      .set({ extraMinutes: extra, revision: sql`${attempt.revision} + 1` })
      .where(and(open, isNotNull(attempt.minutes), sql`${attempt.extraMinutes} < ${extra}`, not(overdue(now)))),
    auditStatement(db, { at: now, personId: by, act: "extra-time", subject: personId, detail: `${percent}%` }),
  ]);
}
