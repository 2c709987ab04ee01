import { lintQuizzes } from "#domain/content-lint";
import { type Problem, parseQuiz } from "#domain/parse-quiz";
import { diffQuizzes } from "#domain/quiz-diff";
import type { QuizDraft } from "#domain/quiz-draft";
import { quizText } from "#domain/quiz-text";
import type { Db } from "./db/database.ts";
import type { Draft } from "./db/drafts.ts";
import { findQuiz, getVersion } from "./db/quizzes.ts";

/** What stops a draft from being published, what is unlucky in it, and what it would change of what is published. */
export async function checkDraft(db: Db, { quizId, content }: Pick<Draft, "quizId" | "content">) {
  const published = await findQuiz(db, quizId);
  const current = published?.versionHash ?? null;
  const { quiz, problems } = parseQuiz(quizText(quizId, content));
  if (!quiz) return { ...lookAround(content, problems), current, diff: null };
  const before = current ? (await getVersion(db, current)).quiz : null;
  return { problems, findings: lint(quiz), current, diff: diffQuizzes(before, quiz) };
}

/**
 * What can be said of the questions that are not the first to be wrong: what only a sound form lets the gate see, and what the linter finds.
 * Leaves out what has problems until the rest holds; at most as often as there are kinds of rules.
 */
function lookAround(content: QuizDraft, problems: readonly Problem[]) {
  const all = [...problems];
  const wrong = new Set(problems.map(({ question }) => question));
  for (let round = 0; round < 3; round++) {
    const places = content.questions.map((_own, index) => index + 1).filter((number) => !wrong.has(number));
    if (places.length === 0) break;
    const questions = places.flatMap((number) => content.questions[number - 1] ?? []);
    const back = (number: number | undefined) => (number === undefined ? undefined : places[number - 1]);
    const parsed = parseQuiz(quizText("draft", { title: "草稿", kind: content.kind, questions }));
    if (parsed.quiz) {
      const findings = lint(parsed.quiz).map((own) => ({ ...own, question: back(own.question) }));
      return { problems: all, findings };
    }
    const more = parsed.problems.map((own) => ({ ...own, question: back(own.question) }));
    all.push(...more);
    for (const { question } of more) wrong.add(question);
  }
  return { problems: all, findings: [] };
}

function lint(quiz: Parameters<typeof lintQuizzes>[0][number]["quiz"]) {
  // Of one quiz, what the whole bank shows is what the quiz shows.
  const own = lintQuizzes([{ quiz }]).filter((finding) => finding.quiz !== null);
  return own.map(({ rule, question, questionId, message }) => ({ rule, question, questionId, message }));
}
