import type { OfficeEstimate } from "./office-estimate.ts";
import { seededRandom } from "./present-paper.ts";

export type Comparison = "above" | "indistinguishable" | "below";

/** A difference is claimed from this probability on. */
const claimed = 1.6448536269514722; // Φ⁻¹(0.95)
const draws = 2000;

type Belief = Pick<OfficeEstimate, "mean" | "sd">;

/** How the first stands to the second: said only at a probability of 0.95 or more. */
export function compareOffices(first: Belief, second: Belief): Comparison {
  const z = (first.mean - second.mean) / Math.sqrt(first.sd ** 2 + second.sd ** 2);
  if (!(Math.abs(z) >= claimed)) return "indistinguishable";
  return z > 0 ? "above" : "below";
}

/** The 90 % interval of each office's rank (1 is the highest), from draws of all offices with the seed. */
export function rankInterval(offices: readonly Belief[], seed: number): { best: number; worst: number }[] {
  const random = seededRandom(seed);
  const ranks = offices.map(() => [] as number[]);
  for (let draw = 0; draw < draws; draw++) {
    const levels = offices.map(({ mean, sd }) => mean + sd * normal(random));
    levels.forEach((level, index) => void ranks[index]?.push(1 + levels.filter((other) => other > level).length));
  }
  return ranks.map((own) => {
    const sorted = own.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.round(share * (draws - 1))] ?? 1;
    return { best: at(0.05), worst: at(0.95) };
  });
}

/** A standard normal number (Box–Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
