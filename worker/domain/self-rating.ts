/*
 * A person's own rating of the four abilities, and how it lies over what was measured. Imports only types, so that pages can
 * use the values.
 */
import type { Ability } from "./framework.ts";

/** Level 1–5 by indicator; what is not rated yet is left out. */
export type Levels = Record<string, number>;

/** An ability as a person rates it, on the line from 0 to 100 where 掌握度 is shown. */
export interface RatedAbility {
  ability: Ability;
  /** Mean of the middles of the chosen fifths: 10 (all first level) to 90 (all fifth). */
  value: number;
  /** Half a level to either side: a level is a span of the line, and all choices may lean the same way. */
  low: number;
  high: number;
}

/** How a rating lies over the measured interval: above it, below it, not told apart from it, or not compared for want of evidence. */
export type Comparison = "over" | "under" | "same" | "insufficient";

/** One of five levels is a fifth of the line. */
const levelWidth = 20;

/**
 * An ability's rating: the mean over its rated indicators, or null where none is rated. That the five ways of working stand for the
 * fifths of the line is a convention of ours: see docs/measurement.md.
 */
export function rateAbility(levels: Levels, ability: Ability): RatedAbility | null {
  const own = Object.entries(levels).filter(([indicator]) => indicator.startsWith(`${ability}.`));
  if (own.length === 0) return null;
  const middles = own.map(([, level]) => (level - 0.5) * levelWidth);
  const value = middles.reduce((sum, middle) => sum + middle, 0) / own.length;
  return { ability, value, low: value - levelWidth / 2, high: value + levelWidth / 2 };
}

/** A rating over the measured 90 % interval: over or under only where the interval excludes the whole span of the rating. */
export function compareRating(
  rated: RatedAbility,
  measured: { low: number; high: number; show: { level: string } },
): Comparison {
  if (measured.show.level === "insufficient") return "insufficient";
  if (rated.low > measured.high) return "over";
  return rated.high < measured.low ? "under" : "same";
}

/** true where every indicator has a level. */
export function isRated(levels: Levels, indicators: readonly string[]): boolean {
  return indicators.every((indicator) => levels[indicator] !== undefined);
}

/** What became of levels that were saved: all of them with the new ones, or the indicators that were changed elsewhere meanwhile. */
export type Merged = { levels: Levels; conflicts: [] } | { levels: null; conflicts: string[] };

/**
 * Levels sent from one device over those stored. `before` is what the device last knew to be stored; an indicator is in conflict where
 * something else is stored by now, and not what is sent. Sending twice changes nothing.
 */
export function mergeLevels(stored: Levels, sent: Levels, before: Levels): Merged {
  const conflicts = Object.entries(sent).flatMap(([indicator, level]) => {
    const now = stored[indicator];
    return now === level || now === before[indicator] ? [] : [indicator];
  });
  return conflicts.length > 0 ? { levels: null, conflicts } : { levels: { ...stored, ...sent }, conflicts: [] };
}
