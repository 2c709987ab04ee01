import { chinaDay, dayOfIso, endOfChinaDay, isoDay } from "#domain/china-day";

/** Days a task is given for unless another day is chosen. */
const usualDays = 7;

/** The last moment of a day such as 2026-12-05 in China, milliseconds; null where nothing is chosen. */
export function dueAtOf(iso: string): number | null {
  const day = dayOfIso(iso);
  return Number.isNaN(day) ? null : endOfChinaDay(day);
}

/** The day so many days from a moment on, such as 2026-12-05. */
export function isoAfter(at: number, days: number): string {
  return isoDay(chinaDay(at) + days);
}

/** The last moment of the day a task is due on unless another is chosen. */
export function usualDueAt(now: number): number {
  return endOfChinaDay(chinaDay(now) + usualDays);
}

/** The same as a day. */
export function usualDay(now: number): string {
  return isoAfter(now, usualDays);
}

/** Days that are often meant; this Friday as long as it is ahead. */
export function quickDays(now: number): { words: string; iso: string }[] {
  const today = chinaDay(now);
  // Day 0 was a Thursday; 0 for Monday.
  const weekday = (today + 3) % 7;
  const friday = weekday <= 4 ? [{ words: "本周五", iso: isoDay(today + 4 - weekday) }] : [];
  return [
    ...friday,
    { words: "下周一", iso: isoDay(today + 7 - weekday) },
    { words: "两周后", iso: isoDay(today + 14) },
  ];
}
