import { contentHash, sha256Hex } from "./content-hash.ts";
import type { PaperOption } from "./questions/common.ts";
import { type Question, type QuestionTypeId, typeOf } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";

/** A question as a learner sees it: no key, no explanation, nothing that tells the author's order. */
export interface PaperQuestion {
  id: string;
  type: QuestionTypeId;
  choose: "one" | "many";
  fixedOrder: boolean;
  context?: string | undefined;
  stem: string;
  points: number;
  options: PaperOption[];
}

/** A version without keys; immutable, named by its hash. */
export interface Paper {
  hash: string;
  quizId: string;
  title: string;
  lesson?: string | undefined;
  questions: PaperQuestion[];
}

/**
 * A question's option ids in the author's order. They derive from the question's own content, which holds what a
 * learner does not know, so that an id tells nothing of its place; and they outlive the version for statistics.
 */
export function optionIdsOf(question: Question): string[] {
  const own = contentHash(question);
  return question.options.map((_option, index) => sha256Hex(`${own}:${index}`).slice(0, 12));
}

/** The hash of a version: quiz, title, lesson and the list of (question id, question hash). */
export function versionHash(quiz: Quiz): string {
  const questions = quiz.questions.map((question) => [question.id, contentHash(question)]);
  return contentHash({ id: quiz.id, title: quiz.title, lesson: quiz.lesson, questions });
}

/** The paper of a version: options sorted by opaque id, or in their own fixed order. */
export function makePaper(quiz: Quiz): Paper {
  return {
    hash: versionHash(quiz),
    quizId: quiz.id,
    title: quiz.title,
    lesson: quiz.lesson,
    questions: quiz.questions.map(paperQuestion),
  };
}

function paperQuestion(question: Question): PaperQuestion {
  const { choose, fixedOrder } = typeOf(question);
  const ids = optionIdsOf(question);
  const options = question.options.map((option, index) => ({ id: ids[index] ?? "", text: option.text }));
  if (!fixedOrder) options.sort((a, b) => (a.id < b.id ? -1 : 1));
  const { id, type, context, stem, points } = question;
  return { id, type, choose, fixedOrder, context, stem, points, options };
}
