import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankAmong, standingOf } from "#domain/disclosure/standing";
import { districtFigure } from "#domain/district-figure";

const figure = (mean: number, sd: number) => ({
  mean,
  sd,
  value: 50 + 20 * mean,
  low: 50 + 20 * (mean - 1.645 * sd),
  high: 50 + 20 * (mean + 1.645 * sd),
});
const offices = fc.array(
  fc.record({
    mean: fc.double({ min: -1, max: 1, noNaN: true }),
    sd: fc.double({ min: 0.11, max: 0.5, noNaN: true }),
    staff: fc.integer({ min: 1, max: 15 }),
  }),
  { minLength: 1, maxLength: 30 },
);

describe("the district as one figure", () => {
  it("is the mean over its staff, and one office alone is itself", () => {
    const two = districtFigure([
      { ...figure(1, 0.2), staff: 3 },
      { ...figure(0, 0.2), staff: 9 },
    ]);
    expect([two?.mean, two?.value]).toEqual([0.25, 55]);
    const alone = districtFigure([{ ...figure(0.4, 0.3), staff: 7 }]);
    for (const name of ["mean", "sd", "value", "low", "high"] as const) {
      expect(alone?.[name]).toBeCloseTo(figure(0.4, 0.3)[name], 9);
    }
    expect(districtFigure([{ ...figure(0, 0.2), staff: 0 }])).toBeNull();
  });

  it("is surer than its offices, and never surer than the error they share", () => {
    fc.assert(
      fc.property(offices, (made) => {
        const own = districtFigure(made.map(({ mean, sd, staff }) => ({ ...figure(mean, sd), staff })));
        const largest = Math.max(...made.map(({ sd }) => sd));
        expect(own?.sd).toBeGreaterThanOrEqual(0.1);
        expect(own?.sd).toBeLessThanOrEqual(largest + 1e-9);
        expect((own?.high ?? 0) - (own?.low ?? 0)).toBeLessThanOrEqual(2 * 20 * 1.645 * largest + 1e-9);
      }),
    );
  });
});

describe("an office in the district", () => {
  const own = (mean: number, show = true) => ({ ...figure(mean, 0.2), show });

  it("is above or below from a probability of 0.95 on, and nothing where either figure is not shown", () => {
    const district = figure(0, 0.1);
    // 1.645 × √(0.2² + 0.1²) = 0.368
    expect([0.37, 0.36, -0.36, -0.37].map((mean) => standingOf(own(mean), district))).toEqual([
      "above",
      "indistinguishable",
      "indistinguishable",
      "below",
    ]);
    expect([standingOf(own(2, false), district), standingOf(own(2), null)]).toEqual([null, null]);
  });

  it("has a rank from 1 to the number of all, wide where the figures overlap, none under three others", () => {
    const others = [30, 40, 80].map((value) => ({ value, low: value - 5, high: value + 5 }));
    expect(rankAmong(own(0.5), others, 1)).toEqual({ best: 2, worst: 2, of: 4 });
    const alike = [60, 60, 60].map((value) => ({ value, low: 45, high: 75 }));
    expect(rankAmong(own(0.5), alike, 1)).toEqual({ best: 1, worst: 4, of: 4 });
    expect([rankAmong(own(0.5, false), others, 1), rankAmong(own(0.5), others.slice(1), 1)]).toEqual([null, null]);
  });
});
