import type { Ability } from "#domain/framework";

/** One ability of a person as the API gives it. */
export interface AbilityFigures {
  ability: Ability;
  questions: number;
  value: number;
  low: number;
  high: number;
  show:
    | { level: "preliminary" | "fair" | "firm" }
    | { level: "insufficient"; moreQuestions: number; bankShort: boolean };
}

const levels = { preliminary: "初步", fair: "较稳", firm: "稳固" } as const;

/** A person's figure in words: the value with its interval and evidence, or how much is missing. */
export function showWords({ questions, value, low, high, show }: AbilityFigures): string {
  if (show.level === "insufficient") {
    if (show.bankShort) return `证据不足（已有 ${questions} 题），题库中可用的题不足，请等培训员补题`;
    return `证据不足（已有 ${questions} 题），约再答 ${show.moreQuestions} 题`;
  }
  return `掌握度 ${Math.round(value)}，九成把握在 ${Math.round(low)}–${Math.round(high)} 之间，依据 ${questions} 题，${levels[show.level]}`;
}

/** The same, short enough for a cell. */
export function cellWords(figures: AbilityFigures): string {
  const { show, value, low, high, questions } = figures;
  if (show.level === "insufficient") return show.bankShort ? "证据不足" : `证据不足，约再答 ${show.moreQuestions} 题`;
  return `${Math.round(value)}（${Math.round(low)}–${Math.round(high)}），${questions} 题`;
}

/** An office's figure in words. */
export function officeWords(figures: {
  staff: number;
  measured: number;
  value: number;
  low: number;
  high: number;
  show: boolean;
}): string {
  const { staff, measured, value, low, high, show } = figures;
  const coverage = `${staff} 人中 ${measured} 人有足够依据`;
  if (!show) return `证据不足，${coverage}`;
  return `掌握度 ${Math.round(value)}，九成把握在 ${Math.round(low)}–${Math.round(high)} 之间，${coverage}`;
}

/** The same, short enough for a cell. */
export function officeCellWords({
  staff,
  measured,
  value,
  low,
  high,
  show,
}: Parameters<typeof officeWords>[0]): string {
  const figure = show ? `${Math.round(value)}（${Math.round(low)}–${Math.round(high)}）` : "证据不足";
  return `${figure}，${measured}/${staff} 人`;
}
