import { lintQuizzes } from "#domain/content-lint";
import { parseQuiz } from "#domain/parse-quiz";
import { diffQuizzes } from "#domain/quiz-diff";
import { quizText } from "#domain/quiz-text";
import type { Db } from "./db/database.ts";
import type { Draft } from "./db/drafts.ts";
import { findQuiz, getVersion } from "./db/quizzes.ts";

/** What stops a draft from being published, what is unlucky in it, and what it would change of what is published. */
export async function checkDraft(db: Db, { quizId, content }: Pick<Draft, "quizId" | "content">) {
  const published = await findQuiz(db, quizId);
  const current = published?.versionHash ?? null;
  const { quiz, problems } = parseQuiz(quizText(quizId, content));
  if (!quiz) return { problems, findings: [], current, diff: null };
  const before = current ? (await getVersion(db, current)).quiz : null;
  const findings = lintQuizzes([{ quiz }]).map(({ rule, question, questionId, message }) => {
    return { rule, question, questionId, message };
  });
  return { problems, findings, current, diff: diffQuizzes(before, quiz) };
}
