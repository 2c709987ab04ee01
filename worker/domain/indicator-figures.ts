import type { PersonEvidence } from "./evidence.ts";
import { type IndicatorId, indicatorIds } from "./framework.ts";
import { type Share, shareOf } from "./share.ts";

export { type Share, shareOf } from "./share.ts";

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

/** From 5 questions on the interval is narrower than 60 of 100 points whatever the answers were; on 4 it may be 64 wide. */
export const leastIndicatorQuestions = 5;

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
