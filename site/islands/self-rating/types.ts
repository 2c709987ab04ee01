import type { Levels, RatedAbility } from "#domain/self-rating";
import type { FinishedRating } from "./words.ts";

/** The rating of the current round as the API gives it, finished or not. */
export interface OpenRating {
  levels: Levels;
  finishedAt: number | null;
  shared: boolean;
  abilities: RatedAbility[];
}

/** A finished rating of an earlier round. */
export interface EarlierRating extends FinishedRating {
  shared: boolean;
}
