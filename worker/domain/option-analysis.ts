import { type ItemFigures, leastPeople, nothing } from "./item-analysis.ts";

/** Sums over the people who answered one item: n, ΣT, ΣT², Σx, Σx², ΣxT. */
export interface ItemSum {
  people: number;
  total: number;
  totalSquared: number;
  sum: number;
  squared: number;
  withTotal: number;
}

/** Who chose an option: how many, ΣR of their rest scores, and how many of each ability third (cuts at EAP ±0.43). */
export interface OptionSum {
  optionId: string;
  people: number;
  rest: number;
  low: number;
  middle: number;
  high: number;
}

export interface OptionFigures extends Omit<OptionSum, "rest"> {
  /** Share of all who answered, 0–1. */
  share: number;
  /** Point-biserial correlation of choosing it with the rest score; null under 20 people or where nothing varies. */
  discrimination: number | null;
  /** Those who choose it do better in the rest, by at least 0.1 and two standard errors of no correlation (1/√n). */
  favoured: boolean;
}

const leastCorrelation = 0.1;

/** How each of `optionIds` was chosen, those nobody chose included. Point-biserial (Lord & Novick 1968, §15.5) with the item left out of the total. */
export function optionFigures(
  item: ItemSum,
  optionIds: readonly string[],
  sums: readonly OptionSum[],
): OptionFigures[] {
  const { people } = item;
  const rest = item.total - item.sum;
  const variance = (item.totalSquared - 2 * item.withTotal + item.squared) / people - (rest / people) ** 2;
  return optionIds.map((optionId) => {
    const own = sums.find((sum) => sum.optionId === optionId);
    const { people: chose = 0, rest: theirs = 0, low = 0, middle = 0, high = 0 } = own ?? {};
    const share = people > 0 ? chose / people : 0;
    const varies = people >= leastPeople && variance > nothing && share > 0 && share < 1;
    const difference = theirs / chose - (rest - theirs) / (people - chose);
    const discrimination = varies ? (difference * Math.sqrt(share * (1 - share))) / Math.sqrt(variance) : null;
    const favoured = (discrimination ?? 0) >= Math.max(leastCorrelation, 2 / Math.sqrt(people));
    return { optionId, people: chose, share, discrimination, favoured, low, middle, high };
  });
}

/**
 * The option that looks like the right one where the key does not: the best of those that do well in the rest choose it, and more so than the key. Null where the
 * item tells the able from the others as it should.
 */
export function suspectKey(
  figures: ItemFigures,
  options: readonly (OptionFigures & { correct: boolean })[],
): string | null {
  if (figures.discrimination === null || figures.discrimination >= leastCorrelation) return null;
  const [best] = options
    .filter((own) => !own.correct && own.favoured)
    .sort((a, b) => (b.discrimination ?? 0) - (a.discrimination ?? 0));
  const key = Math.max(...options.filter((own) => own.correct).map((own) => own.discrimination ?? 0));
  return best && (best.discrimination ?? 0) > key ? best.optionId : null;
}
