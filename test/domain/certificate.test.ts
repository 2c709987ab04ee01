import { describe, expect, it } from "vitest";
import { certificatePercentFrom, isEarned, requirementsOf } from "#domain/certificate";

const quizzes = [
  { id: "besides", title: "培训员另出的一份", kind: "practice", lesson: "secrecy" },
  { id: "practice-secrecy", title: "守得住秘密练习", kind: "practice", lesson: "secrecy" },
  { id: "extra", title: "加练", kind: "practice", lesson: null },
  { id: "placement", title: "摸底", kind: "placement", lesson: null },
  { id: "comprehensive", title: "综合测评", kind: "exam", lesson: null },
];
const best = (one: number, comprehensive: number) => [
  { quizId: "practice-secrecy", bestPercent: one },
  { quizId: "comprehensive", bestPercent: comprehensive },
];

describe("the certificate", () => {
  it("asks for every lesson's own exercise and 综合测评, and for nothing that is published besides", () => {
    expect(requirementsOf(quizzes, [], 60).map(({ quizId, passed }) => [quizId, passed])).toEqual([
      ["practice-secrecy", false],
      ["comprehensive", false],
    ]);
  });

  it("is earned at the limit, not below it, and not on one of the two", () => {
    const earned = (one: number, comprehensive: number) =>
      isEarned(requirementsOf(quizzes, best(one, comprehensive), 60));
    expect([earned(60, 60), earned(100, 59.99), earned(59.99, 100), earned(60 - 1e-9, 80)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(isEarned(requirementsOf(quizzes, [{ quizId: "practice-secrecy", bestPercent: 100 }], 60))).toBe(false);
  });

  it("is not earned where no lesson's practice or no 综合测评 is published", () => {
    const done = best(100, 100);
    expect(isEarned(requirementsOf(quizzes.slice(2), done, 60))).toBe(false);
    expect(requirementsOf(quizzes.slice(0, 2), [], 60)).toContainEqual({
      quizId: "comprehensive",
      title: "综合测评",
      lesson: null,
      bestPercent: null,
      passed: false,
    });
  });

  it("takes its percent from the settings, and the usual one where they make no sense", () => {
    expect([null, "", "0", "101", "abc", "75"].map(certificatePercentFrom)).toEqual([60, 60, 60, 60, 60, 75]);
  });
});
