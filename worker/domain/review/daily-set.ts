import type { QuestionTypeId } from "../questions/index.ts";
import type { ReviewCard } from "./card.ts";
import { retrievability } from "./schedule.ts";

/** Seconds a question takes with its explanation, by type: estimates, so that a set is about five minutes. */
const seconds: Record<QuestionTypeId, number> = {
  "true-false": 20,
  single: 30,
  situational: 40,
  multiple: 40,
  blank: 40,
  matching: 50,
  ordering: 50,
  // Somebody has to read it: it makes no card.
  "short-answer": 0,
};

const mostQuestions = 10;
const mostSeconds = 300;
/** Questions taken before they are due, where there is room: so many, and due within so many days. */
const mostAhead = 3;
const aheadDays = 3;

/** A card with what is known of its question. */
export type AskedCard = ReviewCard & { type: QuestionTypeId };

/**
 * Today's set: the due first, what is least likely still known before the rest; then, where there is room, a few that are due soon.
 * What was answered today is not asked again today.
 */
export function dailySet<C extends AskedCard>(cards: readonly C[], today: number): C[] {
  const recall = (card: C) => retrievability(card, today);
  const byId = (a: C, b: C) => (a.questionId < b.questionId ? -1 : 1);
  const due = cards.filter((card) => card.due <= today).sort((a, b) => recall(a) - recall(b) || byId(a, b));
  const ahead = cards
    .filter((card) => card.due > today && card.due <= today + aheadDays && card.last < today)
    .sort((a, b) => a.due - b.due || byId(a, b))
    .slice(0, mostAhead);
  const set: C[] = [];
  let time = 0;
  for (const card of [...due, ...ahead]) {
    time += seconds[card.type];
    if (set.length === mostQuestions || time > mostSeconds) break;
    set.push(card);
  }
  return set;
}

/** Minutes a set takes, rounded up. */
export function minutesOf(set: readonly AskedCard[]): number {
  return Math.ceil(set.reduce((sum, { type }) => sum + seconds[type], 0) / 60);
}

/** How many cards are due on each of the days from today on; what is overdue counts today. */
export function reviewCalendar(cards: readonly ReviewCard[], today: number, days: number) {
  return Array.from({ length: days }, (_, index) => {
    const day = today + index;
    return { day, count: cards.filter(({ due }) => (index === 0 ? due <= day : due === day)).length };
  });
}
