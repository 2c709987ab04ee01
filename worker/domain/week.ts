import { dayMs } from "./evidence.ts";

/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const mondayOffset = 3;

/** Number of the week a moment lies in, since the one that began on Monday 29 December 1969. */
export function weekOf(now: number): number {
  return Math.floor((now / dayMs + mondayOffset) / 7);
}

/** The first moment of a week, milliseconds. */
export function mondayOf(week: number): number {
  return (week * 7 - mondayOffset) * dayMs;
}
