import type { QuizKind } from "#domain/quiz-kinds";

/** A submitted attempt as the API lists it. */
export interface Attempt {
  attemptId: string;
  quizId: string;
  title: string;
  kind: QuizKind;
  submittedAt: number;
  score: number;
  maxScore: number;
}

export interface QuizAttempts {
  quizId: string;
  title: string;
  kind: Attempt["kind"];
  attempts: Attempt[];
}

/** Attempts by quiz, the quiz that was done last first. */
export function attemptsByQuiz(attempts: readonly Attempt[]): QuizAttempts[] {
  const groups = new Map<string, QuizAttempts>();
  for (const attempt of [...attempts].sort((a, b) => b.submittedAt - a.submittedAt)) {
    const { quizId, title, kind } = attempt;
    const group = groups.get(quizId) ?? { quizId, title, kind, attempts: [] };
    groups.set(quizId, group);
    group.attempts.push(attempt);
  }
  return [...groups.values()];
}
