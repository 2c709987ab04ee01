import type { PaperQuestion } from "#domain/paper";
import type { Revealed } from "#domain/questions/question-type";

/** A question of today's set. */
export interface AskedQuestion {
  step: number;
  ahead: boolean;
  question: PaperQuestion;
}

/** A question of the 错题本, as the list shows it. */
export interface CardShown {
  questionId: string;
  stem: string;
  element: string;
  why: "wrong" | "partial" | "unsure";
  due: string;
  answers: number;
}

/** What the server says of an answer. */
export interface Reviewed {
  mark: number;
  key: Revealed;
  explanation: string;
  source: string[];
  due: string;
  known: boolean;
}

/** What was answered to a question of the set, with what is told of it. */
export interface Reply {
  answer: string[];
  confidence: "sure" | "unsure" | null;
  reviewed: Reviewed;
}

export const whyWords = { wrong: "答错过", partial: "没有全对", unsure: "答对了，但没把握" } as const;

/** A day as it is spoken of: 12月3日, with 今天 or 明天 before it. `today` is a day too, such as 2026-12-02. */
export function dayWords(iso: string, today: string): string {
  const [, month, date] = iso.split("-").map(Number);
  const away = (Date.parse(iso) - Date.parse(today)) / 86_400_000;
  const near = away <= 0 ? "今天，" : away === 1 ? "明天，" : "";
  return `${near}${month}月${date}日`;
}
