import fc from "fast-check";
import { type Grade, Rating } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import type { Branching } from "#domain/branching";
import { chinaDay, isoDay } from "#domain/china-day";
import { parseQuiz } from "#domain/parse-quiz";
import type { Quiz } from "#domain/quiz-format";
import { knownInterval, reviewAnswers, reviewedIn } from "#domain/review";
import { type Deck, deckIn, deckText } from "#domain/review/card";
import { dailySet, minutesOf, reviewCalendar } from "#domain/review/daily-set";
import { remember, retrievability } from "#domain/review/schedule";
import { allTypesYaml } from "../worker/all-types-yaml.ts";

const day = 86_400_000;
const start = Date.UTC(2026, 2, 2, 1);
const today = chinaDay(start);

type Said = "wrong" | "partial" | "unsure" | "right";
const given = (questionId: string, said: Said) => ({
  questionId,
  answer: [said],
  confidence: said === "unsure" ? ("unsure" as const) : null,
  mark: said === "wrong" ? 0 : said === "partial" ? 0.5 : 1,
});

/** A question answered again and again, each time on the day it is due; the days from one answer to the next. */
function intervals(...said: Said[]) {
  let deck: Deck = [];
  let now = start;
  return said.map((one) => {
    deck = reviewAnswers(deck, [given("q", one)], now);
    const [card] = deck;
    if (!card) return null;
    const { due, knownOn } = card;
    const days = due - chinaDay(now);
    now += days * day;
    return knownOn === null ? days : "known";
  });
}

describe("the schedule", () => {
  it("is FSRS-6 with default weights, in days: a golden of ts-fsrs 5.4.2", () => {
    const run = (...ratings: Grade[]) => {
      let before: Parameters<typeof remember>[0] = null;
      let now = today;
      return ratings.map((rating) => {
        const { interval, ...memory } = remember(before, rating, now);
        before = { ...memory, last: now };
        now += interval;
        return interval;
      });
    };
    const { Again, Hard, Good, Easy } = Rating;
    expect(run(Again, Good, Good, Good, Good, Good)).toEqual([1, 3, 8, 22, 54, 124]);
    expect(run(Hard, Good, Good, Good)).toEqual([2, 7, 23, 66]);
    expect(run(Again, Easy, Easy)).toEqual([1, 4, 21]);
    expect(run(Again, Good, Again, Good, Good, Good)).toEqual([1, 3, 1, 3, 4, 8]);
    // w₀ to w₃ of the published defaults are the stabilities after a first answer.
    expect(([Again, Hard, Good, Easy] as const).map((rating) => remember(null, rating, today).stability)).toEqual([
      0.212, 1.2931, 2.3065, 8.2956,
    ]);
  });

  it("has 90 % recall left after as many days as the stability says", () => {
    expect(retrievability({ stability: 8, difficulty: 5, last: today }, today + 8)).toBeCloseTo(0.9, 6);
    expect(retrievability({ stability: 8, difficulty: 5, last: today }, today)).toBe(1);
    expect(retrievability({ stability: 8, difficulty: 5, last: today }, today - 3)).toBe(1);
  });

  it("grows when right, shrinks when wrong, and the question leaves when it is known", () => {
    expect(intervals("wrong", "right", "right", "right")).toEqual([1, 3, 8, "known"]);
    expect(intervals("unsure", "right", "right")).toEqual([2, 7, "known"]);
    expect(intervals("wrong", "right", "right", "wrong", "right")).toEqual([1, 3, 8, 1, 3]);
    expect(intervals("partial", "partial", "right")[0]).toBe(2);
  });

  it("lets nothing leave that is right only by chance, however long", () => {
    expect(intervals("unsure", ...Array<Said>(12).fill("unsure"))).not.toContain("known");
    expect(intervals("wrong", ...Array<Said>(12).fill("partial"))).not.toContain("known");
  });

  it("asks from tomorrow on and within three weeks, and right never sooner than wrong (property)", () => {
    const said = fc.constantFrom<Said>("wrong", "partial", "unsure", "right");
    fc.assert(
      fc.property(fc.array(fc.tuple(said, fc.integer({ min: 0, max: 40 })), { maxLength: 15 }), (history) => {
        let deck = reviewAnswers([], [given("q", "wrong")], start);
        let now = start;
        for (const [one, days] of history) {
          now += days * day;
          const next = reviewAnswers(deck, [given("q", one)], now);
          const wrong = reviewAnswers(deck, [given("q", "wrong")], now);
          const [card] = next;
          if (!card || card.knownOn !== null) return;
          expect(card.due).toBeGreaterThan(chinaDay(now));
          expect(card.due).toBeLessThanOrEqual(chinaDay(now) + knownInterval);
          expect(card.due).toBeGreaterThanOrEqual(wrong[0]?.due ?? 0);
          expect(card.stability).toBeGreaterThan(0);
          deck = next;
        }
      }),
    );
  });
});

describe("a deck", () => {
  it("takes what was wrong, partly right or unsure, and nothing that was right", () => {
    const answers = (["wrong", "partial", "unsure", "right"] as const).map((said) => given(said, said));
    const deck = reviewAnswers([], answers, start);
    expect(deck.map(({ questionId, why, answers: so }) => [questionId, why, so])).toEqual([
      ["partial", "partial", 0],
      ["unsure", "unsure", 0],
      ["wrong", "wrong", 0],
    ]);
    const same = reviewAnswers(deck, [given("right", "right")], start);
    expect(same).toBe(deck);
  });

  it("does not depend on the order of a submission's answers", () => {
    const answers = ["a", "b", "c", "d"].map((id, index) =>
      given(id, (["wrong", "partial", "unsure", "right"] as const)[index] ?? "right"),
    );
    expect(reviewAnswers([], [...answers].reverse(), start)).toEqual(reviewAnswers([], answers, start));
  });

  it("moves no day by a right answer on the day the key was shown, and by a wrong one brings it back tomorrow", () => {
    const deck = reviewAnswers([], [given("q", "unsure")], start);
    const [again] = reviewAnswers(deck, [given("q", "right")], start + 3_600_000);
    expect([again?.due, again?.answers, again?.knownOn]).toEqual([today + 2, 1, null]);
    const [wrong] = reviewAnswers(deck, [given("q", "wrong")], start + 3_600_000);
    expect([wrong?.due, wrong?.why, wrong?.lapses]).toEqual([today + 1, "wrong", 1]);
  });

  it("keeps one that has left for a week, takes it back when it is wrong, and forgets it afterwards", () => {
    let deck: Deck = [];
    let now = start;
    for (const said of ["wrong", "right", "right", "right"] as const) {
      deck = reviewAnswers(deck, [given("q", said)], now);
      now += ((deck[0]?.due ?? 0) - chinaDay(now)) * day;
    }
    const left = start + 12 * day;
    expect(deck[0]?.knownOn).toBe(today + 12);
    expect(deck[0]?.due).toBe(today + 12 + 22);
    expect(22).toBeGreaterThanOrEqual(knownInterval);
    expect(reviewAnswers(deck, [given("q", "right")], left + day)).toBe(deck);
    const [back] = reviewAnswers(deck, [given("q", "wrong")], left + 3 * day);
    expect([back?.knownOn, back?.since, back?.due, back?.answers]).toEqual([null, today + 15, today + 17, 4]);
    const later = reviewAnswers(deck, [given("other", "wrong")], left + 7 * day);
    expect(later.map(({ questionId }) => questionId)).toEqual(["other"]);
  });

  it("does not go back where the clock does", () => {
    const deck = reviewAnswers([], [given("q", "wrong")], start);
    const [card] = reviewAnswers(deck, [given("q", "wrong")], start - 10 * day);
    expect([card?.last, card?.due]).toEqual([today, today + 1]);
  });

  it("is stored and read back as it was; 300 cards take less than 60 kB", () => {
    const answers = Array.from({ length: 300 }, (_, index) => given(`practice-big-picture-extra-${index}`, "wrong"));
    const deck = reviewAnswers(reviewAnswers([], answers, start), answers, start + day);
    expect(deckIn(deckText(deck))).toEqual(deck);
    expect(deckText(deck).length).toBeLessThan(60_000);
  });
});

describe("a submission's answers", () => {
  const quiz = parseQuiz(allTypesYaml("all")).quiz as Quiz;
  const ids = quiz.questions.map(({ id }) => id);
  const responses = ids.map((questionId) => ({ questionId, answer: [], confidence: null, mark: 0 as number | null }));
  const taken = (changed: typeof responses, corrections = {}) =>
    reviewedIn(quiz, corrections, changed).map(({ questionId }) => questionId);
  const essays = quiz.questions.filter(({ type }) => type === "short-answer").map(({ id }) => id);

  it("leave out what is pending, what somebody has to read, and what is void or given to all", () => {
    const marked = ids.filter((id) => !essays.includes(id));
    expect(taken(responses)).toEqual(marked);
    const [first = "", second = "", third = ""] = marked;
    const pending = responses.map((own) => (own.questionId === third ? { ...own, mark: null } : own));
    const acts = { [first]: { act: "void", reason: "", at: 0 }, [second]: { act: "full-marks", reason: "", at: 0 } };
    expect(taken(pending, acts)).toEqual(marked.slice(3));
  });

  it("of a case make no cards", () => {
    expect(reviewedIn({ ...quiz, branching: {} as Branching }, {}, responses)).toEqual([]);
  });
});

describe("today's set", () => {
  const card = (questionId: string, due: number, stability: number, type: "single" | "ordering" = "single") => ({
    questionId,
    type,
    why: "wrong" as const,
    since: today - 20,
    due: today + due,
    last: today - 10,
    stability,
    difficulty: 5,
    answers: 1,
    lapses: 0,
    latest: { fingerprint: "", mark: 0 },
    knownOn: null,
  });

  it("asks first what is least likely still known, then what is due soon, and nothing answered today", () => {
    const cards = [
      card("sure", 0, 20),
      card("soon", 1, 12),
      card("weak", 0, 2),
      { ...card("just-now", 1, 1), last: today },
      card("far", 9, 20),
    ];
    expect(dailySet(cards, today).map(({ questionId }) => questionId)).toEqual(["weak", "sure", "soon"]);
  });

  it("is at most ten questions and five minutes", () => {
    const many = (type: "single" | "ordering") => Array.from({ length: 40 }, (_, n) => card(`q${n}`, -n, 3, type));
    expect(dailySet(many("single"), today)).toHaveLength(10);
    expect(minutesOf(dailySet(many("single"), today))).toBe(5);
    expect(dailySet(many("ordering"), today)).toHaveLength(6);
    expect(dailySet([], today)).toEqual([]);
  });

  it("takes at most three ahead", () => {
    const soon = Array.from({ length: 8 }, (_, n) => card(`q${n}`, 1 + (n % 5), 12));
    expect(dailySet(soon, today).map(({ due }) => due - today)).toEqual([1, 1, 2]);
  });

  it("has a calendar that counts what is overdue today", () => {
    const cards = [card("a", -3, 1), card("b", 0, 1), card("c", 2, 1), card("d", 40, 1)];
    const days = reviewCalendar(cards, today, 30);
    expect(days).toHaveLength(30);
    expect(days.slice(0, 3).map(({ count }) => count)).toEqual([2, 0, 1]);
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  });

  it("begins its day at midnight in China", () => {
    const midnight = Date.UTC(2026, 11, 2, 16);
    expect(isoDay(chinaDay(midnight - 1))).toBe("2026-12-02");
    expect(isoDay(chinaDay(midnight))).toBe("2026-12-03");
  });
});
