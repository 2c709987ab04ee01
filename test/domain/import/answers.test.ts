import { describe, expect, it } from "vitest";
import { imported, inWords, toKnow, toMend } from "./in-words.ts";

const four = "A. 甲甲\nB. 乙乙\nC. 丙丙\nD. 丁丁";
const keyed = (head: string, answer: string, options = four) =>
  imported(`1. ${head}哪些是对的（ ）\n${options}\n答案：${answer}`);
const right = (report: ReturnType<typeof imported>) =>
  report.questions[0]?.options.map(({ correct }, at) => (correct ? "ABCD"[at] : "")).join("");

describe("an answer", () => {
  it.each([
    "ABD",
    "A,B,D",
    "A、B、D",
    "A;B;D",
    "A；B；D",
    "A B D",
    "abd",
    "ＡＢＤ",
    "A，B和D",
    "A/B/D",
    "（ABD）",
    "A．B．D",
    "ABD。",
    "选ABD",
    "【ABD】",
    "选项A、B、D",
    "ABD三项",
    "ABD（漏选不得分）",
    "A.甲甲；B.乙乙；D.丁丁",
  ])("%s names three options", (answer) => {
    expect(right(keyed("", answer))).toBe("ABD");
  });

  it.each([
    "正确答案为：C",
    "答案是C",
    "故选C。",
    "本题答案为C",
    "【答案】：C",
    "(答案：C)",
    "（答案：C）",
    "正确选项：C",
    "参考答案：C：丙丙",
    "答案　C",
  ])("%s names the third option", (line) => {
    expect(right(imported(`1. 哪个对（ ）\n${four}\n${line}`))).toBe("C");
  });

  it.each(["对", "正确", "√", "是", "T", "true", "✓", "对。", " 对 "])("%s says 正确", (answer) => {
    expect(inWords(imported(`1. 请示应当一文一事。\n答案：${answer}`))).toEqual([
      "true-false 请示应当一文一事。 | 正确* | 错误",
    ]);
  });

  it.each(["错", "错误", "×", "否", "F", "FALSE", "✗", "不正确", "X"])("%s says 错误", (answer) => {
    expect(inWords(imported(`1. 请示可以一文多事。\n答案：${answer}`))).toEqual([
      "true-false 请示可以一文多事。 | 正确 | 错误*",
    ]);
  });

  it("may repeat the text of its option, or be it", () => {
    expect(right(keyed("", "C. 丙丙"))).toBe("C");
    expect(right(keyed("", "丙丙"))).toBe("C");
  });

  it("may stand in the stem's brackets, which stay, also beside an answer that agrees", () => {
    const report = imported(`1. 以下（ C ）是对的。\n${four}\n2. 下列哪些是对的（AB）\n${four}\n答案：BA`);
    expect(report.questions.map(({ stem }) => stem)).toEqual(["以下（ ）是对的。", "下列哪些是对的（ ）"]);
    expect(toMend(imported(`1. 以下（C）是对的。\n${four}\n答案：D`))).toEqual(["1 answer-conflict 1"]);
  });

  it("by letter to a 判断题 goes by its options; without options A is 正确, which is told", () => {
    expect(inWords(imported("1. 【判断题】会议要有记录\nA. 错\nB. 对\n答案：B"))).toEqual([
      "true-false 会议要有记录 | 正确* | 错误",
    ]);
    const bare = imported("1. 【判断题】会议要有记录\n答案：B");
    expect(inWords(bare)).toEqual(["true-false 会议要有记录 | 正确 | 错误*"]);
    expect(toKnow(bare)).toEqual(["2 letter-for-judgement 1"]);
  });

  it("to blanks parts them by |, alternatives by ; and &&, and takes empty brackets for blanks in a 填空题", () => {
    expect(inWords(imported("1. 先____再____。\n答案：请示&&汇报|补签；事后补签"))).toEqual([
      "blank 先____再____。 = 请示;汇报|补签;事后补签",
    ]);
    expect(inWords(imported("一、填空题\n1. 先（　　）再办。\n答案：请示"))).toEqual(["blank 先____再办。 = 请示"]);
    expect(inWords(imported("1. 先____再____。\n答案：（1）请示（2）补签"))).toEqual([
      "blank 先____再____。 = 请示|补签",
    ]);
    expect(toMend(imported("1. 先____再____。\n答案：请示；补签"))).toEqual(["2 blank-count 1"]);
  });

  it("stands with the explanation and fields on one line in any order", () => {
    const [question] = imported(`1. 甲是？\n${four}\n难度：中 答案：B 分值：2 解析：理由：乙最合适。`).questions;
    expect(question).toMatchObject({ difficulty: 3, points: 2, explanation: "理由：乙最合适。" });
    expect(question?.options.findIndex(({ correct }) => correct)).toBe(1);
  });
});

describe("what is to mend", () => {
  it.each([
    ["no answer", `1. 哪个对（ ）\n${four}`, ["1 no-answer 1"]],
    ["an answer outside the options", `1. 哪个对（ ）\n${four}\n答案：E`, ["6 answer-outside-options 1"]],
    ["an answer nobody can read", `1. 哪个对（ ）\n${four}\n答案：第三项`, ["6 unreadable-answer 1"]],
    ["one option", "1. 哪个对（ ）\nA. 甲甲\n答案：A", ["2 one-option 1"]],
    ["a letter twice", "1. 哪个对（ ）\nA. 甲甲\nA. 乙乙\nB. 丙丙\n答案：A", ["3 duplicate-letter 1"]],
    ["a letter left out", "1. 哪个对（ ）\nA. 甲甲\nC. 丙丙\n答案：A", ["3 option-gap 1"]],
    ["two options alike", "1. 哪个对（ ）\nA. 甲甲\nB. 甲 甲\n答案：A", ["3 same-options 1"]],
    ["an option without text", "1. 哪个对（ ）\nA. 甲甲\nB.\nC. 丙\n答案：A", ["3 empty-option 1"]],
    ["several answers to a 单选题", `1. 【单选题】哪个对（ ）\n${four}\n答案：AB`, ["6 several-answers-in-single 1"]],
    ["one answer to a 多选题", `1. 【多选题】哪个对（ ）\n${four}\n答案：A`, ["6 one-answer-in-multiple 1"]],
    [
      "a stem asked before",
      `1. 哪 个对（ ）\n${four}\n答案：A\n2. 哪个，对？\n${four}\n答案：B`,
      ["7 duplicate-stem 2"],
    ],
    ["no options", "1. 【单选题】哪个对（ ）\n答案：A", ["1 no-options 1"]],
    ["a 判断题 with other options", `1. 【判断题】哪个对\n${four}\n答案：A`, ["2 not-true-false 1"]],
    ["a 填空题 without a blank", "1. 【填空题】先请示再办\n答案：请示", ["1 no-blanks 1"]],
    ["a situation with one answer", `1. 【情景题】您怎么办？\n${four}\n答案：A`, ["6 no-marks 1"]],
    ["an order that leaves one out", `1. 【排序题】先后是\n${four}\n答案：ABC`, ["6 order-incomplete 1"]],
    ["pairs nobody finds", "1. 【连线题】连起来\n答案：见书", ["2 no-pairs 1"]],
    ["no stem", "1.\nA. 甲甲\nB. 乙乙\n答案：A", ["1 no-stem 1"]],
    ["a long stem", `1. ${"长".repeat(2001)}\n${four}\n答案：A`, ["1 stem-too-long 1"]],
    ["a long option", `1. 哪个对（ ）\nA. ${"长".repeat(501)}\nB. 乙\n答案：B`, ["2 option-too-long 1"]],
    [
      "eleven options",
      `1. 哪个对（ ）\n${[..."ABCDEFGHIJK"].map((own) => `${own}. 第${own}项`).join("\n")}\n答案：A`,
      ["2 too-many-options 1"],
    ],
    ["damaged characters", `1. 哪个\ufffd对（ ）\n${four}\n答案：A`, ["1 damaged-text 1"]],
    ["two answers that differ", `1. 哪个对（ ）\n${four}\n答案：A\n正确答案：B`, ["7 answer-conflict 1"]],
  ])("is %s", (_what, text, problems) => {
    const report = imported(text);
    expect(toMend(report)).toEqual(problems);
    for (const { message } of report.problems) expect(message).toMatch(/[请应]|至多/);
  });

  it("keeps the balance of 42 = 40 + 2", () => {
    const good = (number: number) => `${number}. 第 ${number} 号文件归谁管（ ）\n${four}\n答案：A\n`;
    const text = Array.from({ length: 42 }, (_, at) =>
      at === 10 || at === 20 ? good(at + 1).replace("答案：A\n", "") : good(at + 1),
    ).join("");
    const { found, questions, problems } = imported(text);
    expect([found, questions.length, problems.length]).toEqual([42, 40, 2]);
  });

  it("looks for the same stem in the bank", async () => {
    const { importQuestions, sourceOfText } = await import("#domain/import");
    const known = [{ stem: "哪 个 对？", where: "quizzes/bank/a.yaml 的 a-1" }];
    const { problems } = importQuestions(sourceOfText(`1. 哪个对（ ）\n${four}\n答案：A`), { known });
    expect(problems).toMatchObject([
      { kind: "duplicate-stem", message: expect.stringContaining("quizzes/bank/a.yaml 的 a-1") },
    ]);
  });

  it("takes no more than 2,000 questions, the rest is named", () => {
    const text = Array.from({ length: 2003 }, (_, at) => `${at + 1}. 第 ${at + 1} 件要登记。（√）`).join("\n");
    const { found, questions, problems } = imported(text);
    expect([found, questions.length, problems.map(({ kind }) => kind)]).toEqual([
      2003,
      2000,
      Array(3).fill("too-many-questions"),
    ]);
  });
});
