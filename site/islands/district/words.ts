/** How an office stands to the district, as the API says it. */
export type Standing = "above" | "indistinguishable" | "below";

/** A figure as other offices are shown it. */
export interface Disclosed {
  value: number;
  low: number;
  high: number;
}

const standings = {
  above: "高于全区（有九成五以上把握）",
  indistinguishable: "与全区分不出高低",
  below: "低于全区（有九成五以上把握）",
} as const;

/** How an office stands in one ability, or why nothing is said. */
export function standingWords({ shown, standing }: { shown: boolean; standing: Standing | null }): string {
  if (standing) return standings[standing];
  return shown ? "全区数字暂不公开，先不比较" : "本室依据不足，先不比较";
}

/** A rank as an interval, or why there is none. */
export function rankWords({
  shown,
  rank,
}: {
  shown: boolean;
  rank: { best: number; worst: number; of: number } | null;
}): string {
  if (!rank) return shown ? "公开数字的其他办公室不足 3 个，不排" : "本室依据不足，不排";
  const { best, worst, of } = rank;
  return `第 ${best === worst ? best : `${best}–${worst}`} 名，共 ${of} 个`;
}

/** A rounded figure with its interval. */
export function disclosedWords({ value, low, high }: Disclosed): string {
  return `约 ${value}（${low}–${high}）`;
}

/** The first day of a week, given as the number of weeks since Monday 5 January 1970; milliseconds. */
export function startOfWeek(week: number): number {
  return (week * 7 - 3) * 86_400_000;
}
