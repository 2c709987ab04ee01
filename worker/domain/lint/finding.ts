import type { QuestionView } from "./question-view.ts";

/** The rules in the order they are counted, with their Chinese names. */
export const ruleNames = {
  "key-longest": "正确项偏长",
  "key-position": "正确项位置不匀",
  "all-of-above": "“以上都对”一类选项",
  "asks-nothing": "题干没有发问",
  "unmarked-negative": "否定词没有突出",
  "absolute-distractor": "绝对化的词只在干扰项里",
  "option-overlap": "选项互相包含",
  "key-echoes-stem": "正确项照搬题干",
  "duplicate-stem": "题干重复",
  "thin-why": "选项理由不足",
  "guessing-floor": "猜中得分过高",
  "unknown-quotation": "引文不是讲话原文",
} as const;
export type RuleId = keyof typeof ruleNames;

/** What a rule says of a question: where inside it, and what to do. */
export interface Remark {
  path: readonly PropertyKey[];
  /** A Chinese sentence without the place. */
  message: string;
}

/** A rule that looks at one question by itself. */
export type QuestionRule = (question: QuestionView) => Remark[];

/** A flaw with its place; `quiz` is null for what only the whole bank shows. */
export interface Finding {
  rule: RuleId;
  quiz: string | null;
  /** 1-based position of the question in its quiz. */
  question?: number | undefined;
  questionId?: string | undefined;
  /** 1-based line of the file, where its text was given. */
  line?: number | undefined;
  message: string;
}
