/** Imports nothing: a learner's page takes its values without weight. */

const dayMs = 86_400_000;
/** China has one time zone and no summer time: UTC+8. */
const offsetMs = 8 * 3_600_000;

/** The day a moment belongs to by China time, as whole days since 1970-01-01. */
export function chinaDay(now: number): number {
  return Math.floor((now + offsetMs) / dayMs);
}

/** A day as it crosses the wire, such as 2026-12-03. */
export function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
