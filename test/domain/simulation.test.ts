import { describe, expect, it } from "vitest";
import { partIdsOf } from "#domain/paper";
import { parseQuiz } from "#domain/parse-quiz";
import { seededRandom } from "#domain/present-paper";
import { typeOf } from "#domain/questions/index";
import type { Quiz } from "#domain/quiz-format";
import { simulateAnswer } from "#domain/simulated-answer";
import { drawPeople, recoveryOf, scenarios, spearman } from "#domain/simulation";
import { allTypesYaml } from "../worker/all-types-yaml.ts";

describe("simulated people", () => {
  it("earn on average what the model expects of their ability, whatever the type", () => {
    const random = seededRandom(5);
    for (const question of (parseQuiz(allTypesYaml("sample")).quiz as Quiz).questions) {
      const { grade, guessing, chosen } = typeOf(question);
      if (chosen([]) === null) continue;
      for (const theta of [-1.5, 0.5]) {
        const ids = partIdsOf(question);
        const marks = Array.from(
          { length: 6000 },
          () => grade(question, simulateAnswer(question, theta, random), ids) ?? Number.NaN,
        );
        const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
        const c = guessing(question);
        const expected = c + (1 - c) / (1 + Math.exp(question.difficulty - 3 - theta));
        expect(Math.abs(mean - expected), `${question.type} at ${theta}`).toBeLessThan(0.025);
      }
    }
  });

  it("are drawn with the scenario's spread, the same for the same seed", () => {
    const people = drawPeople(scenarios.base, 400, 9);
    expect(drawPeople(scenarios.base, 400, 9)).toEqual(people);
    const own = people.map(({ abilities }) => abilities.service);
    const mean = own.reduce((sum, theta) => sum + theta, 0) / own.length;
    const variance = own.reduce((sum, theta) => sum + (theta - mean) ** 2, 0) / own.length;
    expect(Math.abs(variance - (0.4 ** 2 + 0.8 ** 2))).toBeLessThan(0.08);
  });
});

describe("figures of recovery", () => {
  it("count what the intervals hold and how far the estimates are off", () => {
    const shown = [
      { truth: 0, mean: 0.5, low: -1, high: 1 },
      { truth: 2, mean: 1.5, low: 1, high: 1.9 },
    ];
    expect(recoveryOf(shown, 4)).toEqual({ coverage: 0.5, bias: 0, rmse: 0.5, shown: 0.5 });
    expect(recoveryOf([], 0).shown).toBe(0);
  });

  it("rank with ties at their mean", () => {
    expect(
      spearman([
        [1, 10],
        [2, 20],
        [3, 30],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      spearman([
        [1, 30],
        [2, 20],
        [3, 10],
      ]),
    ).toBeCloseTo(-1, 12);
    expect(
      spearman([
        [1, 1],
        [2, 1],
        [3, 2],
        [4, 2],
      ]),
    ).toBeCloseTo(0.894, 3);
  });
});
