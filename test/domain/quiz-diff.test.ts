import { describe, expect, it } from "vitest";
import { fieldName } from "#domain/problem-words";
import { diffQuestions } from "#domain/quiz-diff";
import { lineChanges } from "../../site/islands/bank/change-words.ts";
import { madeUpQuiz } from "./made-up-quiz.ts";

const one = (more: Parameters<typeof madeUpQuiz>[0][number]) => {
  const [question] = madeUpQuiz([more]).quiz.questions;
  if (!question) throw new Error("no question");
  return question;
};

/** The change of a field as a trainer reads it: what is gone in −, what has come in +. */
const read = (before: ReturnType<typeof one>, after: ReturnType<typeof one>) =>
  diffQuestions(before, after).map(({ field, before: old, after: now }) => [
    fieldName(field),
    ...lineChanges(old, now).map(({ start, removed, added, end }) => `${start}−${removed}−+${added}+${end}`),
  ]);

describe("the difference between two texts of a question", () => {
  it("is none between equal ones", () => {
    expect(diffQuestions(one({}), one({}))).toEqual([]);
  });

  it("shows the words that changed inside their sentence", () => {
    expect(read(one({ stem: "收到来文以后，第一步做什么？" }), one({ stem: "收到急件以后，第一步做什么？" }))).toEqual([
      ["题干", "收到−来文−+急件+以后，第一步做什么？"],
    ]);
  });

  it("shows only the options that are not what they were, and a moved key in words", () => {
    const whys = ["道理一，说得清楚", "道理二，说得清楚", "道理三，说得清楚", "道理四，说得清楚"];
    expect(read(one({ keys: [0], whys }), one({ keys: [1], whys }))).toEqual([
      ["选项", "送科长核稿−（正确）−++　理由：道理一，说得清楚", "登记后分送−−+（正确）+　理由：道理二，说得清楚"],
    ]);
  });

  it("names what a question is about in words", () => {
    const before = one({});
    const after = { ...before, abilities: {}, duty: "meetings", indicator: "secrecy.loyalty" } as typeof before;
    const shown = diffQuestions(before, after).map(({ field, after: now }) => [fieldName(field), now]);
    expect(shown).toEqual(
      expect.arrayContaining([
        ["能力", "不计能力"],
        ["业务", "办会"],
        ["指标", "守本分、讲忠诚"],
      ]),
    );
    const shared = { ...before, abilities: { service: 0.5, "big-picture": 0.5 } } as typeof before;
    expect(diffQuestions(before, shared)[0]?.after).toBe("服务管理 0.5　服务大局 0.5");
  });

  it("shows both orders where nothing but the order differs", () => {
    expect(lineChanges("甲\n乙", "乙\n甲")).toEqual([{ start: "", removed: "甲；乙", added: "乙；甲", end: "" }]);
  });
});
