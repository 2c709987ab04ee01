/** Shares of marks with what they are worth. Imports nothing: a page takes its values without weight. */

/** A share in percent, 0–100, and the 90 % interval around it. */
export interface Share {
  percent: number;
  low: number;
  high: number;
}

const z90 = 1.6448536269514722;

/**
 * The share with the score interval of Wilson (1927), which Brown, Cai and DasGupta (2001) recommend for n ≤ 40. Marks between 0 and 1 vary less than right and
 * wrong of the same mean, so for them it is wider than it need be. Sums that were taken back may stand a rounding error outside 0 to n.
 */
export function shareOf(questions: number, marks: number): Share {
  const p = Math.min(1, Math.max(0, marks / questions));
  const spread = z90 ** 2 / questions;
  const centre = (p + spread / 2) / (1 + spread);
  const half = (z90 * Math.sqrt((p * (1 - p)) / questions + spread / (4 * questions))) / (1 + spread);
  return { percent: 100 * p, low: 100 * Math.max(0, centre - half), high: 100 * Math.min(1, centre + half) };
}
