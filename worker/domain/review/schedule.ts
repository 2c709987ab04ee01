import { forgetting_curve, fsrs, type Grade, Rating, State } from "ts-fsrs";
import type { Confidence } from "../grade.ts";
import type { Memory, ReviewReason } from "./card.ts";

/**
 * FSRS-6 with its published default weights and 90 % wanted retention
 * (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm). In whole days: a daily set has no use for steps of
 * minutes. Without fuzz: the same answers give the same days.
 */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const dayMs = 86_400_000;
const dateOf = (day: number) => new Date(day * dayMs);

/** What an answer says against being known; null where it was right and not called unsure. */
export function reasonOf(mark: number, confidence: Confidence | null): ReviewReason | null {
  if (mark < 0.001) return "wrong";
  if (mark < 0.999) return "partial";
  return confidence === "unsure" ? "unsure" : null;
}

/**
 * The FSRS rating of an answer. Sure and right is Good like any right answer, not Easy: among four options nearly everybody who
 * knows is sure, and Easy would let a question that was wrong once go after two answers, on the learner's own word.
 */
export function ratingOf(reason: ReviewReason | null): Grade {
  if (reason === "wrong") return Rating.Again;
  return reason === null ? Rating.Good : Rating.Hard;
}

/** The memory after an answer and the days until the next, at least 1; `before` is null for a question's first. Stored to 4 decimals. */
export function remember(
  before: (Memory & { last: number }) | null,
  rating: Grade,
  today: number,
): Memory & { interval: number } {
  const card = {
    due: dateOf(today),
    stability: before?.stability ?? 0,
    difficulty: before?.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: 0,
    reps: before ? 1 : 0,
    lapses: 0,
    state: before ? State.Review : State.New,
    ...(before ? { last_review: dateOf(before.last) } : {}),
  };
  // Clocks running backwards: an answer is never before the one before it.
  const { card: next } = scheduler.next(card, dateOf(Math.max(today, before?.last ?? today)), rating);
  return { stability: round(next.stability), difficulty: round(next.difficulty), interval: next.scheduled_days };
}

/** The chance, 0–1, that it is still known today. */
export function retrievability({ stability, last }: Memory & { last: number }, today: number): number {
  return forgetting_curve(scheduler.parameters.w, Math.max(0, today - last), stability);
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;
