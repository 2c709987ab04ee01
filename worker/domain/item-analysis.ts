/** Sums over people that give every coefficient without rereading an attempt; additive, so that they can be kept. */
export interface ItemSums {
  /** n */
  people: number;
  /** ΣT, ΣT² of the total score. */
  total: number;
  totalSquared: number;
  /** Σx, Σx², ΣxT, an item each. */
  items: { sum: number; squared: number; withTotal: number }[];
}

/** Classical figures of a quiz; null where there are too few people, or nothing varies. */
export interface QuizAnalysis {
  people: number;
  /** Under 20 people: 样本不足, no coefficient. */
  small: boolean;
  mean: number;
  /** Sample standard deviation of the total (n − 1); null for one person. */
  sd: number | null;
  /** Cronbach's α; may be negative. */
  alpha: number | null;
  /** Standard error of measurement, sd·√(1 − α), in points. */
  standardError: number | null;
  items: ItemFigures[];
}

export interface ItemFigures {
  /** Mean mark as a share of the maximum, 0–1. */
  facility: number;
  /** Corrected item–total correlation: the item is left out of the total, or short quizzes look better than they are. */
  discrimination: number | null;
  /** α of the quiz without this item. */
  alphaIfDeleted: number | null;
}

/** Under so many people no coefficient is given: 样本不足. */
export const leastPeople = 20;

/** No answers yet to a quiz of so many items. */
export function emptySums(items: number): ItemSums {
  const none = () => ({ sum: 0, squared: 0, withTotal: 0 });
  return { people: 0, total: 0, totalSquared: 0, items: Array.from({ length: items }, none) };
}

/** The sums with one person's marks added, or with `sign` −1 taken back. Throws RangeError for a wrong length or a number that is not finite. */
export function addMarks(sums: ItemSums, marks: readonly number[], sign: 1 | -1 = 1): ItemSums {
  if (marks.length !== sums.items.length) throw new RangeError(`${marks.length} marks for ${sums.items.length} items`);
  if (!marks.every(Number.isFinite)) throw new RangeError("a mark is no number");
  const total = marks.reduce((sum, mark) => sum + mark, 0);
  return {
    people: sums.people + sign,
    total: sums.total + sign * total,
    totalSquared: sums.totalSquared + sign * total ** 2,
    items: sums.items.map(({ sum, squared, withTotal }, index) => {
      const mark = marks[index] ?? 0;
      return {
        sum: sum + sign * mark,
        squared: squared + sign * mark ** 2,
        withTotal: withTotal + sign * mark * total,
      };
    }),
  };
}

/** Item analysis of a matrix of marks, people × items; `maxMarks` an item each, 1 by default. */
export function analyseMarks(marks: readonly (readonly number[])[], maxMarks?: readonly number[]): QuizAnalysis {
  const sums = marks.reduce((own, row) => addMarks(own, row), emptySums(marks[0]?.length ?? maxMarks?.length ?? 0));
  return analyseSums(sums, maxMarks);
}

/** Item analysis from kept sums (Cronbach 1951; corrected item–total correlation after Henrysson 1963). */
export function analyseSums(sums: ItemSums, maxMarks?: readonly number[]): QuizAnalysis {
  const { people, items } = sums;
  const small = people < leastPeople;
  const mean = people > 0 ? sums.total / people : 0;
  const covariance = (product: number, a: number, b: number) => (product - (a * b) / people) / (people - 1);
  const totalVariance = covariance(sums.totalSquared, sums.total, sums.total);
  const variances = items.map(({ sum, squared }) => covariance(squared, sum, sum));
  const sumOfVariances = variances.reduce((sum, variance) => sum + variance, 0);
  const alpha = small ? null : alphaOf(items.length, sumOfVariances, totalVariance);
  const sd = people > 1 ? Math.sqrt(Math.max(0, totalVariance)) : null;
  return {
    people,
    small,
    mean,
    sd,
    alpha,
    standardError: alpha === null || sd === null ? null : sd * Math.sqrt(1 - alpha),
    items: items.map(({ sum, withTotal }, index) => {
      const variance = variances[index] ?? 0;
      const withRest = covariance(withTotal, sum, sums.total) - variance;
      const restVariance = totalVariance - variance - 2 * withRest;
      return {
        facility: people > 0 ? sum / people / (maxMarks?.[index] ?? 1) : 0,
        discrimination: small ? null : correlation(withRest, variance, restVariance),
        alphaIfDeleted: small ? null : alphaOf(items.length - 1, sumOfVariances - variance, restVariance),
      };
    }),
  };
}

/** What rounding leaves of a variance that is 0. */
export const nothing = 1e-12;

function alphaOf(items: number, sumOfVariances: number, totalVariance: number): number | null {
  if (items < 2 || totalVariance <= nothing) return null;
  return (items / (items - 1)) * (1 - sumOfVariances / totalVariance);
}

function correlation(covariance: number, a: number, b: number): number | null {
  return a <= nothing || b <= nothing ? null : covariance / Math.sqrt(a * b);
}
