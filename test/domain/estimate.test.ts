import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addResponse,
  emptyGrid,
  fade,
  type Grid,
  information,
  mastery,
  posterior,
  type ResponseEvidence,
} from "#domain/ability-estimate";
import { bytesOfGrids, gridsOfBytes } from "#domain/grid-bytes";
import { startingHyper } from "#domain/hyper";
import { contribution, estimateOffice, estimateOfficeFromSums } from "#domain/office-estimate";
import { showRule } from "#domain/show-rule";

const add = (responses: readonly ResponseEvidence[], grid: Grid = emptyGrid()) => responses.reduce(addResponse, grid);
const right = (difficulty: number, guessing = 0): ResponseEvidence => ({ mark: 1, difficulty, guessing, weight: 1 });
const wrong = (difficulty: number, guessing = 0): ResponseEvidence => ({ ...right(difficulty, guessing), mark: 0 });

/** Posterior mean and SD by plain quadrature of the likelihood, 20,000 points over [−5, 5]: independent of the grid. */
function quadrature(responses: readonly ResponseEvidence[], priorMean = 0) {
  let [total, first, second] = [0, 0, 0];
  for (let index = 0; index <= 20_000; index++) {
    const theta = -5 + index / 2_000;
    const likelihood = responses.reduce(
      (product, { mark, difficulty, guessing, weight }) => {
        const p = guessing + (1 - guessing) / (1 + Math.exp(-(theta - difficulty)));
        return product * (p ** mark * (1 - p) ** (1 - mark)) ** weight;
      },
      Math.exp(-((theta - priorMean) ** 2) / 2),
    );
    total += likelihood;
    first += theta * likelihood;
    second += theta ** 2 * likelihood;
  }
  const mean = first / total;
  return { mean, sd: Math.sqrt(second / total - mean ** 2) };
}

describe("a person's ability", () => {
  const patterns: [string, ResponseEvidence[]][] = [
    ["nothing answered", []],
    ["five right, Rasch", [-2, -1, 0, 1, 2].map((b) => right(b))],
    ["three of five, Rasch", [right(-2), right(-1), right(0), wrong(1), wrong(2)]],
    ["ten wrong with a guessing floor", Array.from({ length: 10 }, (_, index) => wrong((index % 5) - 2, 0.25))],
    ["twelve right with a guessing floor", Array.from({ length: 12 }, (_, index) => right((index % 5) - 2, 0.25))],
    [
      "thirds and half weights",
      [
        { mark: 2 / 3, difficulty: 1, guessing: 0.5, weight: 0.5 },
        { mark: 1 / 3, difficulty: -1, guessing: 0.5, weight: 1 },
      ],
    ],
  ];

  it.each(patterns)("has the mean and SD of plain quadrature: %s", (_name, responses) => {
    for (const priorMean of [0, 0.4]) {
      const expected = quadrature(responses, priorMean);
      const { mean, sd } = posterior(add(responses), priorMean);
      expect(mean).toBeCloseTo(expected.mean, 3);
      expect(sd).toBeCloseTo(expected.sd, 3);
    }
  });

  it("is the prior N(μ, 1) without evidence, quantiles included", () => {
    const { mean, sd, quantile } = posterior(emptyGrid());
    expect(
      [mean, sd, quantile(0.05), quantile(0.5), quantile(0.95)].map((value) => Math.round(value * 100) / 100 + 0),
    ).toEqual([0, 1, -1.64, 0, 1.64]);
  });

  const response = fc.record({
    mark: fc.constantFrom(0, 1 / 3, 0.5, 2 / 3, 1),
    difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
    guessing: fc.constantFrom(0, 0.25, 0.5),
    weight: fc.constantFrom(0.5, 1),
  });

  it("does not depend on the order of answers", () => {
    fc.assert(
      fc.property(fc.array(response, { maxLength: 40 }), (responses) => {
        const forwards = posterior(add(responses)).mean;
        const backwards = posterior(add([...responses].reverse())).mean;
        expect(Math.abs(forwards - backwards)).toBeLessThan(1e-5);
      }),
    );
  });

  it("is restored when an answer is taken back", () => {
    fc.assert(
      fc.property(fc.array(response, { maxLength: 12 }), response, (responses, extra) => {
        const before = add(responses);
        const after = add([extra, { ...extra, weight: -extra.weight }], before);
        before.forEach((value, index) => void expect(Math.abs((after[index] ?? 0) - value)).toBeLessThan(1e-5));
      }),
    );
  });

  it("refuses what is no mark, no floor, no number", () => {
    for (const bad of [
      { mark: 1.1 },
      { mark: Number.NaN },
      { guessing: 1 },
      { guessing: -0.1 },
      { difficulty: Number.NaN },
      { weight: Number.POSITIVE_INFINITY },
    ]) {
      expect(() => addResponse(emptyGrid(), { ...right(0), ...bad })).toThrow(RangeError);
    }
  });

  it("fades by half in 180 days and not at all backwards", () => {
    const grid = add([right(0), right(1)]);
    expect(fade(grid, 180)[0]).toBeCloseTo((grid[0] ?? 0) / 2, 6);
    expect(fade(grid, -5)).toEqual(grid);
  });

  it("is stored in 164 bytes a grid and read back the same", () => {
    const grids = [add([right(0)]), emptyGrid(), add([wrong(2)]), add([right(-1)])];
    const bytes = bytesOfGrids(grids);
    expect(bytes.byteLength).toBe(4 * 164);
    expect(gridsOfBytes(bytes, 4)).toEqual(grids);
  });

  it("is shown as the expected share right on the bank, interval ends mapped the same way", () => {
    const estimate = posterior(add([right(0), right(0), wrong(1)]));
    const { value, low, high } = mastery(estimate, [0]);
    const logistic = (theta: number) => 100 / (1 + Math.exp(-theta));
    expect(value).toBeCloseTo(logistic(estimate.mean), 2);
    expect(low).toBeCloseTo(logistic(estimate.quantile(0.05)), 2);
    expect(high).toBeCloseTo(logistic(estimate.quantile(0.95)), 2);
  });

  it("learns 0.25 at most from a Rasch answer, at its own difficulty", () => {
    expect(information(1, { difficulty: 1, guessing: 0, weight: 1 })).toBeCloseTo(0.25, 12);
    expect(information(0, { difficulty: 0, guessing: 0.25, weight: 1 })).toBeCloseTo(0.15, 12);
  });
});

describe("the show rule", () => {
  const unseen = Array.from({ length: 30 }, () => ({ difficulty: 0, guessing: 0.25, weight: 1 }));

  it("shows from 8 questions and SD 0.70, firmer with less", () => {
    const levels = [0.7, 0.5, 0.4].map((sd) => showRule({ questions: 8, mean: 0, sd, unseen }));
    expect(levels).toEqual([{ level: "preliminary" }, { level: "fair" }, { level: "firm" }]);
    expect(showRule({ questions: 7, mean: 0, sd: 0.3, unseen })).toEqual({
      level: "insufficient",
      moreQuestions: 1,
      bankShort: false,
    });
  });

  it("says how many more it takes from the information of the unseen, and whether the bank has them", () => {
    // 1/0.49 − 1/0.81 = 0.806; each unseen question tells 0.15 at its own difficulty.
    expect(showRule({ questions: 20, mean: 0, sd: 0.9, unseen })).toEqual({
      level: "insufficient",
      moreQuestions: 6,
      bankShort: false,
    });
    expect(showRule({ questions: 0, mean: 0, sd: 1, unseen: unseen.slice(0, 5) })).toMatchObject({
      moreQuestions: 8,
      bankShort: true,
    });
    expect(showRule({ questions: 0, mean: 0, sd: 1, unseen: [] })).toMatchObject({
      moreQuestions: 12,
      bankShort: true,
    });
  });
});

describe("an office's ability", () => {
  it("without evidence is the district's mean, wide, and not shown", () => {
    const none = estimateOffice({ staff: 6, people: [], hyper: startingHyper });
    expect(none.mean).toBe(0);
    expect(none.sd ** 2).toBeCloseTo(0.65 / 6 + 0.12 + 0.01, 12);
    expect(none.show).toBe(false);
    expect(estimateOffice({ staff: 0, people: [], hyper: startingHyper }).show).toBe(false);
  });

  it("with everybody known without error is their plain mean", () => {
    const people = [1, 0.5, -0.2].map((mean) => ({ mean, sd: 0.0995 }));
    const { mean, sd, show } = estimateOffice({ staff: 3, people, hyper: startingHyper });
    expect(mean).toBeCloseTo(1.3 / 3, 1);
    expect(sd).toBeLessThan(0.2);
    expect(show).toBe(true);
  });

  it("shrinks an office to the district the less is known of it", () => {
    const of = (sd: number) => estimateOffice({ staff: 5, people: [{ mean: 1, sd }], hyper: startingHyper }).mean;
    expect(of(0.4)).toBeGreaterThan(of(0.7));
    expect(of(0.7)).toBeGreaterThan(0);
  });

  it("is the same from sums kept one by one, whatever the order", () => {
    const person = fc.record({
      mean: fc.double({ min: -2, max: 2, noNaN: true }),
      sd: fc.double({ min: 0.2, max: 0.99, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 15 }), (people) => {
        const staff = people.length + 2;
        const sums = people
          .map((own) => contribution(own, startingHyper))
          .reduce((sum, { k, ky }) => ({ k0: sum.k0 + k, k1: sum.k1 + ky }), { k0: 0, k1: 0 });
        const measured = people.filter(({ sd }) => sd <= 0.7).length;
        const whole = estimateOffice({ staff, people, hyper: startingHyper });
        const kept = estimateOfficeFromSums({ staff, ...sums, measured, hyper: startingHyper });
        expect(kept.mean).toBeCloseTo(whole.mean, 9);
        expect(kept.sd).toBeCloseTo(whole.sd, 9);
        expect(kept.show).toBe(whole.show);
      }),
    );
  });
});
