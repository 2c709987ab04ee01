import { type Levels, mergeLevels } from "#domain/self-rating";
import type { Db } from "./db/database.ts";
import { findScale } from "./db/scales.ts";
import { findSelfRating, insertSelfRating, type SelfRatingRow, saveLevels } from "./db/self-ratings.ts";
import { ApiError } from "./errors.ts";

/** Levels of a person's round as a device sends them. */
export interface SentLevels {
  personId: string;
  round: string;
  scaleHash: string;
  levels: Levels;
  /** What the device last knew to be stored of these indicators. */
  before: Levels;
  now: number;
}

const tries = 8;

/**
 * Lays sent levels over what is stored and gives the rating as it is then; the first save begins it, on the scale that was read.
 * @throws ApiError SCALE_NOT_FOUND; RATING_FINISHED; CHANGED_MEANWHILE, with the indicators, where the same ones were changed elsewhere.
 */
export async function saveRating(db: Db, sent: SentLevels): Promise<SelfRatingRow> {
  const { personId, round, scaleHash, levels, before, now } = sent;
  for (let n = 0; n < tries; n++) {
    const read = await findSelfRating(db, personId, round);
    if (read && read.finishedAt !== null) throw new ApiError("RATING_FINISHED");
    // Levels mean what their own scale says: those of another version are not laid over them.
    if (read && read.scaleHash !== scaleHash) throw new ApiError("SCALE_NOT_FOUND");
    if (!read && (await findScale(db, scaleHash))?.kind !== "self-rating") throw new ApiError("SCALE_NOT_FOUND");
    const { levels: merged, conflicts } = mergeLevels(read?.levels ?? {}, levels, before);
    if (!merged) throw new ApiError("CHANGED_MEANWHILE", { indicators: conflicts });
    const saved = read
      ? await saveLevels(db, read, merged)
      : await insertSelfRating(db, { personId, round, scaleHash, levels: merged, startedAt: now });
    if (saved) return saved;
  }
  throw new ApiError("CHANGED_MEANWHILE", { indicators: [] });
}
