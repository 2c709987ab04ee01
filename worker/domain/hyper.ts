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
 * What an office's people say of w²: their squared distance to the office's level beyond their own error s², weighted by precision under
 * the w² so far; Σω(r² − s²) and Σω. A level made from n people is closer to them than the true one by n/(n − 1); one alone says nothing.
 */
export function withinEvidence(
  shares: readonly { k: number; ky: number }[],
  level: number,
  within: number,
): { excess: number; weight: number } {
  const count = shares.length;
  if (count < 2) return { excess: 0, weight: 0 };
  const each = shares.map(({ k, ky }) => {
    const error = (within * (1 - k)) / k;
    const weight = 1 / (error + within) ** 2;
    return { weight, excess: weight * (((ky / k - level) ** 2 * count) / (count - 1) - error) };
  });
  return {
    excess: each.reduce((sum, own) => sum + own.excess, 0),
    weight: each.reduce((sum, own) => sum + own.weight, 0),
  };
}

/** w² from the sums of `withinEvidence` over offices; floored at 0.05, the starting value without evidence. */
export function fitWithin(sums: readonly { excess: number; weight: number }[]): number {
  const weight = sums.reduce((total, own) => total + own.weight, 0);
  if (weight <= 0) return startingHyper.within;
  return Math.max(leastWithin, sums.reduce((total, own) => total + own.excess, 0) / weight);
}

/** w², t² and μ of one ability from its offices' sums, found under the w² so far; under 8 offices the starting values. */
export function fitDistrict(
  offices: readonly { k0: number; k1: number; excess: number; weight: number }[],
  within: number,
): Hyper {
  const levels = offices.map(({ k0, k1 }) => ({ level: k1 / k0, variance: within / k0 }));
  if (levels.length < leastOffices) return startingHyper;
  const { districtMean, between } = fitHyper(levels);
  return { within: fitWithin(offices), between, districtMean };
}

function weightedMean(offices: readonly { level: number; variance: number }[], between: number): number {
  const weight = ({ variance }: { variance: number }) => 1 / (variance + between);
  const sum = offices.reduce((total, office) => total + weight(office), 0);
  return offices.reduce((total, office) => total + weight(office) * office.level, 0) / sum;
}
