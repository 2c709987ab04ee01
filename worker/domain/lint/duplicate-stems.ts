import { normalText } from "./normal-text.ts";
import type { QuestionView } from "./question-view.ts";

const nearlyTheSame = 0.8;

/** Two questions that ask nearly the same, by their places in the list, `later` > `earlier`. */
export interface DuplicateStem {
  later: number;
  earlier: number;
  /** Dice's coefficient of the stems' character bigrams, 0–1. */
  likeness: number;
}

/**
 * Questions whose stems (with their material) are nearly the same: Dice ≥ 0.8 over character bigrams after spaces,
 * punctuation and width are taken away (Dice 1945). Questions on the same material are compared by their stems only. An index
 * from bigram to questions counts what is shared, so that 2,000 questions take well under a second or two.
 */
export function duplicateStems(questions: readonly QuestionView[]): DuplicateStem[] {
  const found: DuplicateStem[] = [];
  const index = new Map<string, { at: number; count: number }[]>();
  const sizes: number[] = [];
  questions.forEach((question, later) => {
    const own = bigrams((question.context ?? "") + question.stem);
    const size = total(own);
    const shared = new Map<number, number>();
    for (const [bigram, count] of own) {
      const places = index.get(bigram) ?? [];
      for (const { at, count: other } of places) shared.set(at, (shared.get(at) ?? 0) + Math.min(count, other));
      places.push({ at: later, count });
      index.set(bigram, places);
    }
    let best: DuplicateStem | undefined;
    for (const [earlier, common] of shared) {
      const other = questions[earlier];
      const rough = (2 * common) / (size + (sizes[earlier] ?? 0));
      if (!other || rough < nearlyTheSame) continue;
      const sameMaterial = question.context !== undefined && question.context === other.context;
      const likeness = sameMaterial ? dice(question.stem, other.stem) : rough;
      if (likeness >= nearlyTheSame && likeness > (best?.likeness ?? 0)) best = { later, earlier, likeness };
    }
    if (best) found.push(best);
    sizes.push(size);
  });
  return found;
}

/** Dice's coefficient of two texts' character bigrams, 0–1. */
export function dice(a: string, b: string): number {
  const [left, right] = [bigrams(a), bigrams(b)];
  let common = 0;
  for (const [bigram, count] of left) common += Math.min(count, right.get(bigram) ?? 0);
  const size = total(left) + total(right);
  return size === 0 ? 0 : (2 * common) / size;
}

function bigrams(text: string): Map<string, number> {
  const characters = [...normalText(text)];
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < characters.length; at++) {
    const bigram = `${characters[at]}${characters[at + 1]}`;
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
