import type { FrozenFigure, FrozenOffice } from "../disclosure.ts";
import type { Ability } from "../framework.ts";

/** People a figure must rest on before other offices see it. */
export const leastMeasured = 5;
/** Nobody's own part of a figure may be larger. */
const largestShare = 0.4;

type Evidence = Pick<FrozenFigure, "measured" | "largest" | "k0">;

/** At least 5 people are measured, and nobody holds more than 40 % of the evidence K0. */
export function restsOnMany({ measured, largest, k0 }: Evidence): boolean {
  return measured >= leastMeasured && largest <= largestShare * k0;
}

/** The hidden offices of an ability: by the set they are hidden with, and those that belong to none. */
export function hiddenSets(rows: readonly FrozenOffice[], ability: Ability) {
  const hidden = rows.filter(({ figures }) => !figures[ability].shown);
  const sets = new Map<number, FrozenOffice[]>();
  for (const row of hidden) {
    const { set } = row.figures[ability];
    if (set !== null) sets.set(set, [...(sets.get(set) ?? []), row]);
  }
  return { sets: [...sets.values()], loose: hidden.filter(({ figures }) => figures[ability].set === null) };
}

/**
 * Offices whose sum may be known: at least two, and whoever takes away what one director knows exactly is left with nothing, or with what
 * rests on many. That is the complementary suppression: otherwise another office has to be hidden with them, or the total.
 */
export function isShownTogether(
  rows: readonly FrozenOffice[],
  reaches: readonly (readonly string[])[],
  ability: Ability,
): boolean {
  if (rows.length < 2) return false;
  const alone = rows.map(({ officeId }) => [officeId]);
  return [[], ...alone, ...reaches].every((known) => {
    const left = rows.filter(({ officeId }) => !known.includes(officeId)).map(({ figures }) => figures[ability]);
    return left.length === 0 || restsOnMany(sumOf(left));
  });
}

function sumOf(figures: readonly Evidence[]): Evidence {
  return {
    measured: figures.reduce((sum, own) => sum + own.measured, 0),
    largest: Math.max(...figures.map((own) => own.largest)),
    k0: figures.reduce((sum, own) => sum + own.k0, 0),
  };
}
