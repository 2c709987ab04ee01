import { type Ability, abilities } from "./framework.ts";
import { normal } from "./office-comparison.ts";
import { seededRandom } from "./present-paper.ts";

/** What a simulated district is drawn from; the scenarios are those of docs/measurement.md. */
export interface Scenario {
  /** Smallest and largest number of people an office. */
  people: readonly [number, number];
  /** Smallest and largest number of answers an ability. */
  answers: readonly [number, number];
  /** μ of the district, logits. */
  mean: number;
  /** SD between offices and within them, logits. */
  between: number;
  within: number;
  /** Share of quizzes taken a second time, and the chance that an answer is recalled then. */
  repeats: number;
  recall: number;
}

const base: Scenario = {
  people: [5, 15],
  answers: [8, 40],
  mean: 0,
  between: 0.4,
  within: 0.8,
  repeats: 0.3,
  recall: 0.5,
};

export const scenarios = {
  base,
  short: { ...base, answers: [5, 12] },
  repeats: { ...base, repeats: 0.6, recall: 0.8 },
  small: { ...base, people: [2, 4] },
  easy: { ...base, mean: 0.8 },
  homogeneous: { ...base, between: 0.1 },
} as const satisfies Record<string, Scenario>;
export type ScenarioName = keyof typeof scenarios;

/** Correlation of the four abilities of a person. */
const correlation = 0.6;

export interface SimulatedPerson {
  office: number;
  /** θ, logits. */
  abilities: Record<Ability, number>;
  /** Answers wanted an ability. */
  answers: number;
}

/** People of known ability in `offices` offices. */
export function drawPeople(scenario: Scenario, offices: number, seed: number): SimulatedPerson[] {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  // One common part and four own ones, so that two abilities of a person correlate as wanted.
  const four = (common: number, sd: number) =>
    abilities.map(() => sd * (Math.sqrt(correlation) * common + Math.sqrt(1 - correlation) * normal(random)));
  return Array.from({ length: offices }, (_, office) => {
    const level = four(normal(random), scenario.between);
    return Array.from({ length: between(...scenario.people) }, (): SimulatedPerson => {
      const own = four(normal(random), scenario.within);
      const thetas = abilities.map((ability, index) => [
        ability,
        scenario.mean + (level[index] ?? 0) + (own[index] ?? 0),
      ]);
      return { office, abilities: Object.fromEntries(thetas), answers: between(...scenario.answers) };
    });
  }).flat();
}

/** What the model does not know of a question: its true discrimination (lognormal 0.3) and the author's error in difficulty (0.25). */
export function drawTruth(
  ids: readonly string[],
  seed: number,
): Map<string, { discrimination: number; error: number }> {
  const random = seededRandom(seed);
  return new Map(
    ids.map((id) => [id, { discrimination: Math.exp(0.3 * normal(random)), error: 0.25 * normal(random) }]),
  );
}

/** Figures of estimates against the truth. */
export interface Recovery {
  /** Share of the 90 % intervals that hold the truth. */
  coverage: number;
  bias: number;
  rmse: number;
  /** Share of all that showed a number. */
  shown: number;
}

/** Recovery from those that showed a number, out of `all`. */
export function recoveryOf(
  shown: readonly { truth: number; mean: number; low: number; high: number }[],
  all: number,
): Recovery {
  const count = Math.max(1, shown.length);
  const errors = shown.map(({ mean, truth }) => mean - truth);
  return {
    coverage: shown.filter(({ truth, low, high }) => low <= truth && truth <= high).length / count,
    bias: errors.reduce((sum, error) => sum + error, 0) / count,
    rmse: Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / count),
    shown: all > 0 ? shown.length / all : 0,
  };
}

/** Spearman's rank correlation, ties at their mean rank; 0 under two pairs. */
export function spearman(pairs: readonly (readonly [number, number])[]): number {
  if (pairs.length < 2) return 0;
  const ranks = (values: number[]) =>
    values.map((value) => values.reduce((rank, other) => rank + (other < value ? 1 : other === value ? 0.5 : 0), 0.5));
  const a = ranks(pairs.map(([first]) => first));
  const b = ranks(pairs.map(([, second]) => second));
  const middle = (pairs.length + 1) / 2;
  const sum = (of: (index: number) => number) => pairs.reduce((total, _pair, index) => total + of(index), 0);
  const da = (index: number) => (a[index] ?? 0) - middle;
  const db = (index: number) => (b[index] ?? 0) - middle;
  const scale = Math.sqrt(sum((i) => da(i) ** 2) * sum((i) => db(i) ** 2));
  return scale > 0 ? sum((i) => da(i) * db(i)) / scale : 0;
}
