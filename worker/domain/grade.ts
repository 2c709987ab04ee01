import { partIdsOf } from "./paper.ts";
import { type Question, typeOf } from "./questions/index.ts";
import type { Answer, Revealed } from "./questions/question-type.ts";
import type { Quiz } from "./quiz-format.ts";
import { isBlank } from "./typed-answer.ts";

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
  /** 0–1; a question left blank earns 0; null while somebody has to read the answer (待评阅). */
  mark: number | null;
}

/** Marks every question of a quiz; a question without a saved answer was left blank. */
export function gradeAttempt(quiz: Quiz, saved: Readonly<Record<string, SavedAnswer>>): GradedResponse[] {
  return quiz.questions.map((question) => {
    const own = saved[question.id];
    const answer = own?.answer ?? [];
    const mark = isBlank(answer) ? 0 : typeOf(question).grade(question, answer, partIdsOf(question));
    return { question, answer, confidence: own?.confidence ?? null, mark };
  });
}

/** Score and maximum score in points, over what is marked: what is pending enters neither. */
export function scoreOf(responses: readonly GradedResponse[]): { score: number; maxScore: number } {
  const marked = responses.flatMap(({ mark, question: { points } }) => (mark === null ? [] : [{ mark, points }]));
  const score = marked.reduce((sum, { mark, points }) => sum + mark * points, 0);
  const maxScore = marked.reduce((sum, { points }) => sum + points, 0);
  return { score: Math.round(score * 100) / 100, maxScore };
}

/** What a learner is shown of a question once it has been submitted. */
export interface RevealedQuestion {
  id: string;
  key: Revealed;
  explanation: string;
  /** § of the speech. */
  source: string[];
  element: string;
  indicator: string;
}

/** Key, reasons, explanation and place in the speech of a question. */
export function revealQuestion(question: Question): RevealedQuestion {
  const { id, explanation, source, element, indicator } = question;
  const key = typeOf(question).reveal(question, partIdsOf(question));
  return { id, key, explanation, source: [source].flat(), element, indicator };
}
