import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { difficultyEvidence, updateDifficulties } from "#domain/difficulty";
import { fitHyper, fitWithin, startingHyper, withinEvidence } from "#domain/hyper";
import { normal } from "#domain/office-comparison";
import { compareOffices, rankInterval } from "#domain/office-estimate";
import { seededRandom } from "#domain/present-paper";

/** Rubin 1981, J. Educational Statistics 6: coaching effects in eight schools and their standard errors. */
const schools = [
  [28, 15],
  [8, 10],
  [-3, 16],
  [7, 11],
  [-1, 9],
  [1, 11],
  [18, 10],
  [12, 18],
].map(([level = 0, error = 1]) => ({ level, variance: error ** 2 }));

/** Efron & Morris 1975, JASA 70: hits of 18 players in their first 45 times at bat, 1970. */
const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];

describe("the district's figures", () => {
  it("find no difference between the eight schools, which is a finding and no error", () => {
    const { districtMean, between, displayBetween } = fitHyper(schools);
    expect(districtMean).toBeCloseTo(7.69, 2);
    expect(displayBetween).toBe(0);
    expect(between).toBe(0.01);
    for (const { level, variance } of schools) {
      expect(compareOffices({ mean: level, sd: Math.sqrt(variance) }, { mean: districtMean, sd: 4.1 })).toBe(
        "indistinguishable",
      );
    }
  });

  it("shrink Efron and Morris's batters: equal variances give (Q − 17)/17", () => {
    const batters = hits.map((count) => ({ level: Math.sqrt(45) * Math.asin((2 * count) / 45 - 1), variance: 1 }));
    const mean = batters.reduce((sum, { level }) => sum + level, 0) / 18;
    const q = batters.reduce((sum, { level }) => sum + (level - mean) ** 2, 0);
    // The paper's S = 18.96.
    expect(q).toBeCloseTo(18.96, 1);
    expect(fitHyper(batters).displayBetween).toBeCloseTo((q - 17) / 17, 9);
    expect(fitHyper(batters).districtMean).toBeCloseTo(mean, 9);
  });

  it("are the starting values under 8 offices", () => {
    expect(fitHyper(schools.slice(0, 7))).toEqual({ districtMean: 0, between: 0.12, displayBetween: 0.12 });
    expect(fitHyper([])).toEqual({ districtMean: 0, between: 0.12, displayBetween: 0.12 });
    expect(fitWithin([])).toBe(startingHyper.within);
  });

  it("find the variance within offices that people were drawn from, whatever their error", () => {
    const random = seededRandom(11);
    for (const [truth, error] of [
      [0.64, 0.2],
      [0.3, 0.5],
    ] as const) {
      const k = 0.65 / (0.65 + error);
      const offices = Array.from({ length: 300 }, () => {
        const level = normal(random) * 0.4;
        const shares = Array.from({ length: 8 }, () => {
          const y = level + normal(random) * Math.sqrt(truth) + normal(random) * Math.sqrt(error);
          return { k, ky: k * y };
        });
        const mean = shares.reduce((sum, { ky }) => sum + ky, 0) / (8 * k);
        return withinEvidence(shares, mean, 0.65);
      });
      expect(Math.abs(fitWithin(offices) - truth)).toBeLessThan(0.06);
    }
  });

  it("never falls to nothing, and says nothing of one person alone", () => {
    expect(withinEvidence([{ k: 0.5, ky: 1 }], 2, 0.65)).toEqual({ excess: 0, weight: 0 });
    expect(
      fitWithin([
        withinEvidence(
          [
            { k: 0.5, ky: 0.5 },
            { k: 0.5, ky: 0.5 },
          ],
          1,
          0.65,
        ),
      ]),
    ).toBe(0.05);
  });
});

describe("comparing offices", () => {
  it("claims a difference from a probability of 0.95", () => {
    const district = { mean: 0, sd: 0 };
    expect(compareOffices({ mean: 1.65, sd: 1 }, district)).toBe("above");
    expect(compareOffices({ mean: 1.64, sd: 1 }, district)).toBe("indistinguishable");
    expect(compareOffices({ mean: -1.65, sd: 1 }, district)).toBe("below");
    expect(compareOffices(district, district)).toBe("indistinguishable");
  });

  it("gives ranks as intervals: one rank where all is clear, all ranks where nothing is", () => {
    const clear = rankInterval(
      [
        { mean: 3, sd: 0.01 },
        { mean: 2, sd: 0.01 },
        { mean: 1, sd: 0.01 },
      ],
      1,
    );
    expect(clear).toEqual([
      { best: 1, worst: 1 },
      { best: 2, worst: 2 },
      { best: 3, worst: 3 },
    ]);
    const alike = Array.from({ length: 10 }, () => ({ mean: 0, sd: 1 }));
    for (const { best, worst } of rankInterval(alike, 1)) expect([best, worst]).toEqual([1, 10]);
    expect(rankInterval(alike, 5)).toEqual(rankInterval(alike, 5));
    expect(rankInterval([], 1)).toEqual([]);
  });
});

describe("the difficulty of questions", () => {
  const answers = (difficulty: number, marks: number[]) =>
    marks
      .map((mark) => difficultyEvidence({ mark, theta: 0, difficulty, guessing: 0.25 }))
      .reduce((sum, own) => ({ score: sum.score + own.score, information: sum.information + own.information }), {
        score: 0,
        information: 0,
      });

  it("rises for the question people get wrong and falls for the other, around an unchanged mean", () => {
    const wrong = Array(20).fill(0);
    const right = Array(20).fill(1);
    const before = [
      { id: "hard", difficulty: 0, precision: 1, ...answers(0, wrong) },
      { id: "easy", difficulty: 0, precision: 1, ...answers(0, right) },
      { id: "unasked", difficulty: 1, precision: 1, score: 0, information: 0 },
    ];
    const after = updateDifficulties(before);
    expect(after.map(({ id }) => id)).toEqual(["hard", "easy"]);
    expect(after[0]?.difficulty).toBeGreaterThan(0.3);
    expect(after[1]?.difficulty).toBeLessThan(-0.3);
    for (const { precision } of after) expect(precision).toBeGreaterThan(1);
  });

  it("keeps the information-weighted mean of what it moves", () => {
    const question = fc.record({
      difficulty: fc.double({ min: -2, max: 2, noNaN: true }),
      precision: fc.double({ min: 1, max: 50, noNaN: true }),
      marks: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 12 }), (list) => {
        const before = list.map(({ difficulty, precision, marks }, index) => ({
          id: String(index),
          difficulty,
          precision,
          ...answers(difficulty, marks),
        }));
        const after = updateDifficulties(before);
        const sum = (of: { difficulty: number }[]) =>
          of.reduce((total, { difficulty }, index) => total + difficulty * (before[index]?.information ?? 0), 0);
        expect(sum(after)).toBeCloseTo(sum(before), 8);
      }),
    );
  });

  it("has the score and information of the likelihood, by numeric derivative", () => {
    const logLikelihood = (b: number) => {
      const p = 0.25 + 0.75 / (1 + Math.exp(b - 0.3));
      return 0.5 * Math.log(p) + 0.5 * Math.log(1 - p);
    };
    const { score } = difficultyEvidence({ mark: 0.5, theta: 0.3, difficulty: -0.4, guessing: 0.25 });
    expect(score).toBeCloseTo((logLikelihood(-0.4 + 1e-5) - logLikelihood(-0.4 - 1e-5)) / 2e-5, 6);
  });
});
