import { describe, expect, it } from "vitest";
import { importedFile, inWords, toKnow, toMend } from "./in-words.ts";
import { xlsx } from "./office-files.ts";

describe("a workbook", () => {
  it("reads a sheet a type, under a title, with formulas, booleans, inline texts and empty columns", () => {
    const report = importedFile(
      "题.xlsx",
      xlsx({
        单选题: [
          ["办公室题库"],
          ["序号", "题干（必填）", "选项A", "选项B", "选项Ｃ", "选 项 D", "解析", "分数", "答案*", "标签"],
          [1, "何为请示", "要答复", "不要答复", null, null, "请示要答复", 2, "A", "公文"],
          [
            2,
            "何为报告",
            "要答复",
            "不要答复",
            "都要",
            null,
            null,
            0.1 + 0.2,
            { formula: 'LOWER("B")', value: "b" },
            null,
          ],
          [null, null, null],
          [3, { inline: "何为函 & <b>" }, 3.5, 50, null, null, null, null, "B"],
        ],
        判断题: [
          ["题目", "正确答案"],
          ["报告一事一文", true],
          ["请示一事多文", "错误"],
          ["函可以用", false],
        ],
        填写说明: [["请按模板填写"], ["谢谢"]],
      }),
    );
    expect(inWords(report)).toEqual([
      "single (2) 何为请示 | 要答复* | 不要答复 # 请示要答复",
      "single (0.3) 何为报告 | 要答复 | 不要答复* | 都要",
      "single 何为函 & <b> | 3.5 | 50*",
      "true-false 报告一事一文 | 正确* | 错误",
      "true-false 请示一事多文 | 正确 | 错误*",
      "true-false 函可以用 | 正确 | 错误*",
    ]);
    expect(report.questions[0]).toMatchObject({ sheet: "单选题", line: 3, number: 1 });
    expect(toMend(report)).toEqual([]);
    expect(toKnow(report)).toEqual(["2 unknown-column", "1 sheet-without-questions"]);
  });

  it("obeys the legend of a type column; a code without one says nothing, and the answer tells", () => {
    const report = importedFile(
      "题.xlsx",
      xlsx({
        Sheet1: [
          ["题型（0单选，1判断，2多选）", "题目", "选项", "答案（A,B）"],
          [0, "甲是乙吗？", "A.一 B.二 C.三", "A"],
          [1, "丙是丁", null, "对"],
          ["2", "戊是己？", "A、一_x000D_\nB、二\nC、三", "A,B"],
          [7, "庚是辛？", "一|二", "A"],
        ],
        Sheet2: [
          [
            "试题类型(1–4)",
            "题干",
            "解析",
            "选项一内容",
            "选项一是否正确",
            "选项二内容",
            "选项二是否正确",
            "选项三内容",
            "选项三是否正确",
          ],
          [2, "哪些是文种？", null, "请示", "是", "报告", "是", "会议", "否"],
        ],
        多选: [
          ["题目", "A", "B", "C", "正确选项", "解析"],
          ["哪些是会务？", "会前", "会中", "会外", "AB", null],
        ],
      }),
    );
    expect(inWords(report)).toEqual([
      "single 甲是乙吗？ | 一* | 二 | 三",
      "true-false 丙是丁 | 正确* | 错误",
      "multiple 戊是己？ | 一* | 二* | 三",
      "multiple 哪些是文种？ | 请示* | 报告* | 会议",
      "multiple 哪些是会务？ | 会前* | 会中* | 会外",
    ]);
    expect(toMend(report)).toEqual(["5 unknown-type 4"]);
    expect(toKnow(report)).toEqual(["2 unknown-value 5"]);
  });

  it("names a gap between options, a row without a stem, a header too low, a formula without a result, a hidden sheet", () => {
    const head = ["题干", "选项A", "选项B", "选项C", "答案"];
    const sheets = {
      甲: [
        head,
        ["哪个对？", "一", null, "三", "A"],
        [null, "一", "二", null, "A"],
        ["谁对？", "一", "二", null, { formula: "X1", value: "" }],
      ],
      乙: [["一"], ["二"], ["三"], ["四"], head, ["哪个错？", "一", "二", null, "A"]],
    };
    const report = importedFile("题.xlsx", xlsx(sheets));
    expect(toMend(report)).toEqual(["5 header-too-low", "2 option-gap 1", "3 no-stem 2", "4 no-answer 3"]);
    expect(toKnow(report)).toEqual(["4 lost-in-file"]);
  });

  it("shows dates and per cent as they look", () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    const rows = [
      ["题干", "选项A", "选项B", "选项C", "答案"],
      ["比例是多少？", { style: 1, value: 0.5 }, { style: 2, value: 45322 }, { style: 3, value: 45292 }, "A"],
    ];
    expect(inWords(importedFile("题.xlsx", xlsx({ 题: rows }, { "xl/styles.xml": styles })))).toEqual([
      "single 比例是多少？ | 50%* | 2024-01-31 | 2024-01-01",
    ]);
  });
});
