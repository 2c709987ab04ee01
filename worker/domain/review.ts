import { chinaDay } from "./china-day.ts";
import { contentHash } from "./content-hash.ts";
import type { Corrections } from "./correction.ts";
import type { Confidence } from "./grade.ts";
import { typeOf } from "./questions/index.ts";
import type { Quiz } from "./quiz-format.ts";
import type { Deck, ReviewCard } from "./review/card.ts";
import { ratingOf, reasonOf, remember } from "./review/schedule.ts";

/**
 * A card leaves as known when it was right and not called unsure, and FSRS would ask again only after this many days: the chance of still knowing it in three weeks
 * is 90 %. It is what Anki calls a mature card (https://docs.ankiweb.net/getting-started.html#cards). A wrong answer takes three right ones on later days: after 1, 3 and 8 days.
 */
export const knownInterval = 21;

/** A card that has left is kept so many days, so that a replayed answer finds what it was told. */
const keptDays = 7;

/** An answer that bears on a deck. */
export interface ReviewedAnswer {
  questionId: string;
  answer: readonly string[];
  confidence: Confidence | null;
  /** 0–1. */
  mark: number;
}

/**
 * The answers of a submission that bear on its person's deck: not those somebody has to read, nor those to questions that are void or
 * that everybody gets the points of. A case makes no cards: a step means nothing without the way to it.
 */
export function reviewedIn(
  { questions, branching }: Quiz,
  corrections: Corrections,
  responses: readonly (Omit<ReviewedAnswer, "mark"> & { mark: number | null })[],
): ReviewedAnswer[] {
  if (branching) return [];
  const asked = new Map(questions.map((question) => [question.id, question]));
  return responses.flatMap(({ questionId, answer, confidence, mark }) => {
    const question = asked.get(questionId);
    const act = corrections[questionId]?.act;
    if (!question || mark === null || act === "void" || act === "full-marks") return [];
    return typeOf(question).form === "essay" ? [] : [{ questionId, answer, confidence, mark }];
  });
}

/** The deck after answers; the very same deck where they change nothing. Each question at most once, in any order. */
export function reviewAnswers(deck: Deck, answers: readonly ReviewedAnswer[], now: number): Deck {
  const today = chinaDay(now);
  const cards = new Map(deck.map((card) => [card.questionId, card]));
  let changed = false;
  for (const answer of answers) {
    const before = cards.get(answer.questionId) ?? null;
    const after = reviewAnswer(before, answer, today);
    if (!after || after === before) continue;
    cards.set(answer.questionId, after);
    changed = true;
  }
  if (!changed) return deck;
  return [...cards.values()]
    .filter(({ knownOn }) => knownOn === null || knownOn > today - keptDays)
    .sort((a, b) => (a.questionId < b.questionId ? -1 : 1));
}

/** What an answer makes of a question's card, `before` null where there is none; null: it needs none. */
function reviewAnswer(before: ReviewCard | null, given: ReviewedAnswer, today: number): ReviewCard | null {
  const { questionId, mark } = given;
  const reason = reasonOf(mark, given.confidence);
  if (reason === null && (!before || before.knownOn !== null)) return before;
  const latest = { fingerprint: fingerprintOf(given), mark: Math.round(mark * 1000) / 1000 };
  const fresh = !before || before.knownOn !== null;
  const counted = {
    questionId,
    why: reason ?? before?.why ?? "wrong",
    since: fresh ? today : before.since,
    answers: before ? before.answers + 1 : 0,
    lapses: (before?.lapses ?? 0) + (before && reason === "wrong" ? 1 : 0),
    latest,
    knownOn: null,
  };
  // The key was shown today: a right answer to the same question says nothing of memory, and moves no day.
  if (before && today <= before.last && reason !== "wrong") return { ...before, ...counted };
  const { interval, ...memory } = remember(before, ratingOf(reason), today);
  const last = Math.max(today, before?.last ?? today);
  if (reason === null && interval >= knownInterval)
    return { ...counted, ...memory, due: last + interval, last, knownOn: today };
  // FSRS gives an overdue question that was half right or unsure months: here it stays until it is known, so it is asked again before.
  return { ...counted, ...memory, due: last + Math.min(interval, knownInterval), last };
}

/** Tells an answer, with what was said of it, from another one. */
export function fingerprintOf({ answer, confidence }: Pick<ReviewedAnswer, "answer" | "confidence">): string {
  return contentHash([answer, confidence]).slice(0, 8);
}
