import { optionIdsOf } from "./paper.ts";
import type { Answer, RevealedOption } from "./questions/common.ts";
import { type Question, typeOf } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";

export type Confidence = "sure" | "unsure";

/** What a learner has saved for one question. */
export interface SavedAnswer {
  answer: Answer;
  confidence?: Confidence | null | undefined;
}

/** One question of a submitted attempt, marked. */
export interface GradedResponse {
  question: Question;
  answer: Answer;
  confidence: Confidence | null;
  /** 0–1; a question left blank earns 0. */
  mark: number;
}

/** Marks every question of a quiz; a question without a saved answer was left blank. */
export function gradeAttempt(quiz: Quiz, saved: Readonly<Record<string, SavedAnswer>>): GradedResponse[] {
  return quiz.questions.map((question) => {
    const own = saved[question.id];
    const answer = own?.answer ?? [];
    const mark = isBlank(answer) ? 0 : typeOf(question).grade(question, answer, optionIdsOf(question));
    return { question, answer, confidence: own?.confidence ?? null, mark };
  });
}

/** Score and maximum score in points. */
export function scoreOf(responses: readonly GradedResponse[]): { score: number; maxScore: number } {
  const score = responses.reduce((sum, { mark, question }) => sum + mark * question.points, 0);
  const maxScore = responses.reduce((sum, { question }) => sum + question.points, 0);
  return { score: Math.round(score * 100) / 100, maxScore };
}

/** What a learner is shown of a question once it has been submitted. */
export interface RevealedQuestion {
  id: string;
  options: RevealedOption[];
  explanation: string;
  /** § of the speech. */
  source: string[];
  element: string;
  indicator: string;
}

/** Key, reasons, explanation and place in the speech of a question. */
export function revealQuestion(question: Question): RevealedQuestion {
  const { id, explanation, source, element, indicator } = question;
  const options = typeOf(question).reveal(question, optionIdsOf(question));
  return { id, options, explanation, source: [source].flat(), element, indicator };
}

/** true where the learner has given nothing: no option, or only empty texts. */
export function isBlank(answer: Answer): boolean {
  return answer.every((part) => part.trim() === "");
}
