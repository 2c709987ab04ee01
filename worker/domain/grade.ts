import { type Correction, type Corrections, idsUnder, markUnder } from "./correction.ts";
import { type Question, typeOf } from "./questions/index.ts";
import type { Answer, Revealed } from "./questions/question-type.ts";
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
  /** 0–1; a question left blank earns 0; null while somebody has to read the answer (待评阅). */
  mark: number | null;
  /** Points that can be had, whether the mark says something of ability, and the question it was marked by: see `#domain/correction`. */
  points: number;
  evidence: boolean;
  marking: Question;
}

/** Marks every question of a quiz under its corrections; a question without a saved answer was left blank. */
export function gradeAttempt(
  quiz: Quiz,
  saved: Readonly<Record<string, SavedAnswer>>,
  corrections: Corrections = {},
): GradedResponse[] {
  return quiz.questions.map((question) => {
    const own = saved[question.id];
    const answer = own?.answer ?? [];
    return {
      question,
      answer,
      confidence: own?.confidence ?? null,
      ...markUnder(question, corrections[question.id], answer),
    };
  });
}

/** Score and maximum score in points, over what is marked: what is pending enters neither. */
export function scoreOf(responses: readonly { mark: number | null; points: number }[]): {
  score: number;
  maxScore: number;
} {
  const marked = responses.flatMap(({ mark, points }) => (mark === null ? [] : [{ mark, points }]));
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
  /** Slugs of the tools that help. */
  tools: string[];
}

/** Key, reasons, explanation and place in the speech of a question; those of the mended one where its key was put right. */
export function revealQuestion(question: Question, correction?: Correction): RevealedQuestion {
  const marking = correction?.question ?? question;
  const { id, explanation, source, element, indicator, tools = [] } = marking;
  const key = typeOf(marking).reveal(marking, idsUnder(question, marking));
  return { id, key, explanation, source: [source].flat(), element, indicator, tools };
}
