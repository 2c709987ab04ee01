/** Why a question is in the deck: what its latest answer that was not simply right has shown. */
export const reviewReasons = ["wrong", "partial", "unsure"] as const;
export type ReviewReason = (typeof reviewReasons)[number];

/** How well an answer is remembered, as FSRS has it. */
export interface Memory {
  /** Days until the chance of recall has fallen to 90 %. */
  stability: number;
  /** 1–10. */
  difficulty: number;
}

/** A question of one person's 错题本. Days are whole days since 1970-01-01 by China time. */
export interface ReviewCard extends Memory {
  questionId: string;
  why: ReviewReason;
  /** The day it came into the deck. */
  since: number;
  due: number;
  /** The day of the latest answer. */
  last: number;
  /** Answers since it came into the deck: the step a review is an answer to. */
  answers: number;
  /** Those of them that were wrong. */
  lapses: number;
  /** What was answered last and its mark, so that a replay is told from another answer. */
  latest: { fingerprint: string; mark: number };
  /** The day it left as known; such a card is kept for a week, for replays. */
  knownOn: number | null;
}

/** All review cards of a person, in the order of their questions. */
export type Deck = readonly ReviewCard[];

type Row = [
  questionId: string,
  why: number,
  since: number,
  due: number,
  last: number,
  stability: number,
  difficulty: number,
  answers: number,
  lapses: number,
  fingerprint: string,
  mark: number,
  knownOn: number | null,
];

/** A deck as it is stored: a row a card without names, about 90 bytes each. */
export function deckText(deck: Deck): string {
  const rows = deck.map((card): Row => {
    const { questionId, why, since, due, last, stability, difficulty, answers, lapses, latest, knownOn } = card;
    const { fingerprint, mark } = latest;
    const reason = reviewReasons.indexOf(why);
    return [questionId, reason, since, due, last, stability, difficulty, answers, lapses, fingerprint, mark, knownOn];
  });
  return JSON.stringify(rows);
}

/** A stored deck. */
export function deckIn(text: string): Deck {
  return (JSON.parse(text) as Row[]).map((row): ReviewCard => {
    const [questionId, reason, since, due, last, stability, difficulty, answers, lapses, fingerprint, mark, knownOn] =
      row;
    const why = reviewReasons[reason] ?? "wrong";
    const latest = { fingerprint, mark };
    return { questionId, why, since, due, last, stability, difficulty, answers, lapses, latest, knownOn };
  });
}
