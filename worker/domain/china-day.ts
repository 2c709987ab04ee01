/** Days as the district counts them. Imports nothing: a learner's page takes its values without weight. */

const dayMs = 86_400_000;
/** China keeps one time, UTC+8, without summer time since 1991. */
const ahead = 8 * 3_600_000;

/** The number of the day in China, days since 1 January 1970. */
export function chinaDay(at: number): number {
  return Math.floor((at + ahead) / dayMs);
}

/** The last millisecond of a numbered day in China. */
export function endOfChinaDay(day: number): number {
  return (day + 1) * dayMs - ahead - 1;
}

/** A numbered day as it crosses the wire, such as 2026-12-03. */
export function isoDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The number of a day such as 2026-12-03; NaN for anything else. */
export function dayOfIso(iso: string): number {
  return Math.floor(Date.parse(`${iso}T00:00:00Z`) / dayMs);
}

/** The date in China, such as 2026-11-25. */
export function chinaDate(at: number): string {
  return isoDay(chinaDay(at));
}

/** The year in China. */
export function chinaYear(at: number): number {
  return Number(chinaDate(at).slice(0, 4));
}

/** Date and time in China to the minute, such as 2026-11-25 09:30. */
export function chinaMinute(at: number): string {
  return new Date(at + ahead).toISOString().slice(0, 16).replace("T", " ");
}
