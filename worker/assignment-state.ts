import { type AssignmentFacts, assignmentState, type DailyFacts, dueOf, hasNothingLeft } from "#domain/assignment";
import type { Assignment } from "./db/assignments.ts";

/** A row of worker/db/assignments.ts that says how far one person is. */
export interface FactsRow {
  assignment: Assignment;
  extendedTo: number | null;
  readAt: number | null;
  finishedAt: number | null;
  submittedAt: number | null;
  openAttemptId: string | null;
  daysDone: number | null;
  waiting: number | null;
}

/** The state of one person's assignment, the day it is due and how far the daily set is. */
export function shownState(row: FactsRow, now: number) {
  const { kind, givenAt, dueAt, days } = row.assignment;
  const begun = kind === "lesson" ? row.readAt !== null : row.openAttemptId !== null;
  const { extendedTo, finishedAt, submittedAt } = row;
  const far: DailyFacts | null =
    days === null ? null : { days, done: Math.min(days, row.daysDone ?? 0), waiting: row.waiting === 1 };
  const facts: AssignmentFacts = {
    kind,
    givenAt,
    dueAt,
    extendedTo,
    finishedAt,
    submittedAt,
    begun,
    daily: far,
  };
  return {
    state: assignmentState(facts, now),
    dueAt: dueOf(facts),
    daily: far && { days: far.days, done: far.done, nothingLeft: hasNothingLeft(far) },
  };
}
