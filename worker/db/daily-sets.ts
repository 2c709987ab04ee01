import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { mostDays } from "#domain/assignment";
import type { Db } from "./database.ts";

/** Questions whose latest correction took their mark away, as they stand: nobody is asked them (`#domain/review/ask`). */
const takenAway = sql`(SELECT asked FROM (SELECT question_id || ' ' || question_hash AS asked, act, max(number) FROM regrading GROUP BY asked)
  WHERE act IN ('void', 'full-marks'))`;

/** The number of a moment's day in China, as `#domain/china-day` counts it. */
export function chinaDayOf(moment: SQLWrapper): SQL<number> {
  return sql<number>`((${moment} + 28800000) / 86400000)`;
}

/** Whether a question of the person's deck that is still asked is due on or before a day. Reads the deck, and questions up to the first. */
export function hasDue(personId: SQLWrapper, day: SQLWrapper): SQL<number> {
  return sql<number>`EXISTS (SELECT 1 FROM review_deck JOIN json_each(review_deck.cards) AS card
    JOIN question ON question.id = card.value->>0
    WHERE review_deck.person_id = ${personId} AND card.value->>11 IS NULL AND card.value->>3 <= ${day}
    AND question.retired_at IS NULL AND question.id || ' ' || question.hash NOT IN ${takenAway})`;
}

/** On how many days from this one on the person has answered a question of the daily set; counted up to the most that can be asked for. */
export function countDays(personId: SQLWrapper, from: SQLWrapper): SQL<number> {
  return sql<number>`(SELECT count(*) FROM (SELECT 1 FROM review_day
    WHERE review_day.person_id = ${personId} AND review_day.day >= ${from} LIMIT ${sql.raw(String(mostDays))}))`;
}

/** true where something of the daily set is due on this day of China, and the person has answered nothing of it yet. */
export async function isDailyWaiting(db: Db, personId: string, day: number): Promise<boolean> {
  const rows = await db.all<{ waiting: number }>(
    sql`SELECT ${hasDue(sql`${personId}`, sql`${day}`)} AND ${countDays(sql`${personId}`, sql`${day}`)} = 0 AS waiting`,
  );
  return rows[0]?.waiting === 1;
}
