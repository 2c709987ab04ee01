import type { Correction } from "#domain/correction";
import { noEvidence } from "#domain/evidence";
import { type Regrading, regradeAttempt } from "#domain/regrading";
import { noStatistics, regradingStatistics } from "#domain/regrading-statistics";
import { getDistrictAbilities } from "./db/banks.ts";
import { type Db, isConflict } from "./db/database.ts";
import { findEvidence } from "./db/evidence.ts";
import type { Notice } from "./db/notices.ts";
import { getVersion, type Version } from "./db/quizzes.ts";
import { isRegraded, storeRegraded } from "./db/regraded.ts";
import { type Regrading as Act, finishRegrading, listAttemptsFrom, listVersionsWith } from "./db/regradings.ts";
import { findExposure, findSubmission, listResponses } from "./db/submissions.ts";
import { newId } from "./random.ts";

const attemptsASlice = 20;
const triesAnAttempt = 5;

type Attempt = Awaited<ReturnType<typeof listAttemptsFrom>>[number];
type Question = Pick<Act, "questionId" | "questionHash">;

/** Statements one attempt takes, read and stored; what a run takes beside its attempts is no more. */
const statementsAnAttempt = 18;

/** Goes on with a regrading where its cursor stands, within a budget of statements; gives what is left of it, and whether no attempt is. */
export async function continueRegrading(
  db: Db,
  act: Act,
  now: number,
  budget: number,
): Promise<{ done: boolean; left: number }> {
  const versions = await listVersionsWith(db, act.questionId, act.questionHash);
  const read = await readerOf(db);
  let cursor = act.cursor;
  let left = budget;
  while (left >= statementsAnAttempt) {
    const attempts = await listAttemptsFrom(db, versions, act.questionId, cursor, attemptsASlice);
    if (attempts.length === 0) {
      await finishRegrading(db, act.number, now);
      return { done: true, left: left - statementsAnAttempt };
    }
    for (const attempt of attempts) {
      if (left < statementsAnAttempt) return { done: false, left };
      left -= statementsAnAttempt;
      await regradeOne(db, act, attempt, read, now);
      cursor = `${attempt.versionHash} ${attempt.id}`;
    }
  }
  return { done: false, left };
}

/** What a correction would change of the next attempts behind a cursor; nothing is stored. */
export async function previewRegrading(
  db: Db,
  question: Question,
  correction: Correction,
  page: { cursor: string; limit: number; now: number },
) {
  const versions = await listVersionsWith(db, question.questionId, question.questionHash);
  const read = await readerOf(db);
  const attempts = await listAttemptsFrom(db, versions, question.questionId, page.cursor, page.limit);
  const rows = [];
  for (const attempt of attempts) {
    const { result } = await read(attempt, question.questionId, page.now, correction);
    rows.push({ attempt, result });
  }
  const last = attempts.length === page.limit ? attempts[attempts.length - 1] : undefined;
  return { rows, next: last ? `${last.versionHash} ${last.id}` : null };
}

async function regradeOne(db: Db, act: Act, attempt: Attempt, read: Reader, now: number): Promise<void> {
  for (let tries = 0; tries < triesAnAttempt; tries++) {
    const { result, revision, submission, version, responses } = await read(attempt, act.questionId, now);
    const statistics = submission.first
      ? regradingStatistics({
          ...version,
          versionHash: attempt.versionHash,
          responses,
          result,
          moved: submission.moved,
        })
      : noStatistics;
    const notice = noticeOf(act, attempt, version, result, now);
    try {
      return await storeRegraded(db, { number: act.number, attempt, result, revision, statistics, notice, now });
    } catch (error) {
      if (!isConflict(error)) throw error;
      // Done by another run; or the person has submitted since, and all is read again.
      if (await isRegraded(db, act.number, attempt.id)) return;
    }
  }
  throw new Error(`regrading ${act.number} finds no quiet moment for attempt ${attempt.id}`);
}

type Reader = Awaited<ReturnType<typeof readerOf>>;

/** Reads an attempt with all a regrading needs and marks it anew; the district and each version are read once. */
async function readerOf(db: Db) {
  const district = await getDistrictAbilities(db);
  const numbers = new Map(
    Object.values(district).flatMap(({ bank }) => bank.questions.map(({ id, number }) => [id, number] as const)),
  );
  const versions = new Map<string, Version>();
  return async (attempt: Attempt, questionId: string, now: number, correction?: Correction) => {
    const version = versions.get(attempt.versionHash) ?? (await getVersion(db, attempt.versionHash));
    versions.set(attempt.versionHash, version);
    const [stored, marked, exposure, found] = await Promise.all([
      findSubmission(db, attempt.id),
      listResponses(db, attempt.id),
      findExposure(db, attempt.personId, questionId),
      findEvidence(db, attempt.personId),
    ]);
    if (!stored) throw new Error(`attempt ${attempt.id} is submitted without a result`);
    const submission = { ...stored, moved: JSON.parse(stored.moved) as Regrading["moved"] };
    const responses = [...marked.values()].map((own) => ({ ...own, abilities: JSON.parse(own.abilities) }));
    const corrections = correction ? { ...version.corrections, [questionId]: correction } : version.corrections;
    const result = regradeAttempt({
      quiz: version.quiz,
      corrections,
      questionId,
      responses,
      score: submission.score,
      maxScore: submission.maxScore,
      countedAt: exposure?.attemptId === attempt.id ? exposure.countedAt : null,
      evidence: found?.evidence ?? noEvidence(now),
      number: numbers.get(questionId) ?? null,
      district,
      now,
    });
    return { result, revision: found?.revision ?? 0, submission, version, responses };
  };
}

/** What the person affected is told; nothing where the score stays. */
function noticeOf(act: Act, attempt: Attempt, { quiz }: Version, { score }: Regrading, now: number): Notice | null {
  if (score.before === score.after) return null;
  const detail = {
    kind: "regraded",
    attemptId: attempt.id,
    title: quiz.title,
    act: act.act,
    reason: act.reason,
    scoreBefore: score.before,
    scoreAfter: score.after,
  } as const;
  return { id: newId(), personId: attempt.personId, at: now, kind: "regraded", detail: JSON.stringify(detail) };
}
