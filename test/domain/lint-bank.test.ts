import { describe, expect, it } from "vitest";
import { lintQuizzes } from "#domain/content-lint";
import { keyPositions, longestKeys } from "#domain/lint/balance";
import { duplicateStems } from "#domain/lint/duplicate-stems";
import { viewOf } from "#domain/lint/question-view";
import { unknownQuotations } from "#domain/lint/quotations";
import { naiveReaders, readerScore } from "#domain/naive-readers";
import { type MadeUp, madeUpQuiz } from "./made-up-quiz.ts";

const letters = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒";

/** Questions on different things; `key` is where the right option stands, `length` says how long it is. */
function questions(count: number, key: (at: number) => number, length: (at: number) => number): MadeUp[] {
  return Array.from({ length: count }, (_, at) => ({
    stem: `${letters[at]}局${letters[(at * 7) % 26]}科${letters[(at * 11) % 26]}事怎么办？`,
    keys: [key(at)],
    options: [0, 1, 2, 3].map((place) => `${letters[place]}法`.padEnd(place === key(at) ? length(at) : 6, "办")),
  }));
}

const ruleCounts = (...quizzes: Parameters<typeof lintQuizzes>[0]) =>
  lintQuizzes(quizzes).map(({ rule, quiz }) => `${rule} ${quiz ?? "bank"}`);
const viewsOf = (made: MadeUp[]) => madeUpQuiz(made).quiz.questions.map(viewOf);

describe("cues of a whole set", () => {
  const turning = (at: number) => at % 4;

  it("finds keys that are the longest too often, in the file and in the bank", () => {
    const long = madeUpQuiz(questions(24, turning, (at) => (at % 2 === 0 ? 9 : 6)));
    expect(ruleCounts(long)).toEqual(["key-longest bank", "key-longest made-up"]);
    const fair = madeUpQuiz(questions(24, turning, (at) => (at % 4 === 1 ? 9 : 5)));
    expect(ruleCounts(fair)).toEqual([]);
  });

  it("lets options of equal length share, and states chance and limit", () => {
    const { found, chance, most } = longestKeys(viewsOf(questions(20, turning, () => 6)));
    expect(found).toBeCloseTo(5);
    expect(chance).toBeCloseTo(5);
    expect(most).toBeCloseTo(1.15 * 5 + 2 * Math.sqrt(20 * 0.25 * 0.75));
  });

  it("takes the 3-mark way of a situation for its key", () => {
    const situations = questions(20, turning, () => 6).map(({ stem, options = [] }) => ({
      stem: stem as string,
      marks: [1, 3, 2, 0],
      options: options.map((text, index) => (index === 1 ? `${text}再多写几个字` : text)),
    }));
    expect(longestKeys(viewsOf(situations)).found).toBe(20);
    expect(keyPositions(viewsOf(situations)).counts).toEqual([0, 20, 0, 0]);
  });

  it("finds keys at home in one place, from 20 questions on", () => {
    const crooked = (count: number) =>
      madeUpQuiz(
        questions(
          count,
          (at) => (at % 3 === 0 ? turning(at) : 2),
          () => 6,
        ),
      );
    expect(ruleCounts(crooked(24))).toEqual(["key-position bank", "key-position made-up"]);
    expect(ruleCounts(crooked(19))).toEqual([]);
    expect(ruleCounts(madeUpQuiz(questions(24, turning, () => 6)))).toEqual([]);
  });
});

describe("stems that are nearly the same", () => {
  const one = "局里送来一份当天要报出的急件，签批的领导在外地开会。您先怎么做？";

  it("finds them over quizzes, whatever spaces, punctuation and width", () => {
    const first = madeUpQuiz([{ stem: one }], "first");
    const second = madeUpQuiz([{}, { stem: `${one.replaceAll("，", " , ")}` }], "second");
    const findings = lintQuizzes([first, second]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: "duplicate-stem", quiz: "second", question: 2 });
    expect(findings[0]?.message).toContain("first 第 1 题（first-1）");
  });

  it("lets pass another situation that asks in the same words", () => {
    const other = "群众来电反映路灯坏了，城管和供电互相推。您先怎么做？";
    expect(duplicateStems(viewsOf([{ stem: one }, { stem: other }]))).toEqual([]);
  });

  it("compares questions on the same material by what they ask, and on different material by both", () => {
    const context = "区里要开全区安全生产会议，通知已经发出，会场还没有定，主讲的领导明天才回来，参会的有一百二十人。";
    const ask = (stem: string, own = context) => ({ context: own, stem });
    const views = viewsOf([ask("会场怎么定？"), ask("发言顺序怎样排？"), ask("会场怎么定？", `${letters}${letters}`)]);
    expect(duplicateStems(views)).toEqual([]);
    expect(duplicateStems(viewsOf([ask("会场怎么定？"), ask("会场怎么定？")]))).toHaveLength(1);
  });
});

describe("quotations of the speech", () => {
  const speech = "办公室工作无小事。\n说，一分部署，九分落实。";

  it("gives those that are not its words, with their lines", () => {
    const text = "讲话说「办公室工作无小事」。\n又说「办公室工作无大事」，\n还有「一分部署，\n  **九分**落实」和「」。";
    expect(unknownQuotations(text, speech)).toEqual([
      { quotation: "办公室工作无大事", line: 2 },
      { quotation: "", line: 4 },
    ]);
  });
});

describe("a naive reader", () => {
  it("earns the mean of the options that appeal to them most", () => {
    const views = viewsOf([
      { stem: "您怎么办？", options: ["先请示领导", "先请示主任", "办", "等"], marks: [2, 3, 1, 0] },
      { stem: "哪一项在先？", options: ["登记", "报告", "分送", "归档"] },
    ]);
    const score = readerScore(views, naiveReaders.cautious.appeal);
    expect(score.questions).toBe(2);
    expect(score.mean).toBeCloseTo((5 / 6 + 0) / 2);
    expect(score.chance).toBeCloseTo((0.5 + 0.25) / 2);
    expect(score.standardError).toBeCloseTo(Math.sqrt(5 / 36 + 3 / 16) / 2);
  });
});
