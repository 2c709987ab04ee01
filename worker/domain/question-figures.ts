import { type ItemFigures, leastPeople, nothing } from "./item-analysis.ts";
import type { ItemSum } from "./option-analysis.ts";

/** How a question's text works over all versions that hold it. */
export interface QuestionFigures {
  /** First answers, in all versions together. */
  people: number;
  /** Mean mark, 0–1; null under 20 people. */
  facility: number | null;
  /** Corrected item–total correlation; null under 20 people or where nothing varies. */
  discrimination: ItemFigures["discrimination"];
}

/**
 * A question's figures from its sums in several versions. The rest of a version is a test of its own, so deviations are taken from each version's means before they
 * are added, as in an analysis of covariance (the item left out of the total after Henrysson 1963).
 */
export function pooledFigures(sums: readonly ItemSum[]): QuestionFigures {
  const known = sums.filter((own) => own.people > 0);
  const people = known.reduce((sum, own) => sum + own.people, 0);
  if (people < leastPeople) return { people, facility: null, discrimination: null };
  const add = (deviation: (own: ItemSum) => number) => known.reduce((sum, own) => sum + deviation(own), 0);
  const item = add((own) => own.squared - own.sum ** 2 / own.people);
  const total = add((own) => own.totalSquared - own.total ** 2 / own.people);
  const withRest = add((own) => own.withTotal - (own.sum * own.total) / own.people) - item;
  const rest = total - item - 2 * withRest;
  return {
    people,
    facility: add((own) => own.sum) / people,
    discrimination: item <= nothing || rest <= nothing ? null : withRest / Math.sqrt(item * rest),
  };
}
