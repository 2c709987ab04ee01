import type { PaperQuestion } from "#domain/paper";
import type { Form } from "#domain/questions/question-type";
import type { DraftQuestion } from "#domain/quiz-draft";
import { stemPieces } from "#domain/typed-answer";

const forms: Record<DraftQuestion["type"], Form> = {
  single: "one",
  multiple: "many",
  "true-false": "one",
  situational: "one",
  blank: "texts",
  ordering: "order",
  matching: "match",
  "short-answer": "essay",
};

/** What is missing before a question can be shown as a learner sees it; null where nothing is. */
function isShown({ type, stem = "", options = [], pairs = [] }: DraftQuestion): boolean {
  if (stem.trim().length < 4) return false;
  if (type === "short-answer") return true;
  if (type === "blank") return stemPieces(stem).length > 1;
  if (type === "matching") return pairs.length > 1 && pairs.every(({ left, right }) => left && right);
  return options.length > 1 && options.every(({ text }) => text);
}

/** A text's place among others, the same each time and nothing of the author's order. */
function scattered(text: string): number {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7);
}

/**
 * A question as it would stand on a paper, null while too little is written. Ids are those of this preview; the order is mixed as a paper
 * mixes it, though each learner sees another.
 */
export function previewQuestion(question: DraftQuestion): PaperQuestion | null {
  if (!isShown(question)) return null;
  const { id, type, context, stem = "", points = 1, options = [], pairs = [] } = question;
  const parts = (side: string, texts: readonly string[]) =>
    texts
      .map((text, index) => ({ id: `${side}${index}`, text }))
      .sort((a, b) => (type === "true-false" ? 0 : scattered(a.text) - scattered(b.text)));
  const isMatching = type === "matching";
  return {
    id,
    type,
    form: forms[type],
    fixedOrder: type === "true-false",
    context: context || undefined,
    stem,
    points,
    options: parts("o", isMatching ? pairs.map(({ right }) => right) : options.map(({ text }) => text)),
    ...(isMatching
      ? {
          left: parts(
            "l",
            pairs.map(({ left }) => left),
          ),
        }
      : {}),
  };
}
