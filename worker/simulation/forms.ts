import { stringify } from "yaml";
import type { Quiz } from "#domain/quiz-format";

/** A quiz as the simulation publishes it, with its mean difficulty on the logit scale. */
export interface Form {
  quiz: Quiz;
  text: string;
  level: number;
}

/** Every real quiz as an easier and a harder paper of its own questions, so that offices can be given papers of unlike difficulty. */
export function formsOf(quizzes: readonly Quiz[]): Form[] {
  return quizzes.flatMap((quiz) => {
    const sorted = [...quiz.questions].sort((a, b) => a.difficulty - b.difficulty);
    const half = Math.ceil(sorted.length / 2);
    return [sorted.slice(0, half), sorted.slice(half)].flatMap((questions, index) => {
      if (questions.length === 0) return [];
      const form: Quiz = {
        ...quiz,
        id: `${quiz.id}-${index === 0 ? "easier" : "harder"}`,
        kind: "practice",
        questions,
      };
      const level = questions.reduce((sum, question) => sum + question.difficulty - 3, 0) / questions.length;
      return [{ quiz: form, text: stringify(form), level }];
    });
  });
}
