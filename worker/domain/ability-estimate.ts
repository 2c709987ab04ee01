/**
 * A person's ability θ (logits) on one ability, as a log-likelihood over 41 points of θ ∈ [−5, 5]: additive, so that
 * the order of answers does not matter and any answer can be taken back. Rasch with a fixed guessing floor; a mark
 * between 0 and 1 weighs the two outcomes. [−4, 4] would be too narrow: all right, it is wrong by 0.04.
 */
export type Grid = Float32Array;

const points = 41;
const lowest = -5;
const step = 0.25;
const thetas = Array.from({ length: points }, (_, index) => lowest + index * step);
const centre = (points - 1) / 2;
/** Evidence halves in this many days. */
const halfLifeDays = 180;
/** Fine points between two grid points, for the posterior: step 0.025. */
const fineness = 10;

/** One answer as evidence. */
export interface ResponseEvidence {
  /** u, 0–1. */
  mark: number;
  /** b, logits. */
  difficulty: number;
  /** c, the guessing floor, 0 ≤ c < 1. */
  guessing: number;
  /** q, the part of the answer that bears on this ability; negative takes the same answer back. */
  weight: number;
}

/** What is believed of θ. */
export interface Posterior {
  /** EAP, logits. */
  mean: number;
  /** Posterior standard deviation, logits. */
  sd: number;
  /** θ below which a share p ∈ (0, 1) of the posterior lies. */
  quantile: (p: number) => number;
}

/** No evidence: flat. */
export function emptyGrid(): Grid {
  return new Float32Array(points);
}

/** P = c + (1−c)/(1+e^−(θ−b)): the expected mark at θ (Rasch 1960; the floor after Birnbaum 1968). */
export function expectedMark(theta: number, difficulty: number, guessing: number): number {
  return guessing + (1 - guessing) / (1 + Math.exp(difficulty - theta));
}

/**
 * A new grid with q·[u·ln P + (1−u)·ln(1−P)] added. Throws RangeError for a mark outside 0–1, a floor outside [0, 1) or
 * a number that is not finite.
 */
export function addResponse(grid: Grid, response: ResponseEvidence): Grid {
  const { mark, difficulty, guessing, weight } = response;
  if (!(mark >= 0 && mark <= 1)) throw new RangeError(`mark ${mark} is not between 0 and 1`);
  if (!(guessing >= 0 && guessing < 1)) throw new RangeError(`guessing ${guessing} is not in [0, 1)`);
  if (!Number.isFinite(difficulty) || !Number.isFinite(weight))
    throw new RangeError("difficulty and weight must be finite");
  const own = (theta: number) => {
    const right = expectedMark(theta, difficulty, guessing);
    // 1 − P directly, without cancellation where P is near 1.
    const wrong = (1 - guessing) / (1 + Math.exp(theta - difficulty));
    return weight * (mark * Math.log(right) + (1 - mark) * Math.log(wrong));
  };
  // Only differences matter; 0 at the centre keeps Float32 precise where people are.
  const anchor = own(thetas[centre] ?? 0);
  return grid.map((value, index) => value + own(thetas[index] ?? 0) - anchor);
}

/** The grid after so many days: × 2^(−days/180). A clock that ran backwards (negative days) fades nothing. */
export function fade(grid: Grid, days: number): Grid {
  const kept = 2 ** (-Math.max(0, days) / halfLifeDays);
  return grid.map((value) => value * kept);
}

/** The posterior under the prior N(priorMean, 1): mean, SD and quantiles on the log posterior interpolated to step 0.025. */
export function posterior(grid: Grid, priorMean = 0): Posterior {
  const logs = thetas.map((theta, index) => (grid[index] ?? 0) - (theta - priorMean) ** 2 / 2);
  const fine = Array.from({ length: (points - 1) * fineness + 1 }, (_, index) => cubicAt(logs, index / fineness));
  const highest = Math.max(...fine);
  const density = fine.map((value) => Math.exp(value - highest));
  const total = density.reduce((sum, value) => sum + value, 0);
  const at = (index: number) => lowest + (index * step) / fineness;
  const mean = density.reduce((sum, value, index) => sum + value * at(index), 0) / total;
  const variance = density.reduce((sum, value, index) => sum + value * (at(index) - mean) ** 2, 0) / total;
  const quantile = (p: number) => {
    let below = 0;
    for (const [index, value] of density.entries()) {
      const share = value / total;
      if (below + share >= p) return at(index - 0.5 + (p - below) / share);
      below += share;
    }
    return at(fine.length - 1);
  };
  return { mean, sd: Math.sqrt(variance), quantile };
}

/** 41-point curve of 掌握度: the expected share right on a bank, without guessing, at each θ of the grid; 0–1. */
export function masteryCurve(bankDifficulties: readonly number[]): number[] {
  const bank = bankDifficulties.length > 0 ? bankDifficulties : [0];
  return thetas.map(
    (theta) => bank.reduce((sum, difficulty) => sum + expectedMark(theta, difficulty, 0), 0) / bank.length,
  );
}

/** 掌握度 with its 90 % interval, 0–100: the curve at the mean and at the 5 % and 95 % points. */
export function masteryFromCurve(
  estimate: Posterior,
  curve: readonly number[],
): { value: number; low: number; high: number } {
  const own = curve.length === points ? curve : masteryCurve([]);
  const at = (theta: number) => 100 * cubicAt(own, Math.min(points - 1, Math.max(0, (theta - lowest) / step)));
  return { value: at(estimate.mean), low: at(estimate.quantile(0.05)), high: at(estimate.quantile(0.95)) };
}

/** 掌握度 on a bank given by its difficulties. */
export function mastery(estimate: Posterior, bankDifficulties: readonly number[]) {
  return masteryFromCurve(estimate, masteryCurve(bankDifficulties));
}

/** Fisher information of one answer about θ: q·P′²/(P(1−P)). */
export function information(theta: number, question: { difficulty: number; guessing: number; weight: number }): number {
  const { difficulty, guessing, weight } = question;
  const share = expectedMark(theta, difficulty, 0);
  const right = expectedMark(theta, difficulty, guessing);
  const slope = (1 - guessing) * share * (1 - share);
  return (weight * slope ** 2) / (right * (1 - right));
}

/** Cubic (Lagrange) interpolation of equally spaced values at a fractional index. */
function cubicAt(values: readonly number[], position: number): number {
  const first = Math.min(values.length - 4, Math.max(0, Math.floor(position) - 1));
  const t = position - first;
  const [a = 0, b = 0, c = 0, d = 0] = values.slice(first, first + 4);
  return (
    (-a * (t - 1) * (t - 2) * (t - 3)) / 6 +
    (b * t * (t - 2) * (t - 3)) / 2 -
    (c * t * (t - 1) * (t - 3)) / 2 +
    (d * t * (t - 1) * (t - 2)) / 6
  );
}
