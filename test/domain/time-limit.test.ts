import { describe, expect, it } from "vitest";
import { type AbilityBank, makeBanks } from "#domain/ability-bank";
import { noEvidence } from "#domain/evidence";
import { abilities } from "#domain/framework";
import { startingHyper } from "#domain/hyper";
import { parseQuiz } from "#domain/parse-quiz";
import type { DistrictAbilities } from "#domain/profile";
import type { Quiz } from "#domain/quiz-format";
import { gradeSubmission } from "#domain/submission";
import { deadlineOf, extraMinutesFor, graceMs, isOverdue, isTimeUp } from "#domain/time-limit";
import { judgementOf } from "../../site/islands/result/judgement.ts";
import { quizYaml } from "../worker/quiz-yaml.ts";

const start = Date.UTC(2026, 0, 5);

describe("a time limit", () => {
  const limit = { startedAt: start, minutes: 60, extraMinutes: 15 };
  const deadline = start + 75 * 60_000;

  it("is over at the deadline, and takes nothing more after the grace", () => {
    expect(deadlineOf(limit)).toBe(deadline);
    expect([deadline - 1, deadline].map((now) => isTimeUp(limit, now))).toEqual([false, true]);
    expect([deadline + graceMs, deadline + graceMs + 1].map((now) => isOverdue(limit, now))).toEqual([false, true]);
  });

  it("is none where there are no minutes", () => {
    const none = { ...limit, minutes: null };
    expect([deadlineOf(none), isTimeUp(none, 1e15), isOverdue(none, 1e15)]).toEqual([null, false, false]);
  });

  it("is longer by the percent granted, rounded up", () => {
    expect(
      [
        [60, 50],
        [45, 25],
        [10, 1],
        [60, 0],
      ].map(([minutes = 0, percent = 0]) => extraMinutesFor(minutes, percent)),
    ).toEqual([30, 12, 1, 0]);
    expect(extraMinutesFor(null, 50)).toBe(0);
  });
});

describe("handed in by the clock", () => {
  const quiz = parseQuiz(quizYaml("first", 16)).quiz as Quiz;
  const questions = quiz.questions.map(({ id, abilities: own }, number) => ({
    id,
    number,
    difficulty: 0,
    guessing: 0.25,
    abilities: own,
  }));
  const bank = makeBanks(questions);
  const district = Object.fromEntries(
    abilities.map((ability) => [ability, { bank: bank[ability] as AbilityBank, hyper: startingHyper }]),
  ) as DistrictAbilities;
  const saved = { "first-01": { answer: [] }, "first-02": { answer: [] } };
  const grade = (timeUp: boolean) =>
    gradeSubmission({ quiz, saved, evidence: noEvidence(start), exposures: new Map(), district, now: start, timeUp });

  it("a question that was shown and left blank is a 0 and evidence; one never shown a 0 and none", () => {
    const { responses, score, maxScore, moved } = grade(true);
    expect([score, maxScore]).toEqual([0, 16]);
    expect(responses.every(({ mark }) => mark === 0)).toBe(true);
    const counted = responses.filter((own) => own.counted && own.claims).map(({ questionId }) => questionId);
    expect(counted).toEqual(["first-01", "first-02"]);
    expect(moved.after.reduce((sum, { questions: count }) => sum + count, 0)).toBe(2);
  });

  it("by the learner, every blank is evidence: nobody made them stop", () => {
    expect(grade(false).responses.filter(({ counted }) => counted)).toHaveLength(16);
  });
});

describe("盲区 and 侥幸", () => {
  const judged = (confidence: "sure" | "unsure" | null, mark: number | null, act?: "key" | "void" | "full-marks") =>
    judgementOf({ answer: ["a"], confidence, mark, correction: act && { act } });

  it("are sure and not right, unsure and right; nothing where nothing was said or nothing is marked", () => {
    expect([judged("sure", 0), judged("sure", 0.5), judged("sure", 1)]).toEqual(["blind", "blind", null]);
    expect([judged("unsure", 0), judged("unsure", 0.5), judged("unsure", 1)]).toEqual([null, null, "lucky"]);
    expect([judged(null, 0), judged(null, 1), judged("sure", null)]).toEqual([null, null, null]);
    expect(judgementOf({ answer: [" "], confidence: "sure", mark: 0 })).toBeNull();
  });

  it("say nothing of a mark that is everybody's", () => {
    expect([judged("sure", 0, "void"), judged("unsure", 1, "full-marks"), judged("sure", 0, "key")]).toEqual([
      null,
      null,
      "blind",
    ]);
  });
});
