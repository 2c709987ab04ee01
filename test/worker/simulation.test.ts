import { expect, it } from "vitest";
import { parseQuiz } from "#domain/parse-quiz";
import type { Quiz } from "#domain/quiz-format";
import { simulate } from "../../worker/simulation/run.ts";
import { bindings } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";

it("simulates a small district through the API and holds the profiles against the truth", async () => {
  const quizzes = ["one", "two", "three", "four", "five"].map((id) => parseQuiz(quizYaml(id, 16)).quiz as Quiz);
  const report = await simulate(bindings(), quizzes, { seed: 3, offices: 3, scenario: "base" });
  for (const { coverage, shown, bias, rmse } of [report.person, report.office]) {
    expect(coverage).toBeGreaterThan(0.6);
    expect(shown).toBeGreaterThan(0);
    expect(Math.abs(bias)).toBeLessThan(1);
    expect(rmse).toBeLessThan(1.5);
  }
  expect(report.office.wrongDirection).toBeLessThanOrEqual(0.2);
}, 120_000);
