import type { DisclosedFigure } from "../disclosure.ts";
import { type Figure, z90 } from "../district-figure.ts";
import { type Comparison, compareOffices, rankInterval } from "../office-comparison.ts";

/** Fewer other offices than this make no rank. */
const leastOthers = 3;

/** How an office stands to the district it is part of; being part of it makes the difference smaller than its error allows for, never larger. Null where either is not shown. */
export function standingOf(own: Figure & { show: boolean }, district: Figure | null): Comparison | null {
  return own.show && district ? compareOffices(own, district) : null;
}

/**
 * The 90 % interval of the own rank among the offices that are disclosed, the own one counted. Made from rounded figures alone, with the interval rounded outward
 * as their error, so that it tells nothing of another office that is not published. Null where the own figure is not shown, or under three others.
 */
export function rankAmong(
  own: Figure & { show: boolean },
  others: readonly DisclosedFigure[],
  seed: number,
): { best: number; worst: number; of: number } | null {
  if (!own.show || others.length < leastOthers) return null;
  const belief = ({ value, low, high }: DisclosedFigure) => ({ mean: value, sd: (high - low) / 2 / z90 });
  const [rank] = rankInterval([own, ...others].map(belief), seed);
  return rank ? { ...rank, of: others.length + 1 } : null;
}
