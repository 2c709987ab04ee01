/** Imports nothing: a learner's page takes its values without weight. */

/** What an attempt knows of its time: `minutes` is null where there is no limit. */
export interface TimeLimit {
  /** Milliseconds since 1970, by the server. */
  startedAt: number;
  minutes: number | null;
  extraMinutes: number;
}

/**
 * What was tapped before the deadline may still be on its way: a slow line, a retry after a lost answer. So long (ms) it is
 * taken; the player hands in at the deadline itself and does not use it.
 */
export const graceMs = 60_000;

/** The moment an attempt's time is up, in milliseconds; null where there is no limit. */
export function deadlineOf({ startedAt, minutes, extraMinutes }: TimeLimit): number | null {
  return minutes === null ? null : startedAt + (minutes + extraMinutes) * 60_000;
}

/** true from the deadline on: what is handed in now is handed in by the clock. */
export function isTimeUp(limit: TimeLimit, now: number): boolean {
  const deadline = deadlineOf(limit);
  return deadline !== null && now >= deadline;
}

/** true once nothing more is taken: deadline and grace are over. */
export function isOverdue(limit: TimeLimit, now: number): boolean {
  const deadline = deadlineOf(limit);
  return deadline !== null && now > deadline + graceMs;
}

/** Minutes granted on top for so many percent of extra time, rounded up. */
export function extraMinutesFor(minutes: number | null, percent: number): number {
  return Math.ceil(((minutes ?? 0) * percent) / 100);
}
