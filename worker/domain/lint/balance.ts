import type { RuleId } from "./finding.ts";
import { visibleLength } from "./normal-text.ts";
import { isOneChoice, type QuestionView } from "./question-view.ts";

/** What a set of questions shows only together. */
export interface SetRemark {
  rule: RuleId;
  message: string;
}

/** A set smaller than this is not judged by itself: its standard error says nothing. */
export const leastSet = 20;
const excess = 1.15;

/** How often the key is the longest option (ties share), the number by chance Σ 1/options, and the most that passes. */
export function longestKeys(questions: readonly QuestionView[]): { found: number; chance: number; most: number } {
  let found = 0;
  let chance = 0;
  let variance = 0;
  for (const { options } of questions.filter(isOneChoice)) {
    const lengths = options.map(({ text }) => visibleLength(text));
    const longest = options.filter((_option, index) => lengths[index] === Math.max(...lengths));
    if (longest.some(({ worth }) => worth === 1)) found += 1 / longest.length;
    const p = 1 / options.length;
    chance += p;
    variance += p * (1 - p);
  }
  return { found, chance, most: excess * chance + 2 * Math.sqrt(variance) };
}

/** The 1 % point of χ² with 3 degrees of freedom. */
const highestChiSquare = 11.345;

/** Where the key stands in four-option questions with one best answer, and Pearson's χ² against equal counts (df 3). */
export function keyPositions(questions: readonly QuestionView[]): { counts: number[]; chiSquare: number } {
  const counts = [0, 0, 0, 0];
  for (const { options } of questions.filter((own) => isOneChoice(own) && own.options.length === 4)) {
    const at = options.findIndex(({ worth }) => worth === 1);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const expected = counts.reduce((sum, count) => sum + count, 0) / 4;
  const chiSquare = expected === 0 ? 0 : counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { counts, chiSquare };
}

/**
 * Cues of a whole set, by which a reader who knows nothing of the subject scores above chance: the key's length and
 * its place (Haladyna, Downing & Rodriguez 2002: options of about equal length, keys varied by the number of
 * options). Fewer than 20 questions with one best answer are not judged.
 */
export function balanceRemarks(questions: readonly QuestionView[]): SetRemark[] {
  if (questions.filter(isOneChoice).length < leastSet) return [];
  const remarks: SetRemark[] = [];
  const { found, chance, most } = longestKeys(questions);
  if (found > most) {
    remarks.push({
      rule: "key-longest",
      message: `正确项最长的有 ${found.toFixed(1)} 题，按机会是 ${chance.toFixed(1)} 题，最多 ${most.toFixed(1)} 题；请把一些正确项写短，或把干扰项写得同样具体。`,
    });
  }
  const { counts, chiSquare } = keyPositions(questions);
  if (chiSquare > highestChiSquare) {
    remarks.push({
      rule: "key-position",
      message: `四个选项的题，正确项在一、二、三、四位的各有 ${counts.join("、")} 题，相差过大（χ² = ${chiSquare.toFixed(1)}，应不超过 ${highestChiSquare}）；请调换一些题的选项次序。`,
    });
  }
  return remarks;
}
