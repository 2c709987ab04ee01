export { compareOffices, rankInterval } from "./office-comparison.ts";

/** What the district knows of one ability. */
export interface Hyper {
  /** w²: variance of people within an office. */
  within: number;
  /** t²: variance between offices. */
  between: number;
  /** μ. */
  districtMean: number;
}

/** An office's ability, logits. */
export interface OfficeEstimate {
  mean: number;
  sd: number;
  /** People who pass the person's show rule. */
  measured: number;
  staff: number;
  show: boolean;
}

/** Shared error of the question difficulties; without it the 90 % interval covers 87 %. */
const calibrationVariance = 0.1 ** 2;
const shownSd = 0.45;
const leastMeasured = 2;
/** The SD up to which a person is measured, where nothing more is known of the person. */
const measuredSd = 0.7;

/**
 * What a person's posterior under N(μ, 1) adds to the office's sums: κ = w²/(w² + s²) and κy, where the same prior is
 * removed: s² = 1/max(1/SD² − 1, 0.01) within [0.01, 100], y = μ + (EAP − μ)/SD²·s².
 */
export function contribution(
  { mean, sd }: { mean: number; sd: number },
  { within, districtMean }: Hyper,
): { k: number; ky: number } {
  const s2 = Math.min(100, Math.max(0.01, 1 / Math.max(1 / sd ** 2 - 1, 0.01)));
  const y = districtMean + ((mean - districtMean) / sd ** 2) * s2;
  const k = within / (within + s2);
  return { k, ky: k * y };
}

/**
 * An office from its sums K0 = Σκ, K1 = Σκy: the level m of the office is shrunk to the district, those untested are
 * put at m with their own spread. An office without staff is the district's prior, and not shown.
 */
export function estimateOfficeFromSums(input: {
  staff: number;
  k0: number;
  k1: number;
  measured: number;
  hyper: Hyper;
}): OfficeEstimate {
  const { staff, k0, k1, measured, hyper } = input;
  const { within, between, districtMean } = hyper;
  if (staff <= 0) return { mean: districtMean, sd: Math.sqrt(within + between), measured: 0, staff: 0, show: false };
  const precision = k0 / within + 1 / between;
  const level = (k1 / within + districtMean / between) / precision;
  const untested = staff - k0;
  const mean = (k1 + untested * level) / staff;
  const variance = (within * untested) / staff ** 2 + (untested / staff) ** 2 / precision + calibrationVariance;
  const sd = Math.sqrt(variance);
  return { mean, sd, measured, staff, show: isOfficeShown({ measured, staff, sd }) };
}

/** The show rule of an office: at least 2 people are measured and at least half of the staff, and SD ≤ 0.45. */
export function isOfficeShown({ measured, staff, sd }: Pick<OfficeEstimate, "measured" | "staff" | "sd">): boolean {
  return measured >= leastMeasured && measured >= staff / 2 && sd <= shownSd;
}

/** An office from the posteriors of its people with evidence; the rest of its staff has none. */
export function estimateOffice(input: {
  staff: number;
  people: readonly { mean: number; sd: number; measured?: boolean }[];
  hyper: Hyper;
}): OfficeEstimate {
  const { staff, people, hyper } = input;
  const shares = people.map((person) => contribution(person, hyper));
  const k0 = shares.reduce((sum, { k }) => sum + k, 0);
  const k1 = shares.reduce((sum, { ky }) => sum + ky, 0);
  const measured = people.filter((person) => person.measured ?? person.sd <= measuredSd).length;
  return estimateOfficeFromSums({ staff, k0, k1, measured, hyper });
}
