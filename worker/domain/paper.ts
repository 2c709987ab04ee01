import { contentHash, sha256Hex } from "./content-hash.ts";
import { type Question, type QuestionTypeId, typeOf } from "./questions/index.ts";
import type { Form, PaperOption, Parts } from "./questions/question-type.ts";
import type { Quiz } from "./quiz-format.ts";
import type { QuizKind } from "./quiz-kinds.ts";

/** A question as a learner sees it: no key, no explanation, nothing that tells the author's order. */
export interface PaperQuestion {
  id: string;
  type: QuestionTypeId;
  form: Form;
  fixedOrder: boolean;
  context?: string | undefined;
  stem: string;
  points: number;
  /** What is chosen from, put in order or matched with the left side; empty where the answer is typed. */
  options: PaperOption[];
  /** The left side of a matching. */
  left?: PaperOption[] | undefined;
}

/** A version without keys; immutable, named by its hash. */
export interface Paper {
  hash: string;
  quizId: string;
  title: string;
  lesson?: string | undefined;
  /** Where it is not practice. */
  kind?: Exclude<QuizKind, "practice"> | undefined;
  minutes?: number | undefined;
  /** None for a case, whose steps are told one by one. */
  questions: PaperQuestion[];
  case?: { opening: string; steps: number } | undefined;
}

/** A parsed question does not change; people of a simulation ask for its ids thousands of times. */
const known = new WeakMap<Question, Parts>();

/**
 * The opaque ids of a question's parts, in the author's order. They derive from the question's own content, which holds
 * what a learner does not know, so that an id tells nothing of its place; and they outlive the version for statistics.
 */
export function partIdsOf(question: Question): Parts {
  const ids = known.get(question) ?? makePartIds(question);
  known.set(question, ids);
  return ids;
}

function makePartIds(question: Question): Parts {
  const own = contentHash(question);
  const ids = (side: string, texts: readonly string[]) =>
    texts.map((_text, index) => sha256Hex(`${own}:${side}${index}`).slice(0, 12));
  const { options, left } = typeOf(question).parts(question);
  return { options: ids("", options), left: ids("left:", left) };
}

/** The hash of a version: quiz, title, lesson, minutes, kind where it is not practice, branching, and the list of (question id, question hash). */
export function versionHash(quiz: Quiz): string {
  const { id, title, lesson, minutes, branching, questions } = quiz;
  const content = questions.map((question) => [question.id, contentHash(question)]);
  return contentHash({ id, title, lesson, minutes, kind: kindOf(quiz), branching, questions: content });
}

/** The kind, where it is not practice. */
function kindOf({ kind }: Quiz): Paper["kind"] {
  return kind === "practice" ? undefined : kind;
}

/** The paper of a version: parts sorted by opaque id, or in their own fixed order. That of a case holds nothing of its steps. */
export function makePaper(quiz: Quiz): Paper {
  const { id: quizId, title, lesson, minutes, questions, branching } = quiz;
  const paper = { hash: versionHash(quiz), quizId, title, lesson, kind: kindOf(quiz), minutes };
  if (branching) return { ...paper, questions: [], case: { opening: branching.opening, steps: questions.length } };
  return { ...paper, questions: questions.map(paperQuestion) };
}

/** One question as it stands on a paper. */
export function paperQuestion(question: Question): PaperQuestion {
  const { form, fixedOrder, parts } = typeOf(question);
  const texts = parts(question);
  const ids = partIdsOf(question);
  const shown = (side: keyof Parts) => {
    const list = texts[side].map((text, index) => ({ id: ids[side][index] ?? "", text }));
    return fixedOrder ? list : list.sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const { id, type, context, stem, points } = question;
  const left = texts.left.length > 0 ? shown("left") : undefined;
  return { id, type, form, fixedOrder, context, stem, points, options: shown("options"), left };
}
