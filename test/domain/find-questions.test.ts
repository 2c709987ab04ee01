import { describe, expect, it } from "vitest";
import { changeMany } from "../../site/islands/bank/change-many.ts";
import { type BankQuestion, everything, findQuestions, type Order } from "../../site/islands/bank/find-questions.ts";

const made = (id: string, more: Partial<BankQuestion> = {}): BankQuestion => ({
  id,
  quizId: "bank-a",
  quizTitle: "题库甲",
  quizKind: "bank",
  type: "single",
  stem: "急件遇领导不在，您先怎么办？",
  words: "打电话请示并记下答复 马上盖章送出",
  element: "coordination",
  indicator: "coordination.procedure-and-timeliness",
  abilities: { coordination: 1 },
  duty: "documents",
  level: 3,
  b: 0,
  hash: id,
  people: 0,
  facility: null,
  discrimination: null,
  papers: 0,
  publishedAt: 0,
  retiredAt: null,
  ...more,
});

const questions = [
  made("one", { facility: 0.95, discrimination: 0.05, people: 40, papers: 3 }),
  made("two", { facility: 0.3, discrimination: 0.4, people: 25, papers: 1, stem: "ＡＢＣ 三类 公文怎么 登记？" }),
  made("three", { quizId: "bank-b", type: "multiple", duty: "meetings", abilities: {}, level: 5, publishedAt: 9 }),
  made("four", { facility: 0.6, discrimination: -0.2, people: 31, papers: 1, retiredAt: 7 }),
  made("five", {
    abilities: { service: 0.5, coordination: 0.5 },
    element: "service",
    indicator: "service.environment",
  }),
];
const found = (wanted: Partial<typeof everything>, order: Order = "quiz") =>
  findQuestions(questions, { ...everything, ...wanted }, order).map(({ id }) => id);

describe("finding in the bank", () => {
  it("gives what is in use, in the bank's order, where nothing is wanted", () => {
    expect(found({})).toEqual(["one", "two", "three", "five"]);
    expect(found({ state: "retired" })).toEqual(["four"]);
    expect(found({ state: "all" })).toHaveLength(5);
  });

  it("compares words without spaces, width and case, in stem, options and id, and wants all of them", () => {
    expect(found({ text: "abc三类公文" })).toEqual(["two"]);
    expect(found({ text: "怎么登记" })).toEqual(["two"]);
    expect(found({ text: "请示 ＴＨＲＥＥ" })).toEqual(["three"]);
    expect(found({ text: "，。 " })).toHaveLength(4);
    expect(found({ text: "不在题里" })).toEqual([]);
  });

  it("keeps to every filter at once", () => {
    expect(found({ quiz: "bank-b", type: "multiple", duty: "meetings", level: "5" })).toEqual(["three"]);
    expect(found({ quiz: "bank-b", type: "single" })).toEqual([]);
    expect(found({ element: "service", indicator: "service.environment" })).toEqual(["five"]);
    expect(found({ ability: "service" })).toEqual(["five"]);
    expect(found({ ability: "none" })).toEqual(["three"]);
  });

  it("knows how easy, how telling and how used a question is, and what is not known yet", () => {
    expect(found({ facility: "high" })).toEqual(["one"]);
    expect(found({ facility: "low" })).toEqual(["two"]);
    expect(found({ facility: "unknown" })).toEqual(["three", "five"]);
    expect(found({ discrimination: "weak", state: "all" })).toEqual(["one", "four"]);
    expect(found({ discrimination: "good" })).toEqual(["two"]);
    expect(found({ papers: "none" })).toEqual(["three", "five"]);
    expect(found({ papers: "one" })).toEqual(["two"]);
    expect(found({ papers: "more" })).toEqual(["one"]);
  });

  it("sorts, with what is not known last", () => {
    const all = { state: "all" } as const;
    expect(found(all, "hardest")).toEqual(["two", "four", "one", "three", "five"]);
    expect(found(all, "easiest")).toEqual(["one", "four", "two", "three", "five"]);
    expect(found(all, "weakest")).toEqual(["four", "one", "two", "three", "five"]);
    expect(found(all, "strongest").slice(0, 3)).toEqual(["two", "one", "four"]);
    expect(found(all, "mostAnswered").slice(0, 3)).toEqual(["one", "four", "two"]);
    expect(found(all, "leastUsed")).toEqual(["three", "five", "two", "four", "one"]);
    expect(found(all, "newest")[0]).toBe("three");
  });
});

describe("a change of many questions", () => {
  it("touches those named, in what is given, and tells which the draft has", () => {
    const draft = [
      { id: "a", type: "single", stem: "甲", duty: "documents", difficulty: 2 },
      { id: "b", type: "single", stem: "乙", duty: "documents" },
    ] as const;
    const after = changeMany(draft, new Set(["a", "gone"]), { duty: "meetings", abilities: {} });
    expect(after.changed).toEqual(["a"]);
    expect(after.questions).toEqual([
      { id: "a", type: "single", stem: "甲", duty: "meetings", difficulty: 2, abilities: {} },
      draft[1],
    ]);
  });
});
