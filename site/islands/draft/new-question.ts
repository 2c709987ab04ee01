import type { DraftOption, DraftQuestion } from "#domain/quiz-draft";

const keyed = (texts: readonly string[], right: number): DraftOption[] =>
  texts.map((text, index) => ({ text, correct: index < right }));

/** What a new question of each type begins with: as many parts as it needs at least, empty. */
const parts: Record<DraftQuestion["type"], () => Partial<DraftQuestion>> = {
  single: () => ({ options: keyed(["", "", "", ""], 1) }),
  multiple: () => ({ options: keyed(["", "", "", ""], 2) }),
  "true-false": () => ({ options: keyed(["正确", "错误"], 1) }),
  situational: () => ({ options: [3, 2, 1, 0].map((mark) => ({ text: "", mark })) }),
  blank: () => ({ answers: [] }),
  ordering: () => ({ options: [{ text: "" }, { text: "" }, { text: "" }] }),
  matching: () => ({
    pairs: [
      { left: "", right: "" },
      { left: "", right: "" },
      { left: "", right: "" },
    ],
  }),
  "short-answer": () => ({ reference: "", rubric: [{ text: "", mark: 1 }] }),
};

/** A new question of a type, with nothing written in it yet. */
export function newQuestion(type: DraftQuestion["type"], id: string): DraftQuestion {
  return { id, type, ...parts[type](), points: 1 };
}
