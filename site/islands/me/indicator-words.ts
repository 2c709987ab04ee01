import type { IndicatorId } from "#domain/framework";

/** One indicator of a person as the API gives it. */
export interface IndicatorFigures {
  indicator: IndicatorId;
  questions: number;
  share: { percent: number; low: number; high: number } | null;
  moreQuestions: number;
}

/** The figure in words: never a percent without the questions it rests on and its interval. */
export function indicatorWords({ questions, share, moreQuestions }: IndicatorFigures): string {
  if (!share) return `证据不足（已有 ${questions} 题），约再答 ${moreQuestions} 题`;
  const { percent, low, high } = share;
  return `得分率 ${Math.round(percent)}%，九成把握在 ${Math.round(low)}%–${Math.round(high)}% 之间，依据 ${questions} 题`;
}
