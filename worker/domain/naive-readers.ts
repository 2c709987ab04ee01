import { visibleLength } from "./lint/normal-text.ts";
import { isOneChoice, type QuestionView } from "./lint/question-view.ts";

/**
 * Words of good intention. Somebody who picks what sounds most devoted knows the tone of a speech, not what it asks
 * for; the list is what authors were warned of before they wrote.
 */
export const piousWords = "大局 担当 忠诚 责任 纪律 原则 政治 奉献 服务 敬畏 规矩 制度 规定 领导".split(" ");

/** Words of caution: asking upward, waiting, checking first. Picking them needs no knowledge of who has to act, and when. */
export const cautiousWords = "先 请示 报告 汇报 核实 核对 确认 暂 等 慎重 程序 研究 商量 征求 提醒".split(" ");

/** How often words of a list stand in a text. */
export function countWords(text: string, words: readonly string[]): number {
  return words.reduce((sum, word) => sum + text.split(word).length - 1, 0);
}

/** Readers who know nothing of the subject, each by what draws them to an option. */
export const naiveReaders = {
  longest: { name: "总选最长的", appeal: visibleLength },
  pious: { name: "总选最有觉悟的", appeal: (text: string) => countWords(text, piousWords) },
  cautious: { name: "总选最谨慎的", appeal: (text: string) => countWords(text, cautiousWords) },
} satisfies Record<string, { name: string; appeal: (text: string) => number }>;

/** What a naive reader earns over a bank. */
export interface ReaderScore {
  questions: number;
  /** Mean mark, 0–1; options that appeal equally share. */
  mean: number;
  /** Mean guessing floor: the mean mark of blind choice. */
  chance: number;
  /** Of the mean mark under blind choice, from each question's variance of marks over its options. */
  standardError: number;
}

/** The mean mark of a reader who takes the option with the highest appeal, over single-choice and situational questions. */
export function readerScore(questions: readonly QuestionView[], appeal: (text: string) => number): ReaderScore {
  const chosen = questions.filter(isOneChoice);
  let marks = 0;
  let floors = 0;
  let variance = 0;
  for (const { options } of chosen) {
    const appeals = options.map(({ text }) => appeal(text));
    const taken = options.filter((_option, index) => appeals[index] === Math.max(...appeals));
    const floor = meanOf(options.map(({ worth }) => worth));
    marks += meanOf(taken.map(({ worth }) => worth));
    floors += floor;
    variance += meanOf(options.map(({ worth }) => (worth - floor) ** 2));
  }
  const n = chosen.length;
  return { questions: n, mean: marks / n, chance: floors / n, standardError: Math.sqrt(variance) / n };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
