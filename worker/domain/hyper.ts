import type { Hyper } from "./office-estimate.ts";

/** w² within, t² between offices and the district mean, before there are 8 offices to fit them to. */
export const startingHyper: Hyper = { within: 0.65, between: 0.12, districtMean: 0 };

const leastOffices = 8;
/** t² is never 0 in the estimate: offices are never assumed to be all alike. */
const leastBetween = 0.01;
const leastWithin = 0.05;

/**
 * The district mean and the variance between offices from their levels (logits) and the variances of these, by DerSimonian
 * and Laird (1986). `between` is floored at 0.01 for the estimate; `displayBetween` may be 0: 无法区分. Under 8 offices: starting values.
 */
export function fitHyper(offices: readonly { level: number; variance: number }[]): {
  districtMean: number;
  between: number;
  displayBetween: number;
} {
  const usable = offices.filter(({ level, variance }) => Number.isFinite(level) && variance > 0);
  if (usable.length < leastOffices) {
    return {
      districtMean: startingHyper.districtMean,
      between: startingHyper.between,
      displayBetween: startingHyper.between,
    };
  }
  const fixed = weightedMean(usable, 0);
  const weights = usable.map(({ variance }) => 1 / variance);
  const sum = weights.reduce((a, b) => a + b, 0);
  const squares = weights.reduce((a, b) => a + b ** 2, 0);
  const q = usable.reduce((total, { level, variance }) => total + (level - fixed) ** 2 / variance, 0);
  const displayBetween = Math.max(0, (q - (usable.length - 1)) / (sum - squares / sum));
  const between = Math.max(leastBetween, displayBetween);
  return { districtMean: weightedMean(usable, displayBetween), between, displayBetween };
}

/**
 * w² from each person's distance to the own office's level and the error variance s² of that person: the residuals' excess over their error,
 * weighted by their precision under the w² so far. Floored at 0.05; without people the starting value.
 */
export function fitWithin(
  people: readonly { residual: number; variance: number }[],
  current = startingHyper.within,
): number {
  const weights = people.map(({ variance }) => 1 / (variance + current) ** 2);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return startingHyper.within;
  const excess = people.reduce(
    (total, { residual, variance }, index) => total + (weights[index] ?? 0) * (residual ** 2 - variance),
    0,
  );
  return Math.max(leastWithin, excess / sum);
}

function weightedMean(offices: readonly { level: number; variance: number }[], between: number): number {
  const weight = ({ variance }: { variance: number }) => 1 / (variance + between);
  const sum = offices.reduce((total, office) => total + weight(office), 0);
  return offices.reduce((total, office) => total + weight(office) * office.level, 0) / sum;
}
