import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicatorIds } from "#domain/framework";
import { indicatorFigures, leastIndicatorQuestions, shareOf } from "#domain/indicator-figures";

describe("an indicator", () => {
  it("is silent under five questions and says how many more it takes", () => {
    const figures = indicatorFigures({ "service.environment": { answers: 4, marks: 4 } });
    expect(figures.map(({ indicator }) => indicator)).toEqual(indicatorIds);
    const own = figures.find(({ indicator }) => indicator === "service.environment");
    expect(own).toEqual({ indicator: "service.environment", questions: 4, share: null, moreQuestions: 1 });
    expect(figures[0]).toMatchObject({ questions: 0, share: null, moreQuestions: 5 });
  });

  it("gives the score interval: its ends are the shares from which the one seen is 1.645 standard errors away", () => {
    for (const [questions, marks] of [
      [5, 4],
      [5, 2.5],
      [29, 1],
      [263, 81],
    ] as const) {
      const { percent, low, high } = shareOf(questions, marks);
      for (const end of [low / 100, high / 100]) {
        const distance = Math.abs(percent / 100 - end) / Math.sqrt((end * (1 - end)) / questions);
        expect(distance).toBeCloseTo(1.644854, 6);
      }
    }
  });

  it("never leaves 0 to 100, holds its share, and is narrower than 60 from the fifth question on", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: leastIndicatorQuestions, max: 400 }),
        fc.double({ min: -1e-9, max: 1.0000001, noNaN: true }),
        (questions, part) => {
          const { percent, low, high } = shareOf(questions, part * questions);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
          expect(low).toBeLessThanOrEqual(percent + 1e-9);
          expect(percent).toBeLessThanOrEqual(high + 1e-9);
          expect(high - low).toBeLessThan(60);
        },
      ),
    );
    expect(shareOf(4, 2).high - shareOf(4, 2).low).toBeGreaterThan(60);
  });
});
