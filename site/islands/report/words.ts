import type { InferResponseType } from "hono/client";
import type { api } from "../../lib/api.ts";

export type Profile = Exclude<InferResponseType<(typeof api.offices)[":id"]["profile"]["$get"], 200>, { code: string }>;
type OfficeFigures = Pick<
  Profile["abilities"][number],
  "ability" | "staff" | "measured" | "value" | "low" | "high" | "show"
>;

/** The title of the report on an office; most offices are called one already. */
export function reportTitle(officeName: string): string {
  return `${officeName}${/办(公室)?$/.test(officeName) ? "" : "办公室"}能力画像报告`;
}

/** How many of the people have at least one ability that may be shown. */
export function coverageWords(people: Profile["people"]): string {
  const covered = people.filter(({ abilities }) => abilities.some(({ show }) => show.level !== "insufficient"));
  return `${people.length} 人中 ${covered.length} 人有足够依据（至少一种能力）`;
}

/** What stands beside an ability's figure: how wide its interval is, or why there is none. */
export function remark({ staff, measured, low, high, show }: OfficeFigures): string {
  if (show) return high - low <= narrow ? "范围较窄" : "范围较宽，只看大概";
  if (measured < 2) return "有足够依据的不足 2 人";
  if (measured < staff / 2) return "有足够依据的不到一半";
  return "误差偏大";
}

/** 掌握度 points: ten either way. */
const narrow = 20;

/**
 * What the four figures say together. Two differ only where their 90 % intervals do not touch: stricter than a test at 90 %, so that a report claims little.
 */
export function summary(figures: readonly OfficeFigures[], nameOf: (figures: OfficeFigures) => string): string {
  const shown = [...figures].filter(({ show }) => show).sort((a, b) => b.value - a.value);
  const [first] = shown;
  const last = shown[shown.length - 1];
  if (!first || !last) return "四种能力的依据都还不足，暂不给出数字。";
  const given = shown.length === figures.length ? "四种能力都" : `四种能力中有 ${shown.length} 种`;
  if (first === last) return `${given}可以给出数字：${nameOf(first)} ${Math.round(first.value)}。`;
  const apart = first.low > last.high;
  const ends = `${nameOf(first)}最高（${Math.round(first.value)}），${nameOf(last)}最低（${Math.round(last.value)}）`;
  return `${given}可以给出数字：${ends}；${apart ? "两者的范围不重叠，高低可以分清。" : "两者的范围有重叠，还分不清高低。"}`;
}
