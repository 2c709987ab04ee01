import { isCase, placeAfter, quizTaken } from "#domain/case-way";
import { noEvidence } from "#domain/evidence";
import { reviewAnswers, reviewedIn } from "#domain/review";
import { answersIn } from "#domain/saved-answers";
import { type GradedSubmission, gradeSubmission } from "#domain/submission";
import { deadlineOf, isTimeUp } from "#domain/time-limit";
import { type Attempt, findOwnAttempt } from "./db/attempts.ts";
import { getDistrictAbilities } from "./db/banks.ts";
import { type Db, isConflict } from "./db/database.ts";
import { findEvidence } from "./db/evidence.ts";
import { getVersion, type Version } from "./db/quizzes.ts";
import { findDeck } from "./db/reviews.ts";
import { insertSubmission, listExposures } from "./db/submissions.ts";
import { ApiError } from "./errors.ts";

/** What a submission has just made of an attempt. */
export interface Submitted {
  version: Version;
  graded: GradedSubmission;
  /** The deadline where time was up, else now. */
  submittedAt: number;
}

/** Statements one try takes, read and stored, at a quiz of up to 180 questions. */
export const statementsASubmission = 17;

/**
 * Grades and stores an attempt with what is saved; null where another submission of this person came between. From the
 * deadline on it counts as handed in at the deadline, by the clock.
 * @throws ApiError CASE_UNFINISHED at a case that has not come to its end.
 */
export async function submitAttempt(
  db: Db,
  attempt: Attempt,
  learner: { id: string },
  now: number,
): Promise<Submitted | null> {
  const timeUp = isTimeUp(attempt, now);
  const submittedAt = timeUp ? (deadlineOf(attempt) ?? now) : now;
  const version = await getVersion(db, attempt.versionHash);
  const { corrections } = version;
  const { way } = attempt.saved;
  if (way && isCase(version.quiz) && !placeAfter(version.quiz, way).ending) throw new ApiError("CASE_UNFINISHED");
  const quiz = quizTaken(version.quiz, way);
  const questionIds = quiz.questions.map((question) => question.id);
  const saved = answersIn(attempt.saved);
  const [found, stored, exposures, district] = await Promise.all([
    findEvidence(db, learner.id),
    findDeck(db, learner.id),
    listExposures(db, learner.id, questionIds, submittedAt),
    getDistrictAbilities(db),
  ]);
  const graded = gradeSubmission({
    quiz,
    corrections,
    saved,
    evidence: found?.evidence ?? noEvidence(submittedAt),
    exposures,
    district,
    now: submittedAt,
    timeUp,
  });
  // What the clock took before it was on the screen is nothing a person got wrong.
  const met = graded.responses.filter(({ questionId }) => !timeUp || saved[questionId]);
  const deck = reviewAnswers(stored.deck, reviewedIn(quiz, corrections, met), submittedAt);
  try {
    await insertSubmission(db, {
      attempt,
      regrading: version.regrading,
      revision: (found?.revision ?? 0) + 1,
      graded,
      reviews: deck === stored.deck ? null : { ...stored, deck },
      now: submittedAt,
    });
  } catch (error) {
    if (isConflict(error)) return null;
    throw error;
  }
  return { version, graded, submittedAt };
}

const closeTries = 5;

/** Hands in an attempt whose time is over, with what was saved, and gives it as it stands then; null where none of the tries had a quiet moment. */
export async function closeAttempt(
  db: Db,
  attempt: Attempt,
  learner: { id: string },
  now: number,
  most = closeTries,
): Promise<Attempt | null> {
  for (let tries = 0; tries < most; tries++) {
    const own = tries === 0 ? attempt : await findOwnAttempt(db, attempt.id, learner.id);
    if (!own) return null;
    if (own.submittedAt !== null) return own;
    // More time was granted meanwhile.
    if (!isTimeUp(own, now)) return own;
    const done = await submitAttempt(db, own, learner, now);
    if (done) return { ...own, submittedAt: done.submittedAt };
  }
  return null;
}
