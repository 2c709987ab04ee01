/*
 * A quiz while it is being written. Imports only types, so that the studio's pages can use the values.
 */
import type { Ability } from "./framework.ts";
import type { QuestionTypeId } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";

/** An option, a way of acting or a part to be put in order. */
export interface DraftOption {
  text: string;
  correct?: boolean | undefined;
  mark?: number | undefined;
  why?: string | undefined;
}

/** A question of which anything but id and type may be missing still. The fields are those of the YAML. */
export interface DraftQuestion {
  id: string;
  type: QuestionTypeId;
  context?: string | undefined;
  stem?: string | undefined;
  options?: DraftOption[] | undefined;
  answers?: string[][] | undefined;
  pairs?: { left: string; right: string; why?: string | undefined }[] | undefined;
  reference?: string | undefined;
  rubric?: { text: string; mark: number }[] | undefined;
  abilities?: Partial<Record<Ability, number>> | undefined;
  element?: string | undefined;
  indicator?: string | undefined;
  duty?: string | undefined;
  source?: string | string[] | undefined;
  difficulty?: number | undefined;
  points?: number | undefined;
  explanation?: string | undefined;
  tools?: string[] | undefined;
}

/** What a trainer has written so far. */
export interface QuizDraft {
  title: string;
  kind: "practice" | "bank" | "exam" | "placement";
  lesson?: string | undefined;
  minutes?: number | undefined;
  questions: DraftQuestion[];
}

/** A published quiz as the draft that would publish it again; null for a case, which has no draft. */
export function draftOfQuiz({ title, kind, lesson, minutes, questions, branching }: Quiz): QuizDraft | null {
  if (branching || kind === "repeat" || kind === "case") return null;
  return { title, kind, lesson, minutes, questions: questions as DraftQuestion[] };
}

/** An id for a new question of a quiz: the quiz's own, and the first free number. */
export function newQuestionId(quizId: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = `${quizId}-${String(number).padStart(2, "0")}`;
    if (!taken.has(id)) return id;
  }
}
