import type { Branch, Branching, Ending } from "./branching.ts";
import { sha256Hex } from "./content-hash.ts";
import { paperQuestion, partIdsOf } from "./paper.ts";
import { seededRandom, shuffled } from "./present-paper.ts";
import type { Question } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";
import type { Decision } from "./saved-answers.ts";

export type Case = Quiz & { branching: Branching };

/** true for a quiz that is a case. */
export function isCase(quiz: Quiz): quiz is Case {
  return quiz.branching !== undefined;
}

/** Where somebody stands: before a step, or at an ending. */
export interface Place {
  step: Question | null;
  ending: Ending | null;
}

/** Where a way has led; the way of an attempt was taken on this version, so what it names is there. */
export function placeAfter(own: Case, way: readonly Decision[]): Place {
  const last = way[way.length - 1];
  return placeOf(own, last ? branchOf(own, last).next : own.branching.start);
}

/** What follows a decision. @throws Error where the case has no such step or option. */
export function branchOf(own: Case, { step, option }: Decision): Branch {
  const question = own.questions.find(({ id }) => id === step);
  const branch = question && own.branching.branches[step]?.[partIdsOf(question).options.indexOf(option)];
  if (!branch) throw new Error(`case ${own.id} has no option ${option} at ${step}`);
  return branch;
}

/** Why a decision is not taken: the step is decided otherwise, it is not where the person stands, or it has no such option. */
export type Refusal = "decided" | "not-reached" | "no-option";

/**
 * The way with one more decision. What was decided before is not changed: the same decision again leaves the way as it is. Nothing is told of a step
 * that is not reached, not even whether it exists.
 */
export function decide(
  own: Case,
  way: readonly Decision[],
  decision: Decision,
): { way: readonly Decision[]; refusal?: undefined } | { way?: undefined; refusal: Refusal } {
  const before = way.find(({ step }) => step === decision.step);
  if (before) return before.option === decision.option ? { way } : { refusal: "decided" };
  const { step } = placeAfter(own, way);
  if (step?.id !== decision.step) return { refusal: "not-reached" };
  if (!partIdsOf(step).options.includes(decision.option)) return { refusal: "no-option" };
  return { way: [...way, decision] };
}

/** The quiz a person has taken: of a case only the steps on the way, in its order. What was never shown earns and costs nothing. */
export function quizTaken(quiz: Quiz, way: readonly Decision[] | undefined): Quiz {
  if (!way) return quiz;
  const questions = way.flatMap(({ step }) => quiz.questions.filter(({ id }) => id === step));
  return { ...quiz, questions };
}

/** A step as a learner sees it: its options in an order of this attempt's own. */
export function showStep(question: Question, seed: number) {
  const { id, context = "", stem, options } = paperQuestion(question);
  const random = seededRandom(Number.parseInt(sha256Hex(`${seed}:${id}`).slice(0, 8), 16));
  return { id, text: context, stem, options: shuffled(options, random) };
}

function placeOf({ questions, branching }: Case, id: string): Place {
  const step = questions.find((question) => question.id === id) ?? null;
  const ending = branching.endings.find((own) => own.id === id) ?? null;
  return { step, ending };
}
