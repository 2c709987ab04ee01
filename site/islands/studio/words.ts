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
