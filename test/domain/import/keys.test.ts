import { describe, expect, it } from "vitest";
import { imported, inWords, toKnow, toMend } from "./in-words.ts";

const choices = (...numbers: number[]) =>
  numbers
    .map(
      (number) =>
        `${number}. 第${"甲乙丙丁戊己庚辛"[number - 1]}个文种是哪一个（ ）\nA. 请示\nB. 报告\nC. 函\nD. 批复\n`,
    )
    .join("");
const judgements = (...numbers: number[]) =>
  numbers.map((number) => `${number}. 第${"甲乙丙丁戊"[number - 1]}件应当登记。（ ）\n`).join("");

/** The letters that are right, a word a question. */
function keys(text: string): string[] {
  return imported(text).questions.map(({ options, answers }) =>
    answers
      ? answers.map((own) => own.join(";")).join("|")
      : options.map(({ correct }, at) => (correct ? "ABCDEFGHIJ"[at] : "")).join(""),
  );
}

describe("the key at the end of a paper", () => {
  it.each([
    ["a range", "参考答案\n1-5 ABCDA"],
    ["a range with a long dash and spaces", "参考答案：\n1—5：A B C D A"],
    ["two ranges on a line", "【参考答案】\n1-3 ABC 4-5 DA"],
    ["numbers with letters", "答案\n1.A 2.B 3.C 4.D 5.A"],
    ["numbers with 、 and no spaces", "标准答案：\n1、A2、B3、C4、D5、A"],
    ["a line each", "附：参考答案\n1. A\n2. B\n3. C\n4. D\n5. A"],
    ["with its name on the same line", "参考答案：1.A 2.B 3.C 4.D 5.A"],
    ["a table", "题号\t1\t2\t3\t4\t5\n答案\tA\tB\tC\tD\tA"],
    ["a section's name before the row", "参考答案\n一、单选题：1-5 ABCDA"],
    [
      "explained",
      "参考答案及解析\n1.【答案】A【解析】因为甲。\n2. B。解析：因为乙。\n3. C\n解析：因为丙。\n4.答案：D\n5. A",
    ],
  ])("is read as %s", (_how, key) => {
    const text = `一、单选题\n${choices(1, 2, 3, 4, 5)}\n${key}`;
    expect(keys(text)).toEqual(["A", "B", "C", "D", "A"]);
    expect(toMend(imported(text))).toEqual([]);
  });

  it("restarts with each section, in order, and answers every type", () => {
    const text = `一、单选题
${choices(1, 2)}二、多选题
${choices(1, 2).replace(/哪一个/g, "哪几个")}三、判断题
${judgements(1, 2, 3)}四、填空题
1. 急件遇领导不在，回来再____。
五、简答题
1. 简述收文办理的步骤。

参考答案
一、单选题
1-2 AB
二、多选题
1.ABD 2、AC
三、判断题
1-3 √×√
四、填空题
1. 补签
五、简答题
1. 先登记，
再拟办、批办、承办。`;
    expect(keys(text)).toEqual(["A", "B", "ABD", "AC", "A", "B", "A", "补签", "先登记，\n再拟办、批办、承办。"]);
    expect(toMend(imported(text))).toEqual([]);
  });

  it("keeps the explanation of each answer", () => {
    const { questions } = imported(
      `${choices(1, 2)}参考答案及解析\n1. A\n解析：因为甲。\n还因为乙。\n2.【答案】B【解析】因为丙。`,
    );
    expect(questions.map(({ explanation }) => explanation)).toEqual(["因为甲。\n还因为乙。", "因为丙。"]);
  });

  it("leaves only the questions without an answer to mend, and tells what is too much", () => {
    const short = imported(
      `一、单选题\n${choices(1, 2, 3)}二、判断题\n${judgements(1, 2)}\n参考答案\n1.A 2.B\n1.√ 2.×`,
    );
    expect(short.questions).toHaveLength(4);
    expect(short.problems.map(({ kind, question }) => [kind, question])).toEqual([
      ["key-count", undefined],
      ["no-answer", 3],
    ]);
    const long = imported(`${choices(1, 2)}参考答案\n1-3 ABC`);
    expect(long.questions).toHaveLength(2);
    expect(long.problems.map(({ kind }) => kind)).toEqual(["surplus-key", "key-count"]);
  });

  it("does not overrule an answer at the question: where both are given they must agree", () => {
    const text = `1. 甲是？\nA. 一\nB. 二\n答案：A\n2. 乙是？\nA. 一\nB. 二\n答案：A\n3. 丙是？\nA. 一\nB. 二\n参考答案\n`;
    expect(imported(`${text}1.A 2.A 3.B`).questions).toHaveLength(3);
    expect(toMend(imported(`${text}1.A 2.B 3.B`))).toEqual(["13 answer-conflict 2"]);
    expect(toMend(imported(`${text}3.B`))).toEqual([]);
  });

  it("fills the places left for answers at the questions", () => {
    const text = "1. 甲是？\nA. 一\nB. 二\n答案：____\n2. 乙是？\nA. 一\nB. 二\n答案：（  ）\n参考答案\n1.A 2.B";
    expect(keys(text)).toEqual(["A", "B"]);
  });

  it("belongs to its chapter: questions behind it begin another", () => {
    const text = `第一章\n一、单选题\n${choices(1, 2)}参考答案\n1-2 AB\n第二章\n一、单选题\n${choices(3, 4).replace("3.", "1.").replace("4.", "2.")}参考答案\n1-2 CD`;
    expect(keys(text)).toEqual(["A", "B", "C", "D"]);
    expect(toMend(imported(text))).toEqual([]);
  });

  it("is told from 答案 above the answer of the last question", () => {
    expect(inWords(imported("1. 怎样接访？\n答案：\n1. 先登记\n2. 再转办"))).toEqual([
      "short-answer 怎样接访？ = 1. 先登记⏎2. 再转办",
    ]);
    expect(inWords(imported("1. 甲是？\nA. 一\nB. 二\n答案：\nB"))).toEqual(["single 甲是？ | 一 | 二*"]);
    expect(toKnow(imported("1. 甲是？\nA. 一\nB. 二\n答案：\nB"))).toEqual([]);
  });
});
