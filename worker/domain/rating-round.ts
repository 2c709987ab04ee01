/** How many rounds of self-rating a year has. */
export type RoundsAYear = 1 | 2 | 4;

/** A round: its id is `2026`, `2026-1` (first half) or `2026-q3` by the rounds a year, so that a changed setting never gives an id twice. */
export interface RatingRound {
  id: string;
  /** Milliseconds since 1970; the round ends just before `endsAt`. */
  startsAt: number;
  endsAt: number;
}

/** China has had one time zone and no summer time since 1992. */
const chinaOffset = 8 * 3_600_000;

/** The round a moment lies in, by the calendar of China. */
export function roundAt(now: number, roundsAYear: RoundsAYear): RatingRound {
  const there = new Date(now + chinaOffset);
  const year = there.getUTCFullYear();
  const months = 12 / roundsAYear;
  const index = Math.floor(there.getUTCMonth() / months);
  const startOf = (month: number) => Date.UTC(year, month) - chinaOffset;
  const suffix = { 1: "", 2: `-${index + 1}`, 4: `-q${index + 1}` }[roundsAYear];
  return { id: `${year}${suffix}`, startsAt: startOf(index * months), endsAt: startOf((index + 1) * months) };
}

/** A round's Chinese name by its id: 2026 年上半年. */
export function roundName(id: string): string {
  const [year, part] = id.split("-");
  if (part === undefined) return `${year} 年`;
  if (part.startsWith("q")) return `${year} 年第${"一二三四".charAt(Number(part.slice(1)) - 1)}季度`;
  return `${year} 年${part === "1" ? "上" : "下"}半年`;
}
