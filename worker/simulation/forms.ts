import { stringify } from "yaml";
import type { Question } from "#domain/questions/index";
import type { Quiz } from "#domain/quiz-format";

/** A quiz as the simulation publishes it, with its mean difficulty on the logit scale. */
export interface Form {
  quiz: Quiz;
  text: string;
  level: number;
}

/** Questions of one bank on one mixed paper. */
const questionsABank = 3;

/**
 * The real questions as papers of unlike difficulty, so that offices can be given easier and harder ones: every practice quiz as an easier and a harder half, the banks as
 * mixed papers that take some questions of each, the easiest first. Types that somebody has to read are left out.
 */
export function formsOf(quizzes: readonly Quiz[]): Form[] {
  const sorted = quizzes.map((quiz) => ({
    ...quiz,
    questions: quiz.questions.filter(({ type }) => type !== "short-answer").sort((a, b) => a.difficulty - b.difficulty),
  }));
  const halves = sorted.flatMap(({ id, kind, questions }) => {
    if (kind === "bank") return [];
    const half = Math.ceil(questions.length / 2);
    return [formOf(`${id}-easier`, questions.slice(0, half)), formOf(`${id}-harder`, questions.slice(half))];
  });
  const banks = sorted.filter(({ kind }) => kind === "bank").map(({ questions }) => questions);
  const papers = Math.ceil(Math.max(0, ...banks.map(({ length }) => length)) / questionsABank);
  const mixed = Array.from({ length: papers }, (_, paper) => {
    const slice = (questions: Question[]) => questions.slice(paper * questionsABank, (paper + 1) * questionsABank);
    return formOf(`mixed-${String(paper + 1).padStart(2, "0")}`, banks.flatMap(slice));
  });
  return [...halves, ...mixed].filter(({ quiz }) => quiz.questions.length > 0);
}

function formOf(id: string, questions: Question[]): Form {
  const quiz: Quiz = { id, title: "模拟用卷", kind: "practice", questions };
  const level = questions.reduce((sum, question) => sum + question.difficulty - 3, 0) / Math.max(1, questions.length);
  return { quiz, text: stringify(quiz), level };
}
