import { startingDifficulty } from "./ability-bank.ts";
import { contentHash } from "./content-hash.ts";
import type { Ability } from "./framework.ts";
import { type Question, typeOf } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";

/** A question as the product knows it beside its text: its number, where it lives, how hard it is. */
export interface PublishedQuestion {
  id: string;
  number: number;
  quizId: string;
  hash: string;
  keyHash: string;
  /** b, logits. */
  difficulty: number;
  /** 1/variance of b, and what first answers have said since it last moved. */
  precision: number;
  score: number;
  information: number;
  /** c, the guessing floor. */
  guessing: number;
  abilities: Partial<Record<Ability, number>>;
  indicator: string;
  retiredAt: number | null;
}

/** The ids of a quiz's questions that another quiz has already. */
export function foreignQuestionIds(quiz: Quiz, published: readonly PublishedQuestion[]): string[] {
  const home = new Map(published.map((row) => [row.id, row.quizId]));
  return quiz.questions.map(({ id }) => id).filter((id) => home.has(id) && home.get(id) !== quiz.id);
}

/**
 * The rows of a quiz's questions after publishing, and of those it no longer has. A wording-only edit keeps difficulty;
 * a changed key or level starts it anew. Numbers are given once and never reused.
 */
export function calibrationOf(quiz: Quiz, published: readonly PublishedQuestion[], now: number) {
  const known = new Map(published.map((row) => [row.id, row]));
  let next = published.reduce((highest, row) => Math.max(highest, row.number), -1) + 1;
  const rows = quiz.questions.map((question): PublishedQuestion => {
    const before = known.get(question.id);
    const keyHash = keyHashOf(question);
    const kept = before?.keyHash === keyHash ? before : null;
    return {
      id: question.id,
      number: before?.number ?? next++,
      quizId: quiz.id,
      hash: contentHash(question),
      keyHash,
      difficulty: kept?.difficulty ?? startingDifficulty(question.difficulty),
      precision: kept?.precision ?? 1,
      score: kept?.score ?? 0,
      information: kept?.information ?? 0,
      guessing: typeOf(question).guessing(question),
      abilities: question.abilities,
      indicator: question.indicator,
      retiredAt: null,
    };
  });
  const kept = new Set(rows.map((row) => row.id));
  const retired = published
    .filter((row) => row.quizId === quiz.id && !kept.has(row.id) && row.retiredAt === null)
    .map((row) => ({ ...row, retiredAt: now }));
  return { rows, retired };
}

/** Hash of what decides a mark, apart from wording: type, level and the type's own key. */
export function keyHashOf(question: Question): string {
  const worth = typeOf(question).key(question);
  return contentHash({ type: question.type, level: question.difficulty, worth });
}
