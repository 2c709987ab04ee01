/** What an assignment (学习任务) asks for. */
export const assignmentKinds = ["lesson", "quiz", "case", "daily"] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

export type AssignmentState = "open" | "started" | "done" | "overdue";

/** The daily set is asked for on so many days at most. */
export const mostDays = 20;

/** What is known of one person and one assignment. Moments in milliseconds, null where it has not happened. */
export interface AssignmentFacts {
  kind: AssignmentKind;
  givenAt: number;
  dueAt: number;
  /** A later day for this person. */
  extendedTo: number | null;
  /** When the lesson was first read to its end. */
  finishedAt: number | null;
  /** The last submission at the quiz or case. */
  submittedAt: number | null;
  /** The lesson is half read, or an attempt is open. */
  begun: boolean;
  /** null for anything but the daily set. */
  daily: DailyFacts | null;
}

/** How far a person is with the daily set. */
export interface DailyFacts {
  /** Days asked for. */
  days: number;
  /** Days by China time, from the day it was given on, on which a question was answered; counted up to `days`. */
  done: number;
  /** A question of the deck is due on or before the last day. */
  waiting: boolean;
}

/** The moment up to which this person has time. */
export function dueOf({ dueAt, extendedTo }: Pick<AssignmentFacts, "dueAt" | "extendedTo">): number {
  return Math.max(dueAt, extendedTo ?? 0);
}

/**
 * How far a person is. A lesson is done when it has been read to its end at any time, before the assignment too: nobody reads it again for the form.
 * A quiz or case is done by a submission after it was given: the director asks for an attempt, not for an old result.
 * What is done late is done.
 *
 * The daily set is done after answers on so many days as were asked for, or when nothing is left to review up to the last day: the set asks what is due, so who has
 * few cards, or none, cannot fill the days, and is not to answer for it. A question that comes into the deck before the last day opens it again.
 */
export function assignmentState(facts: AssignmentFacts, now: number): AssignmentState {
  if (isDone(facts)) return "done";
  if (now > dueOf(facts)) return "overdue";
  return facts.begun || (facts.daily?.done ?? 0) > 0 ? "started" : "open";
}

/** true where the daily set counts as done because nothing is left to review, not by its days. */
export function hasNothingLeft({ days, done, waiting }: DailyFacts): boolean {
  return done < days && !waiting;
}

function isDone({ kind, givenAt, finishedAt, submittedAt, daily }: AssignmentFacts): boolean {
  if (daily) return daily.done >= daily.days || hasNothingLeft(daily);
  if (kind === "lesson") return finishedAt !== null;
  return submittedAt !== null && submittedAt >= givenAt;
}

/** How many people an assignment was given to, and in which states they are; they add up. */
export function countStates(states: readonly AssignmentState[]) {
  const count = (state: AssignmentState) => states.filter((own) => own === state).length;
  const given = states.length;
  return { given, open: count("open"), started: count("started"), done: count("done"), overdue: count("overdue") };
}

/** Assignments that wait to be done, the overdue first, then by the day they are due. */
export function inOrderOfDue<A extends { state: AssignmentState; dueAt: number; id: string }>(
  assignments: readonly A[],
): A[] {
  const rank = ({ state }: A) => (state === "overdue" ? 0 : 1);
  return assignments
    .filter(({ state }) => state !== "done")
    .sort((a, b) => rank(a) - rank(b) || a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
}
