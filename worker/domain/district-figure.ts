import type { OfficeAbility } from "./profile.ts";

/** One ability of an office, or of several as one: logits and 掌握度 0–100 with its 90 % interval. */
export type Figure = Pick<OfficeAbility, "mean" | "sd" | "value" | "low" | "high">;

/** SD of the error of the question difficulties, which all offices share: a mean over many does not take it away. */
const sharedSd = 0.1;
export const z90 = 1.6448536269514722;

/**
 * The district as one figure: the mean over its staff, offices without staff left out. What the offices' errors share adds up, the rest by
 * squares. In points the half widths of the intervals are added likewise. Null where nobody is.
 */
export function districtFigure(offices: readonly (Figure & { staff: number })[]): Figure | null {
  const staff = offices.reduce((sum, own) => sum + own.staff, 0);
  if (staff === 0) return null;
  const over = (term: (own: Figure & { staff: number }, weight: number) => number) =>
    offices.reduce((sum, own) => sum + term(own, own.staff / staff), 0);
  const mean = over((own, weight) => weight * own.mean);
  const value = over((own, weight) => weight * own.value);
  const half = (own: Figure) => (own.high - own.low) / 2;
  const sd = together(
    over((own, w) => w * w * (own.sd ** 2 - shared(own) ** 2)),
    over((own, w) => w * shared(own)),
  );
  const part = (own: Figure) => half(own) * (shared(own) / own.sd);
  const width = together(
    over((own, w) => w * w * (half(own) ** 2 - part(own) ** 2)),
    over((own, w) => w * part(own)),
  );
  return { mean, sd, value, low: Math.max(0, value - width), high: Math.min(100, value + width) };
}

const shared = ({ sd }: Figure) => Math.min(sd, sharedSd);
const together = (apart: number, common: number) => Math.sqrt(Math.max(0, apart) + common ** 2);
