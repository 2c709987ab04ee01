import { chinaDay } from "./china-day.ts";
import { type Ability, abilities } from "./framework.ts";
import type { AbilityProfile } from "./profile.ts";

/** 掌握度 with its 90 % interval, 0–100, at a moment in milliseconds. */
export interface PastFigure {
  at: number;
  value: number;
  low: number;
  high: number;
}

/** What was shown of a person's ability after a submission. */
export interface HistoryPoint extends PastFigure {
  /** Distinct questions it rested on. */
  questions: number;
}

/** From the first figure to the latest. */
export interface Change {
  since: number;
  from: number;
  to: number;
  /** The first figure lies outside the latest interval: only then it is called a change. */
  beyondError: boolean;
}

/** An ability over time; no change where there are fewer than two figures. */
export interface AbilityHistory<Point extends PastFigure = HistoryPoint> {
  ability: Ability;
  points: Point[];
  change: Change | null;
}

/** A submission with the four abilities as they were shown with its result. */
export interface ShownThen {
  submittedAt: number;
  after: readonly Pick<AbilityProfile, "ability" | "value" | "low" | "high" | "questions" | "show">[];
}

/** The four abilities over time: the last figure of each day in China; what was not shown then stays unshown. */
export function historyOf(submissions: readonly ShownThen[]): AbilityHistory[] {
  const inOrder = [...submissions].sort((a, b) => a.submittedAt - b.submittedAt);
  return abilities.map((ability) => {
    const days = new Map<number, HistoryPoint>();
    for (const { submittedAt: at, after } of inOrder) {
      const own = after.find((figures) => figures.ability === ability);
      if (!own || own.show.level === "insufficient") continue;
      const { value, low, high, questions } = own;
      days.set(chinaDay(at), { at, value, low, high, questions });
    }
    const points = [...days.values()];
    return { ability, points, change: changeIn(points) };
  });
}

/** The change over figures in order of time. */
export function changeIn(points: readonly PastFigure[]): Change | null {
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last || first === last) return null;
  const beyondError = first.value < last.low || first.value > last.high;
  return { since: first.at, from: first.value, to: last.value, beyondError };
}
