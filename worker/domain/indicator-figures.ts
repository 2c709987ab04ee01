import type { PersonEvidence } from "./evidence.ts";
import { type IndicatorId, indicatorIds } from "./framework.ts";

/** One indicator of a person: on how many questions, and the share of their marks that was earned, where that says something. */
export interface IndicatorFigures {
  indicator: IndicatorId;
  /** Distinct questions that counted, ever: an indicator's sums do not fade. */
  questions: number;
  /** 得分率 in percent with its 90 % interval; null while there are too few questions. */
  share: Share | null;
  /** How many more questions it takes; 0 where the share is given. */
  moreQuestions: number;
}

/** A share in percent, 0–100, and the 90 % interval around it. */
export interface Share {
  percent: number;
  low: number;
  high: number;
}

/** From 5 questions on the interval is narrower than 60 of 100 points whatever the answers were; on 4 it may be 64 wide. */
export const leastIndicatorQuestions = 5;
const z90 = 1.6448536269514722;

/** Every indicator of the framework, in its order. */
export function indicatorFigures(sums: PersonEvidence["indicators"]): IndicatorFigures[] {
  return indicatorIds.map((indicator) => {
    const { answers: questions, marks } = sums[indicator] ?? { answers: 0, marks: 0 };
    const enough = questions >= leastIndicatorQuestions;
    return {
      indicator,
      questions,
      share: enough ? shareOf(questions, marks) : null,
      moreQuestions: enough ? 0 : leastIndicatorQuestions - questions,
    };
  });
}

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
