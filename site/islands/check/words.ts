import type { CheckAnswer, CheckCounts } from "#domain/office-check";
import { roundName } from "#domain/rating-round";

/** What was found of a point, in words. */
export const answerNames: Record<CheckAnswer, string> = { yes: "做到", partly: "部分做到", no: "没做到" };

/** Signs beside the words: told apart without colour. */
export const answerSigns: Record<CheckAnswer, string> = { yes: "✓", partly: "△", no: "×" };

export const checkAnswers: readonly CheckAnswer[] = ["yes", "partly", "no"];

/** Numbers of points, never a score. */
export function countWords({ points, yes, partly, no, open }: CheckCounts): string {
  return `${points} 项：做到 ${yes}、部分做到 ${partly}、没做到 ${no}，未查 ${open}`;
}

/** How an earlier round is called in the current one: 上季度, or by its name where a quarter was left out. */
export function earlierName(earlier: string, current: string): string {
  const number = (round: string) => Number(round.slice(0, 4)) * 4 + Number(round.slice(-1));
  return number(current) - number(earlier) === 1 ? "上季度" : roundName(earlier);
}

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 一 to 九十九, as the parts of a form are numbered. */
export function chineseNumber(n: number): string {
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ""}${tens > 0 ? "十" : ""}${digits[n % 10]}`;
}
