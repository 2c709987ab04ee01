import type { PersonEvidence } from "./evidence.ts";
import { type IndicatorId, indicatorIds } from "./framework.ts";
import { startingHyper } from "./hyper.ts";
import { leastIndicatorQuestions, type Share, shareOf } from "./indicator-figures.ts";

/** One indicator over the people of an office. */
export interface OfficeIndicator {
  indicator: IndicatorId;
  /** Answers that counted, of how many people. */
  answers: number;
  people: number;
  /** 得分率 in percent with its 90 % interval; null under 10 answers or 2 people. */
  share: Share | null;
}

const leastAnswers = 2 * leastIndicatorQuestions;
const leastPeople = 2;
/** The starting w² (`#domain/hyper`), for the elements that are no ability too. */
const within = startingHyper.within;
/** π²/3: the variance of a standard logistic, on whose scale people of an office vary by w². */
const logisticVariance = Math.PI ** 2 / 3;
const alike = within / (within + logisticVariance);

/**
 * Every indicator of the framework, in its order. Answers of one person are alike, so that they count for fewer: n over the design effect 1 + (m − 1)ρ (Kish 1965), m answers
 * a person in the mean of squares, ρ = w²/(w² + π²/3) the likeness of two answers of one person (Snijders and Bosker 2012, 17.2).
 */
export function officeIndicators(people: readonly (PersonEvidence | null)[]): OfficeIndicator[] {
  return indicatorIds.map((indicator) => {
    const own = people.flatMap((person) => {
      const sum = person?.indicators[indicator];
      return sum && sum.answers > 0 ? [sum] : [];
    });
    const answers = own.reduce((sum, person) => sum + person.answers, 0);
    const marks = own.reduce((sum, person) => sum + person.marks, 0);
    if (answers < leastAnswers || own.length < leastPeople)
      return { indicator, answers, people: own.length, share: null };
    const size = own.reduce((sum, person) => sum + person.answers ** 2, 0) / answers;
    const effect = 1 + (size - 1) * alike;
    return { indicator, answers, people: own.length, share: shareOf(answers / effect, marks / effect) };
  });
}
