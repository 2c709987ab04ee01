import { hiddenSets, isShownTogether, leastMeasured } from "./disclosure/hidden.ts";
import { districtFigure, type Figure } from "./district-figure.ts";
import { type Ability, abilities } from "./framework.ts";

/** One ability of an office, frozen: estimate and all, so that a figure of the district refitted at night moves nothing. */
export interface FrozenFigure extends Figure {
  k0: number;
  /** The largest κ of one person. */
  largest: number;
  measured: number;
  /** The office's show rule holds. */
  firm: boolean;
  /** Other offices see it; as long as the row stands. */
  shown: boolean;
  /** The set it is hidden with, which enters and leaves the total as a whole; null where it is shown, or belongs to none yet. */
  set: number | null;
}

/** What an office contributes to what other offices are shown, as it stood when it was frozen. */
export interface FrozenOffice {
  officeId: string;
  /** Number of weeks since Monday 5 January 1970. */
  week: number;
  staff: number;
  figures: Record<Ability, FrozenFigure>;
}

/** A figure as other offices see it: points of 掌握度 rounded to 5, the interval rounded outward. */
export interface DisclosedFigure {
  value: number;
  low: number;
  high: number;
}

/** The district as every director may see it. Nothing is counted of what is hidden, nor of a total: the difference would count it. */
export interface Disclosure {
  /** The latest week in which something changed; null before the first. */
  week: number | null;
  totals: Record<Ability, DisclosedFigure | null>;
  /** By office; null for what is hidden. */
  cells: Map<string, Record<Ability, (DisclosedFigure & { measured: number; staff: number }) | null>>;
}

/**
 * What is published of the frozen rows. `reaches` are the offices one director knows exactly, a list each. A total is there only where nobody, knowing
 * every shown cell and the own offices exactly, is left with less than what may be shown as one office. `least` over 5, as a breakdown that leaves the product as a file has to have (10), hides more cells and shows no other.
 */
export function disclose(
  rows: readonly FrozenOffice[],
  reaches: readonly (readonly string[])[],
  least = leastMeasured,
): Disclosure {
  const cellOf = ({ staff, figures }: FrozenOffice, ability: Ability) => {
    const own = figures[ability];
    return own.shown && own.measured >= least ? { ...rounded(own), measured: own.measured, staff } : null;
  };
  const total = (ability: Ability) => {
    const figure = districtTotal(rows, reaches, ability);
    const measured = rows.reduce((sum, { figures }) => sum + figures[ability].measured, 0);
    return figure && measured >= least ? rounded(figure) : null;
  };
  return {
    week: rows.length === 0 ? null : Math.max(...rows.map(({ week }) => week)),
    totals: eachAbility(total),
    cells: new Map(rows.map((row) => [row.officeId, eachAbility((ability) => cellOf(row, ability))])),
  };
}

/** The unrounded total of an ability, to compare an office with; null where no total may be shown. */
export function districtTotal(
  rows: readonly FrozenOffice[],
  reaches: readonly (readonly string[])[],
  ability: Ability,
): Figure | null {
  const staffed = rows.filter(({ staff }) => staff > 0);
  const measured = staffed.reduce((sum, { figures }) => sum + figures[ability].measured, 0);
  const { sets, loose } = hiddenSets(staffed, ability);
  const safe = loose.length === 0 && sets.every((own) => isShownTogether(own, reaches, ability));
  if (!safe || measured < leastMeasured) return null;
  return districtFigure(staffed.map(({ staff, figures }) => ({ ...figures[ability], staff })));
}

/** To 5 points; the interval outward, so that it never claims more than it did. */
function rounded({ value, low, high }: Figure): DisclosedFigure {
  return {
    value: 5 * Math.round(value / 5),
    low: 5 * Math.floor(low / 5),
    high: Math.min(100, 5 * Math.ceil(high / 5)),
  };
}

export function eachAbility<T>(make: (ability: Ability) => T): Record<Ability, T> {
  return Object.fromEntries(abilities.map((ability) => [ability, make(ability)])) as Record<Ability, T>;
}
