import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { chinaDay } from "#domain/china-day";
import type { Correction } from "#domain/correction";
import type { Question } from "#domain/questions/index";
import { type Deck, deckIn, deckText } from "#domain/review/card";
import type { Db } from "./database.ts";
import { exposure, question, questionVersion, regrading, reviewDay, reviewDeck } from "./schema.ts";

/** A person's deck with the revision it was read at. */
export interface StoredDeck {
  deck: Deck;
  /** 0 before the first card. */
  revision: number;
}

/** A person's deck; an empty one before the first card. */
export async function findDeck(db: Db, personId: string): Promise<StoredDeck> {
  const rows = await db.select().from(reviewDeck).where(eq(reviewDeck.personId, personId));
  return rows[0] ? { deck: deckIn(rows[0].cards), revision: rows[0].revision } : { deck: [], revision: 0 };
}

/** The statement that stores a deck in place of the one that was read; breaks a key (see `isConflict`) where another write came between. */
export function deckStatement(db: Db, personId: string, { deck, revision }: StoredDeck) {
  const row = {
    // Null, and so the end of the batch, where the deck is no longer what was read.
    revision: sql`(SELECT CASE WHEN coalesce((SELECT revision FROM review_deck WHERE person_id = ${personId}), 0) = ${revision} THEN ${revision + 1} END)`,
    cards: deckText(deck),
  };
  return db
    .insert(reviewDeck)
    .values({ personId, ...row })
    .onConflictDoUpdate({
      target: reviewDeck.personId,
      set: { revision: sql`excluded.revision`, cards: row.cards },
    });
}

/** Stores a deck after a review, whose answer has shown its question's key, and that the daily set was done today; breaks a key like `deckStatement`. */
export async function saveReview(
  db: Db,
  input: { personId: string; questionId: string; stored: StoredDeck; now: number },
): Promise<void> {
  const { personId, questionId, stored, now } = input;
  await db.batch([
    deckStatement(db, personId, stored),
    db
      .update(exposure)
      .set({ keyShownAt: now })
      .where(and(eq(exposure.personId, personId), eq(exposure.questionId, questionId))),
    db
      .insert(reviewDay)
      .values({ personId, day: chinaDay(now) })
      .onConflictDoNothing(),
  ]);
}

/** A question in its current text, with what has been put right on that text. */
export interface CurrentQuestion {
  question: Question;
  correction: Correction | undefined;
}

/** Those of the questions that are in use, by id. */
export async function listCurrentQuestions(db: Db, ids: readonly string[]): Promise<Map<string, CurrentQuestion>> {
  if (ids.length === 0) return new Map();
  const wanted = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const [rows, acts] = await Promise.all([
    db
      .select({ id: question.id, hash: question.hash, content: questionVersion.content })
      .from(question)
      .innerJoin(questionVersion, eq(questionVersion.hash, question.hash))
      .where(and(inArray(question.id, wanted), isNull(question.retiredAt))),
    db
      .select({ id: regrading.questionId, hash: regrading.questionHash, correction: regrading.correction })
      .from(regrading)
      .where(inArray(regrading.questionId, wanted))
      .orderBy(asc(regrading.number)),
  ]);
  const corrections = new Map(acts.map(({ id, hash, correction }) => [`${id} ${hash}`, correction]));
  return new Map(
    rows.map(({ id, hash, content }) => {
      const correction = corrections.get(`${id} ${hash}`);
      return [id, { question: JSON.parse(content), correction: correction && JSON.parse(correction) }];
    }),
  );
}
