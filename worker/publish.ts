import { composeForms } from "#domain/compose-forms";
import { versionHash } from "#domain/paper";
import { isBlueprint } from "#domain/parse-blueprint";
import { parseContent } from "#domain/parse-content";
import { scaleKind } from "#domain/parse-scale";
import { foreignQuestionIds } from "#domain/publication";
import { diffQuizzes } from "#domain/quiz-diff";
import type { Quiz } from "#domain/quiz-format";
import type { Db } from "./db/database.ts";
import { insertForms, listFormVersions, listPool } from "./db/forms.ts";
import { insertVersion, listPublishedQuestions } from "./db/publications.ts";
import { findQuiz, getVersion, latestVersionNumber } from "./db/quizzes.ts";
import { ApiError } from "./errors.ts";
import { type Act, atTop, misnamed, type Published, refuse, unlessChanged } from "./publication.ts";
import { publishScale } from "./publish-scale.ts";

/**
 * Publishes a text, of a quiz, a blueprint, a case, a scale of self-rating or an office check: the one gate.
 * @throws ApiError QUIZ_INVALID with every problem; CHANGED_MEANWHILE where another publication came between; VERSION_CHANGED where what
 * stands there was written elsewhere and has not been seen.
 */
export function publishText(db: Db, text: string, act: Act): Promise<Published> {
  const scale = scaleKind(text);
  if (scale) return publishScale(db, text, scale, act);
  return isBlueprint(text) ? publishBlueprint(db, text, act) : publishQuiz(db, text, act);
}

async function publishQuiz(db: Db, text: string, act: Act): Promise<Published> {
  const { quiz, problems } = parseContent(text);
  const { id, personId, now, origin } = act;
  if (!quiz) return refuse(problems);
  if (quiz.id !== id) return refuse(misnamed(quiz.id, id));
  const hash = versionHash(quiz);
  const questionCount = quiz.questions.length;
  const current = await findQuiz(db, id);
  if (current?.versionHash === hash) return { hash, questionCount, forms: 1, unchanged: true };
  if (current && (await listFormVersions(db, id)).length > 0)
    return refuse(atTop(`编号 ${id} 已是一份组卷方案，请换一个编号。`));
  if (current) await refuseUnseen(db, current.versionHash, quiz, act);
  const published = await listPublishedQuestions(db);
  const foreign = foreignQuestionIds(quiz, published);
  if (foreign.length > 0) return refuse(atTop(`这些题目编号已属于别的测验：${foreign.join("、")}。`));
  const number = (await latestVersionNumber(db, id)) + 1;
  await unlessChanged(insertVersion(db, { quiz, number, published, personId, now, origin }));
  return { hash, questionCount, forms: 1, unchanged: false };
}

/**
 * What was written elsewhere is not overwritten unseen: a file over a version from the studio, and a draft over any version that came since it was begun.
 * @throws ApiError VERSION_CHANGED with the difference and the version to be named as known.
 */
async function refuseUnseen(db: Db, current: string, quiz: Quiz, { origin, known }: Act): Promise<void> {
  if (known === current) return;
  const version = await getVersion(db, current);
  if (origin === "file" && version.origin === "file") return;
  throw new ApiError("VERSION_CHANGED", { current, diff: diffQuizzes(version.quiz, quiz) });
}

async function publishBlueprint(db: Db, text: string, { id, personId, now }: Act): Promise<Published> {
  const { blueprint, forms, problems } = composeForms(text, await listPool(db));
  if (!forms) return refuse(problems);
  if (blueprint.id !== id) return refuse(misnamed(blueprint.id, id));
  const hashes = forms.map(versionHash);
  const before = await listFormVersions(db, id);
  const outcome = { hash: hashes[0] ?? "", questionCount: forms[0]?.questions.length ?? 0, forms: forms.length };
  if (hashes.join() === before.join()) return { ...outcome, unchanged: true };
  if (before.length === 0 && (await findQuiz(db, id)))
    return refuse(atTop(`编号 ${id} 已是一份测验，请给组卷方案换一个编号。`));
  const number = (await latestVersionNumber(db, id)) + 1;
  await unlessChanged(insertForms(db, { blueprint, forms, number, personId, now }));
  return { ...outcome, unchanged: false };
}
