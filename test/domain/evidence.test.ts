import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { posterior } from "#domain/ability-estimate";
import {
  type CountedResponse,
  countResponses,
  countsAgain,
  dayMs,
  fadeTo,
  noEvidence,
  recentQuestions,
} from "#domain/evidence";
import { applyJournal, nothingSaved } from "#domain/saved-answers";
import { bitmapOf, numbersIn } from "#domain/seen-bitmap";

const start = Date.UTC(2026, 0, 1);
const response = (number: number, mark: number, at = start): CountedResponse => ({
  number,
  indicator: "service.environment",
  mark,
  difficulty: 0,
  guessing: 0.25,
  abilities: { service: 0.5, execution: 0.5 },
  at,
});
const mean = (evidence: ReturnType<typeof noEvidence>) => posterior(evidence.grids.service).mean;

describe("a person's evidence", () => {
  it("splits an answer between two abilities and leaves the others alone", () => {
    const evidence = countResponses(noEvidence(start), [response(1, 1)], start);
    expect(mean(evidence)).toBeGreaterThan(0);
    expect(posterior(evidence.grids.execution).mean).toBe(mean(evidence));
    expect(posterior(evidence.grids["big-picture"]).mean).toBeCloseTo(0, 12);
    expect(recentQuestions(evidence, "service", start)).toBe(1);
    expect(numbersIn(evidence.seen)).toEqual(new Set([1]));
  });

  it("takes back exactly what it counted, half a year of fading later too", () => {
    const before = countResponses(noEvidence(start), [response(1, 1)], start);
    const later = start + 180 * dayMs;
    const both = countResponses(before, [response(2, 0)], start);
    const after = countResponses(both, [response(2, 0)], later, -1);
    expect(mean(after)).toBeCloseTo(mean(fadeTo(before, later)), 5);
    expect(after.indicators).toEqual(before.indicators);
    expect(after.seen).toBe(before.seen);
    expect(recentQuestions(after, "service", later)).toBe(1);
  });

  it("fades to half in 180 days, and not at all when the clock runs backwards", () => {
    const evidence = countResponses(noEvidence(start), [response(1, 1)], start);
    const half = fadeTo(evidence, start + 180 * dayMs);
    half.grids.service.forEach(
      (value, index) => void expect(value).toBeCloseTo((evidence.grids.service[index] ?? 0) / 2, 5),
    );
    const back = fadeTo(evidence, start - 30 * dayMs);
    expect([...back.grids.service]).toEqual([...evidence.grids.service]);
    expect(back.fadedAt).toBe(start);
  });

  it("counts the distinct questions of the last 360 days only", () => {
    const evidence = countResponses(noEvidence(start), [response(1, 1)], start);
    expect(recentQuestions(evidence, "service", start + 359 * dayMs)).toBe(1);
    expect(recentQuestions(evidence, "service", start + 361 * dayMs)).toBe(0);
  });

  it("keeps which questions were missed, and forgets one whose answer is taken back", () => {
    const answers = [response(1, 0), response(2, 1), response(3, 0.49), response(4, 0.5)];
    const evidence = countResponses(noEvidence(start), answers, start);
    expect(evidence.missed).toEqual([1, 3]);
    const again = countResponses(countResponses(evidence, [response(1, 0)], start, -1), [response(1, 1)], start);
    expect(again.missed).toEqual([3]);
    expect(countResponses(evidence, answers, start, -1).missed).toEqual([]);
  });

  it("counts a question again only when its key was never shown or 90 days ago", () => {
    expect(countsAgain(null, start)).toBe(true);
    expect(countsAgain(start, start + 89 * dayMs)).toBe(false);
    expect(countsAgain(start, start + 90 * dayMs)).toBe(true);
  });
});

describe("the bitmap of seen questions", () => {
  it("gives back the numbers it was made of", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 3000 })), (numbers) => {
        expect([...numbersIn(bitmapOf(numbers))].sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b));
      }),
    );
  });
});

describe("the journal of an attempt", () => {
  const ids = new Set(["a", "b"]);
  const entry = (seq: number, questionId: string, answer: string) => ({ seq, questionId, answer: [answer] });

  it("applies a device's entries in order and its replays not at all", () => {
    const first = applyJournal(nothingSaved, "phone", [entry(2, "a", "y"), entry(1, "a", "x")], ids, start);
    expect(first.answers["a"]?.answer).toEqual(["y"]);
    const replayed = applyJournal(
      applyJournal(first, "desk", [entry(1, "a", "z")], ids, start),
      "phone",
      [entry(1, "a", "x"), entry(2, "a", "y")],
      ids,
      start,
    );
    expect(replayed.answers["a"]?.answer).toEqual(["z"]);
  });

  it("ends the same however the entries are cut into requests and repeated", () => {
    const taps = fc.array(
      fc.record({ questionId: fc.constantFrom("a", "b"), answer: fc.constantFrom("x", "y", "z") }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(taps, fc.integer({ min: 1, max: 5 }), (list, size) => {
        const entries = list.map(({ questionId, answer }, index) => entry(index + 1, questionId, answer));
        const whole = applyJournal(nothingSaved, "phone", entries, ids, start);
        let state = nothingSaved;
        for (let from = 0; from < entries.length; from += size) {
          const chunk = entries.slice(Math.max(0, from - 1), from + size);
          state = applyJournal(applyJournal(state, "phone", chunk, ids, start), "phone", chunk, ids, start);
        }
        expect(state.answers).toEqual(whole.answers);
      }),
    );
  });

  it("leaves out questions that are not of the quiz", () => {
    expect(applyJournal(nothingSaved, "phone", [entry(1, "foreign", "x")], ids, start).answers).toEqual({});
  });
});
