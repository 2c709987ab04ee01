import type { Ability, Duty, ElementId, IndicatorId } from "#domain/framework";
import type { QuestionTypeId } from "#domain/questions/index";
import type { QuizKind } from "#domain/quiz-kinds";
import { comparable, termsOf } from "../../search/text.ts";

/** A question in the list of the bank, as the API tells it. */
export interface BankQuestion {
  id: string;
  quizId: string;
  quizTitle: string;
  quizKind: QuizKind;
  type: QuestionTypeId;
  stem: string;
  words: string;
  element: ElementId;
  indicator: IndicatorId;
  abilities: Partial<Record<Ability, number>>;
  duty: Duty;
  level: number;
  b: number;
  hash: string;
  people: number;
  facility: number | null;
  discrimination: number | null;
  papers: number;
  publishedAt: number;
  retiredAt: number | null;
}

/** What is looked for; "" wants nothing. */
export interface Wanted {
  text: string;
  quiz: string;
  element: string;
  indicator: string;
  /** An ability, or `none` for those that bear on none. */
  ability: string;
  duty: string;
  type: string;
  level: string;
  facility: "" | "high" | "middle" | "low" | "unknown";
  discrimination: "" | "good" | "fair" | "weak" | "unknown";
  papers: "" | "none" | "one" | "more";
  state: "used" | "retired" | "all";
}

export const everything: Wanted = {
  text: "",
  quiz: "",
  element: "",
  indicator: "",
  ability: "",
  duty: "",
  type: "",
  level: "",
  facility: "",
  discrimination: "",
  papers: "",
  state: "used",
};

const orders = {
  quiz: () => 0,
  hardest: (a: BankQuestion, b: BankQuestion) => known(a.facility) - known(b.facility),
  easiest: (a: BankQuestion, b: BankQuestion) => known(negative(a.facility)) - known(negative(b.facility)),
  weakest: (a: BankQuestion, b: BankQuestion) => known(a.discrimination) - known(b.discrimination),
  strongest: (a: BankQuestion, b: BankQuestion) =>
    known(negative(a.discrimination)) - known(negative(b.discrimination)),
  mostAnswered: (a: BankQuestion, b: BankQuestion) => b.people - a.people,
  leastUsed: (a: BankQuestion, b: BankQuestion) => a.papers - b.papers || a.people - b.people,
  newest: (a: BankQuestion, b: BankQuestion) => b.publishedAt - a.publishedAt,
};
export type Order = keyof typeof orders;

/** What is not known stands last, whichever way is sorted. */
const known = (value: number | null) => value ?? 9;
const negative = (value: number | null) => (value === null ? null : -value);

/** The questions that are all that is wanted, in an order; those equal in it keep the order of the bank. */
export function findQuestions(questions: readonly BankQuestion[], wanted: Wanted, order: Order): BankQuestion[] {
  const terms = termsOf(wanted.text);
  return questions.filter((own) => isWanted(own, wanted, terms)).sort(orders[order]);
}

function isWanted(own: BankQuestion, wanted: Wanted, terms: readonly string[]): boolean {
  const { state, facility, discrimination, papers, ability } = wanted;
  return (
    (state === "all" || (own.retiredAt !== null) === (state === "retired")) &&
    is(wanted.quiz, own.quizId) &&
    is(wanted.element, own.element) &&
    is(wanted.indicator, own.indicator) &&
    is(wanted.duty, own.duty) &&
    is(wanted.type, own.type) &&
    is(wanted.level, String(own.level)) &&
    is(facility, facilityBand(own.facility)) &&
    is(discrimination, discriminationBand(own.discrimination)) &&
    is(papers, own.papers > 1 ? "more" : own.papers === 1 ? "one" : "none") &&
    (ability === "" || (ability === "none" ? Object.keys(own.abilities).length === 0 : ability in own.abilities)) &&
    (terms.length === 0 || terms.every((term) => wholeOf(own).includes(term)))
  );
}

const is = (wanted: string, own: string) => wanted === "" || wanted === own;

/** Nine of ten are right: high; fewer than four of ten: low. */
export function facilityBand(facility: number | null) {
  if (facility === null) return "unknown";
  return facility >= 0.9 ? "high" : facility < 0.4 ? "low" : "middle";
}

/** The bounds of the page on a quiz's questions: from 0.3 good, under 0.1 weak (`#domain/item-words`). */
export function discriminationBand(discrimination: number | null) {
  if (discrimination === null) return "unknown";
  return discrimination >= 0.3 ? "good" : discrimination < 0.1 ? "weak" : "fair";
}

/** All words of a question, made once: it is asked for with every key that is pressed. */
const wholes = new WeakMap<BankQuestion, string>();
function wholeOf(own: BankQuestion): string {
  const whole = wholes.get(own) ?? comparable([own.id, own.stem, own.words].join(" "));
  wholes.set(own, whole);
  return whole;
}
