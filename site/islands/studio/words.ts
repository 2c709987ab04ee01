import type { QuizKind } from "#domain/quiz-kinds";

/** What is written as a quiz. */
export const kindNames = { practice: "练习", bank: "题库", exam: "考试", placement: "摸底" } as const;

/** The kinds of everything published. */
export const allKindNames = {
  ...kindNames,
  repeat: "换一组题再练",
  case: "情景演练",
} satisfies Record<QuizKind, string>;

/** A regrading as the API tells it. */
export interface Regrading {
  number: number;
  questionId: string;
  act: "key" | "full-marks" | "void";
  reason: string;
  at: number;
  attempts: number;
  changed: number;
  done: boolean;
}

export const acts = { key: "更正答案", "full-marks": "全员得分", void: "本题作废" } as const;

/** A coefficient with two decimals; — where there is none. */
export const coefficient = (value: number | null) => (value === null ? "—" : value.toFixed(2));

/** A share 0–1 in percent. */
export const percent = (share: number) => `${Math.round(100 * share)}%`;
