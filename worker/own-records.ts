import { answerWords } from "#domain/answer-words";
import { isoDay } from "#domain/china-day";
import { type Paper, type PaperQuestion, paperQuestion } from "#domain/paper";
import type { Quiz } from "#domain/quiz-format";
import { answersIn, type SavedState } from "#domain/saved-answers";
import type { listAttemptRecords, listEntriesAbout, listLearningRecords, listPaperTexts } from "./db/records.ts";

type Taken = Awaited<ReturnType<typeof listAttemptRecords>>;
type Texts = Awaited<ReturnType<typeof listPaperTexts>>;

/** The attempts of a person, each with what was asked, what was answered in words, and its marks. Nothing tells a key. */
export function attemptRecords({ attempts, responses, regraded }: Taken, texts: Texts) {
  return attempts.map(({ attempt, title, kind, submission }) => {
    const { id, quizId, versionHash, startedAt, submittedAt, minutes, extraMinutes } = attempt;
    const saved = JSON.parse(attempt.saved) as SavedState;
    const questions = questionsOf(texts, versionHash);
    const worded = (questionId: string, answer: readonly string[]) => {
      const question = questions.get(questionId);
      return {
        questionId,
        context: question?.context,
        stem: question?.stem,
        answer: question ? answerWords(question, answer) : answer,
      };
    };
    const marked = responses.filter(({ attemptId }) => attemptId === id);
    const answers =
      submittedAt === null
        ? Object.entries(answersIn(saved)).map(([questionId, own]) => worded(questionId, own.answer))
        : marked.map(({ questionId, answer, confidence, mark, counted, pending }) => ({
            ...worded(questionId, JSON.parse(answer)),
            confidence,
            mark: pending ? null : mark,
            counted,
          }));
    return {
      id,
      quizId,
      title,
      kind,
      paper: versionHash,
      startedAt,
      submittedAt,
      minutes,
      extraMinutes,
      score: submission?.score ?? null,
      maxScore: submission?.maxScore ?? null,
      moved: submission && JSON.parse(submission.moved),
      answers,
      markedAnew: regraded.filter(({ attemptId }) => attemptId === id).map(({ attemptId: _own, ...row }) => row),
    };
  });
}

/** The questions of a version as papers show them, by id. Of a case only what was answered is asked for, so no later step is told. */
function questionsOf(texts: Texts, hash: string) {
  const text = texts.get(hash);
  if (!text) return new Map<string, PaperQuestion>();
  const questions = text.content
    ? (JSON.parse(text.content) as Quiz).questions.map(paperQuestion)
    : (JSON.parse(text.paper) as Paper).questions;
  return new Map(questions.map((question) => [question.id, question]));
}

/** Everything a person did beside papers; of those who gave or answered something, nothing. */
export function learningRecords(learning: Awaited<ReturnType<typeof listLearningRecords>>) {
  const { decks, reviewDays, reports, notices, certificates, assignments, exposures, progress, readings, selfRatings } =
    learning;
  return {
    progress: progress.map(mine),
    readings: readings.map(mine),
    reviewDeck: decks[0] ? JSON.parse(decks[0].cards) : null,
    reviewDays: reviewDays.map(({ day }) => isoDay(day)),
    selfRatings: selfRatings.map(mine),
    reports: reports.map(({ answeredBy: _trainer, seen, ...row }) => mine({ ...row, seen: JSON.parse(seen) })),
    notices: notices.map(({ detail, ...row }) => mine({ ...row, detail: JSON.parse(detail) })),
    certificates: certificates.map(({ content, ...row }) => mine({ ...row, content: JSON.parse(content) })),
    assignments: assignments.map(({ assignment: { givenBy: _director, ...row }, extendedTo }) => ({
      ...row,
      extendedTo,
    })),
    exposures: exposures.map(mine),
  };
}

/** The log: who looked is told by name and 职务, what the person did alone is not. */
export function logRecords(entries: Awaited<ReturnType<typeof listEntriesAbout>>, personId: string) {
  return entries.map(({ byId, byName, byTitle, subject: _own, ...entry }) =>
    byId === null || byId === personId ? entry : { ...entry, by: { name: byName, title: byTitle } },
  );
}

function mine<Row extends { personId: string }>({ personId: _own, ...row }: Row): Omit<Row, "personId"> {
  return row;
}

/** A copy whose moments, the numbers named `at` or `…At`, are ISO 8601. */
export function readableTimes(value: unknown, name = ""): unknown {
  if (typeof value === "number" && /^at$|At$|^extendedTo$/.test(name)) return new Date(value).toISOString();
  if (Array.isArray(value)) return value.map((own) => readableTimes(own));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, readableTimes(own, key)]));
}
