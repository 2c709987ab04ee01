/** How a question is answered: what the player and the result have a view for. Several types may share a form. */
export const forms = ["one", "many", "order", "match", "texts", "essay"] as const;
export type Form = (typeof forms)[number];

/**
 * A learner's answer, by form. one, many: ids of the options chosen · order: all option ids, the first first · match:
 * `leftId:rightId` · texts: what stands in each blank, by its place · essay: one text. Empty means left blank.
 */
export type Answer = readonly string[];

/**
 * What of a question has no order a learner may see: its options (the right side of a matching) and the left side of a
 * matching. As texts in the author's order, or as the opaque ids parallel to them.
 */
export interface Parts {
  options: readonly string[];
  left: readonly string[];
}

/** What the learner is shown of one option. */
export interface PaperOption {
  id: string;
  text: string;
}

/** One option with its key, shown only after submission. */
export interface RevealedOption extends PaperOption {
  correct: boolean;
  /** 0–1, the part of the points choosing this option earns. */
  mark: number;
  why?: string | undefined;
}

/** The key of a question with the reason of each part, by form; shown only after submission. */
export type Revealed =
  | { form: "one" | "many"; options: RevealedOption[] }
  /** In the right order. */
  | { form: "order"; options: (PaperOption & { why?: string | undefined })[] }
  | { form: "match"; pairs: { left: PaperOption; right: PaperOption; why?: string | undefined }[] }
  /** The accepted texts of each blank. */
  | { form: "texts"; blanks: string[][] }
  | { form: "essay"; reference: string; rubric: { text: string; mark: number }[] };

/** All that holds for a question of one type. `Q` is the question as parsed, `ids` the opaque ids of its parts. */
export interface QuestionType<Q> {
  /** Chinese name, as on a paper. */
  name: string;
  form: Form;
  /** true where the options have an order of their own (正确、错误) that a paper keeps. */
  fixedOrder: boolean;
  /** The texts that get opaque ids; two equal ones on a side are a finding. */
  parts: (question: Q) => Parts;
  /** What is wrong with a question that its schema cannot say; Chinese sentences for the author. */
  check: (question: Q) => string[];
  /** The mark u in [0, 1] of a non-blank answer, whatever it holds; null where somebody has to read it first. */
  grade: (question: Q, answer: Answer, ids: Parts) => number | null;
  /** Expected mark of a uniformly random non-blank answer, the guessing floor c. */
  guessing: (question: Q) => number;
  /** What decides a mark, apart from wording where that can be told apart: when it changes, difficulty starts anew. */
  key: (question: Q) => unknown;
  /** An answer that earns 1. */
  right: (question: Q, ids: Parts) => Answer;
  /** An answer of somebody who knows with this probability and otherwise guesses: its expected mark is c + (1 − c)·knows. */
  simulate: (question: Q, ids: Parts, knows: number, random: () => number) => Answer;
  /** What item statistics count of an answer, a key each; null where the type stays out of them. Foreign text is left out. */
  chosen: (answer: Answer) => readonly string[] | null;
  reveal: (question: Q, ids: Parts) => Revealed;
}
