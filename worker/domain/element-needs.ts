import { type ElementId, elementIds } from "./framework.ts";
import type { KnownPerson } from "./missed-questions.ts";

/** How the people of an office answered the questions on one element, and whom its lesson would help. */
export interface ElementNeeds {
  element: ElementId;
  /** Answers that counted, of all. */
  answers: number;
  /** 得分率 in percent; null under 10 answers. */
  percent: number | null;
  /** Ids of those who answered 3 or more questions and earned less than 70 % of their marks. */
  people: string[];
}

const leastAnswers = 10;
const leastOwnAnswers = 3;
/** A lesson is a light thing to send: this asks for no proof, unlike a figure of ability. */
const enough = 0.7;

/** Every element, in the framework's order. */
export function elementNeeds(people: readonly KnownPerson[]): ElementNeeds[] {
  return elementIds.map((element) => {
    const own = people.map(({ id, evidence }) => ({ id, ...sumsOf(evidence?.indicators ?? {}, element) }));
    const answers = own.reduce((sum, person) => sum + person.answers, 0);
    const marks = own.reduce((sum, person) => sum + person.marks, 0);
    return {
      element,
      answers,
      percent: answers >= leastAnswers ? (100 * marks) / answers : null,
      people: own
        .filter((person) => person.answers >= leastOwnAnswers && person.marks / person.answers < enough)
        .map(({ id }) => id),
    };
  });
}

/** The element with the lowest share among those somebody needs; null where there is none. */
export function weakestElement(needs: readonly ElementNeeds[]): ElementNeeds | null {
  const known = needs.flatMap((own) =>
    own.percent !== null && own.people.length > 0 ? [{ own, percent: own.percent }] : [],
  );
  return known.sort((a, b) => a.percent - b.percent)[0]?.own ?? null;
}

function sumsOf(indicators: Record<string, { answers: number; marks: number }>, element: ElementId) {
  const own = Object.entries(indicators).filter(([indicator]) => indicator.startsWith(`${element}.`));
  return {
    answers: own.reduce((sum, [, { answers }]) => sum + answers, 0),
    marks: own.reduce((sum, [, { marks }]) => sum + marks, 0),
  };
}
