import { describe, expect, it } from "vitest";
import { importQuestions, sourceOfText } from "#domain/import";
import { imported } from "./in-words.ts";

describe("large and hostile texts", () => {
  const paper = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `${at + 1}. 第 ${at + 1} 件归谁管（ ）\nA. 甲\nB. 乙\nC. 丙\nD. 丁\n答案：A\n解析：因为甲。\n`,
    ).join("");

  it("of 2,000 questions are all read", () => {
    expect(imported(paper(2000)).questions).toHaveLength(2000);
  });

  it.each([
    ["a line of 5 MB", "长".repeat(5_000_000)],
    ["a question of 5 MB", `1. ${"长".repeat(5_000_000)}\nA. 一\nB. 二\n答案：A`],
    ["5 MB of spaces", `1. 甲${" ".repeat(5_000_000)}乙`],
    ["full-width spaces and letters", "　Ａ".repeat(1_000_000)],
    ["brackets that open", "（".repeat(200_000)],
    ["brackets that hold spaces", `1. ${"（ ）".repeat(100_000)}`],
    ["brackets that hold answers", `1. ${"（A）".repeat(100_000)}\nA. 一\nB. 二`],
    ["options without end", `1. 甲 ${"A. 一 B. 二 ".repeat(50_000)}`],
    ["letters in a row", "A.".repeat(500_000)],
    ["options that have no text", `1. ${"甲A.B.".repeat(100_000)}`],
    ["labels without end", "答案：解析：".repeat(100_000)],
    ["labels of an explanation", `1. 甲\n答案：A\n${"解析：【答案】".repeat(50_000)}`],
    ["numbers a line each", Array.from({ length: 100_000 }, (_, at) => `${at + 1}.`).join("\n")],
    ["the same number", "1. 甲\n".repeat(50_000)],
    ["items in brackets", `1. 甲\n答案：乙\n${"（1）甲\n（2）乙\n".repeat(30_000)}`],
    ["headings and materials", "一、单选题\n根据以下材料，回答1—2题\n".repeat(30_000)],
    ["keys", `1. 甲（ ）\n2. 乙（ ）\n${"参考答案\n1-5 ABCDE\n".repeat(30_000)}`],
    ["a key of a long range", `1. 甲（ ）\n2. 乙（ ）\n参考答案\n1-9999 ${"A".repeat(9_999)}`],
    ["braces", `::a::${"{=".repeat(100_000)}`],
    ["escapes", `::a::{=${"\\".repeat(500_000)}`],
    ["YAML that nests", `questions:\n  - stem: ${"[".repeat(10_000)}`],
    ["dashes and digits", "1-".repeat(300_000)],
    ["pairs", `1. [连线题] 甲\n${"甲 -> 乙\n".repeat(30_000)}`],
    ["rubric lines", `1. [简答题] 甲\n评分要点：\n${"一（1分）\n".repeat(30_000)}`],
  ])("of %s come to an end", (_what, text) => {
    expect(importQuestions(sourceOfText(text)).found).toBeGreaterThanOrEqual(0);
  });
});
