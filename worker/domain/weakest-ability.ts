import type { Ability } from "./framework.ts";
import { normalBelow } from "./normal.ts";
import type { OfficeAbility } from "./profile.ts";

/** The ability of an office with the lowest 掌握度. */
export interface WeakestAbility {
  ability: Ability;
  /** It is the lowest at a probability of 0.95 or more; otherwise it cannot be told apart from the next. */
  certain: boolean;
}

const claimed = 0.95;
/** The 90 % interval spans this many standard deviations. */
const spanOfInterval = 2 * 1.6448536269514722;

/**
 * The ability with the lowest figure among those that are shown; null where fewer than two are. That it is the lowest has about the probability Π Φ(z) over the
 * others, z the difference over its standard error on the line from 0 to 100: the abilities are taken as independent, which they are not quite (they go together, so the true probability is higher).
 */
export function weakestAbility(figures: readonly OfficeAbility[]): WeakestAbility | null {
  const shown = figures.filter(({ show }) => show).sort((a, b) => a.value - b.value);
  const [lowest, ...others] = shown;
  if (!lowest || others.length === 0) return null;
  const sd = ({ low, high }: OfficeAbility) => (high - low) / spanOfInterval;
  const probability = others.reduce(
    (product, other) => product * normalBelow((other.value - lowest.value) / Math.hypot(sd(lowest), sd(other))),
    1,
  );
  return { ability: lowest.ability, certain: probability >= claimed };
}
