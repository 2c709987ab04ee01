import { type AssignmentKind, type AssignmentState, inOrderOfDue } from "./assignment.ts";
import type { LessonSlug } from "./course.ts";
import { type OrderReason, proposeOrder } from "./lesson-order.ts";
import type { AbilityProfile } from "./profile.ts";
import type { QuizKind } from "./quiz-kinds.ts";

/** A person's own assignment, as far as the path needs it. */
export interface PathAssignment {
  id: string;
  kind: AssignmentKind;
  target: string;
  title: string | null;
  note: string;
  givenAt: number;
  /** With what this person was granted on top. */
  dueAt: number;
  state: AssignmentState;
  /** How far the daily set is; null for anything else. */
  daily: { days: number; done: number; nothingLeft: boolean } | null;
}

/** An attempt that was left open, with how far it is: questions answered, or decisions taken at a case. */
export interface OpenPaper {
  quizId: string;
  title: string;
  kind: QuizKind;
  startedAt: number;
  answered: number;
  questionCount: number;
}

export interface PathInput {
  /** The lessons in the course's order, each with its exercise where one is published. */
  lessons: readonly { lesson: LessonSlug; quizId: string | null }[];
  readings: readonly { lesson: string; section: string; at: number; finishedAt: number | null }[];
  /** Quizzes handed in at least once. */
  done: readonly { quizId: string; bestPercent: number }[];
  open: readonly OpenPaper[];
  assignments: readonly PathAssignment[];
  /** Something of the daily set can be done today, and nothing was done yet. */
  dailyToday: boolean;
  profile: readonly AbilityProfile[];
  /** 摸底 and 综合测评, where they are published. */
  placement: string | null;
  comprehensive: string | null;
}

/** One lesson of the path. `done` is read to the end and exercise handed in; `begun` is either of them, or a part. */
export interface PathLesson {
  lesson: LessonSlug;
  quizId: string | null;
  state: "new" | "begun" | "done";
  /** Where reading stopped; null at the beginning and once the end was reached. */
  section: string | null;
  finished: boolean;
  bestPercent: number | null;
  reason: OrderReason | { code: "done" } | { code: "open" } | { code: "due"; dueAt: number; overdue: boolean };
}

/** What 接着学 opens. */
export type NextStep =
  | ({ code: "assignment" | "open" } & Opened)
  | { code: "assignment"; kind: "daily"; days: number; done: number }
  | ({ code: "lesson" } & Pick<PathLesson, "lesson" | "section">)
  | { code: "exercise"; lesson: LessonSlug; quizId: string }
  | { code: "placement" | "comprehensive"; quizId: string }
  | { code: "nothing" };

/** What is to be opened: a lesson at its section, or a quiz or case with how far it is. */
export type Opened =
  | { kind: "lesson"; lesson: string; section: string | null }
  | { kind: "quiz" | "case"; quizId: string; title: string; answered: number; questionCount: number | null };

export interface LearningPath {
  next: NextStep;
  /** No attempt at all yet: 摸底 is offered. */
  invited: boolean;
  placement: "new" | "open" | "done" | null;
  due: PathAssignment[];
  open: OpenPaper[];
  lessons: PathLesson[];
  /** What else is worth doing, such as 综合测评 after the course. */
  suggestions: Suggestion[];
}

/** The daily set is a step of the path where it was asked for, once a day; otherwise it stands beside it, with its own count. */
export type Suggestion = { code: "comprehensive"; quizId: string };

/**
 * A person's way through the course: assignments first (overdue, then by the day they are due), then what was left open, the latest first, then the
 * proposed order; what is done stands last.
 */
export function learningPath(input: PathInput): LearningPath {
  const due = inOrderOfDue(input.assignments);
  const open = [...input.open].sort((a, b) => b.startedAt - a.startedAt);
  const lessons = orderLessons(input, due);
  const invited = input.done.length === 0 && open.length === 0 && input.placement !== null;
  const suggestions = suggestionsOf(input, lessons);
  return {
    next: nextStep(input, { due, open, lessons, invited, suggestions }),
    invited,
    placement: input.placement === null ? null : stateOfQuiz(input, input.placement),
    due,
    open,
    lessons,
    suggestions,
  };
}

function stateOfQuiz({ open, done }: PathInput, id: string): "new" | "open" | "done" {
  if (open.some(({ quizId }) => quizId === id)) return "open";
  return done.some(({ quizId }) => quizId === id) ? "done" : "new";
}

function orderLessons(input: PathInput, due: readonly PathAssignment[]): PathLesson[] {
  const proposed = proposeOrder(
    input.lessons.map(({ lesson }) => lesson),
    input.profile,
  );
  const lessons = proposed.map(({ lesson, reason }, index) => {
    const quizId = input.lessons.find((own) => own.lesson === lesson)?.quizId ?? null;
    const reading = input.readings.find((own) => own.lesson === lesson);
    const finished = reading !== undefined && reading.finishedAt !== null;
    const exercise = input.done.find((own) => own.quizId === quizId);
    const isOpen = input.open.some((own) => own.quizId === quizId);
    const done = finished && (exercise !== undefined || quizId === null);
    const begun = reading !== undefined || exercise !== undefined || isOpen;
    const asked = due.findIndex(({ kind, target }) => target === (kind === "lesson" ? lesson : quizId));
    const task = due[asked];
    const halfRead = reading !== undefined && !finished;
    const own: PathLesson = {
      lesson,
      quizId,
      state: done ? "done" : begun ? "begun" : "new",
      section: halfRead ? reading.section : null,
      finished,
      bestPercent: exercise?.bestPercent ?? null,
      reason: task
        ? { code: "due", dueAt: task.dueAt, overdue: task.state === "overdue" }
        : done
          ? { code: "done" }
          : isOpen || halfRead
            ? { code: "open" }
            : reason,
    };
    return { own, rank: task ? asked : rankOf(own), index };
  });
  return lessons.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ own }) => own);
}

/** Behind all assignments: open, then the proposed order, then done. */
function rankOf({ reason }: PathLesson): number {
  if (reason.code === "open") return 1e6;
  return reason.code === "done" ? 3e6 : 2e6;
}

function nextStep(
  input: PathInput,
  path: Pick<LearningPath, "due" | "open" | "lessons" | "invited" | "suggestions">,
): NextStep {
  const task = path.due.find(({ kind }) => kind !== "daily" || input.dailyToday);
  if (task?.daily) return { code: "assignment", kind: "daily", days: task.daily.days, done: task.daily.done };
  if (task) return { code: "assignment", ...openedBy(input, task) };
  const left = leftOpen(input, path);
  if (left) return { code: "open", ...left };
  if (path.invited && input.placement) return { code: "placement", quizId: input.placement };
  const ahead = path.lessons.find(({ state }) => state !== "done");
  if (ahead?.finished && ahead.quizId) return { code: "exercise", lesson: ahead.lesson, quizId: ahead.quizId };
  if (ahead) return { code: "lesson", lesson: ahead.lesson, section: ahead.section };
  const suggested = path.suggestions[0];
  return suggested ? { ...suggested } : { code: "nothing" };
}

/** The half-read lesson or the open paper that was begun last; an attempt does not keep when it was last answered. */
function leftOpen(input: PathInput, { open }: Pick<LearningPath, "open">): Opened | null {
  const halfRead = input.readings
    .filter((own) => own.finishedAt === null && input.lessons.some(({ lesson }) => lesson === own.lesson))
    .sort((a, b) => b.at - a.at)[0];
  const paper = open[0];
  if (halfRead && halfRead.at > (paper?.startedAt ?? 0)) {
    return { kind: "lesson", lesson: halfRead.lesson, section: halfRead.section };
  }
  if (!paper) return null;
  const { quizId, title, answered, questionCount } = paper;
  return { kind: paper.kind === "case" ? "case" : "quiz", quizId, title, answered, questionCount };
}

function openedBy(input: PathInput, { kind, target, title }: PathAssignment): Opened {
  if (kind === "lesson") {
    const reading = input.readings.find((own) => own.lesson === target);
    return { kind, lesson: target, section: reading?.finishedAt === null ? reading.section : null };
  }
  const paper = input.open.find(({ quizId }) => quizId === target);
  const { answered, questionCount } = paper ?? { answered: 0, questionCount: null };
  return { kind: kind === "case" ? "case" : "quiz", quizId: target, title: title ?? target, answered, questionCount };
}

function suggestionsOf({ comprehensive, done }: PathInput, lessons: readonly PathLesson[]): Suggestion[] {
  const finished = lessons.every(({ state }) => state === "done");
  const taken = done.some(({ quizId }) => quizId === comprehensive);
  return finished && comprehensive && !taken ? [{ code: "comprehensive", quizId: comprehensive }] : [];
}
