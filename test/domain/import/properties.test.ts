import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ImportedQuestion, importQuestions, sourceOfText } from "#domain/import";
import { blocksOf } from "#domain/import/blocks";
import { readingOf } from "#domain/import/reading";
import { toGift } from "#domain/import/to-gift";
import { toText } from "#domain/import/to-text";
import { readImportFile } from "../../../worker/import-file/read-file.ts";
import { balanced, imported } from "./in-words.ts";
import { madeUpQuestions } from "./made-up-questions.ts";
import { docx, paragraph, xlsx } from "./office-files.ts";

/** What a question says, without where it stood. */
const said = ({ line: _line, number: _number, missing: _missing, sheet: _sheet, ...own }: ImportedQuestion) => own;
const backFrom = (questions: readonly ImportedQuestion[], report: ReturnType<typeof imported>) => {
  expect(report.problems).toEqual([]);
  expect(report.questions.map(said)).toEqual(questions.map(said));
};

describe("questions written down come back the same", () => {
  it("from the text form, and from a Word file of its lines", () => {
    fc.assert(
      fc.property(madeUpQuestions(), (questions) => {
        const text = toText(questions);
        backFrom(questions, imported(text));
        const reading = readImportFile("题.docx", docx(text.split("\n").map((line) => paragraph(line))));
        if ("source" in reading) backFrom(questions, balanced(reading.source));
      }),
      { numRuns: 60 },
    );
  });

  it("from the text form with another way of numbering, of lettering and of naming the answer", () => {
    const dialects: [RegExp, string][][] = [
      [
        [/^(\d+)\. /gm, "$1、"],
        [/^([A-J])\. /gm, "$1、"],
        [/^答案：/gm, "【答案】"],
        [/^解析：/gm, "【解析】"],
      ],
      [
        [/^(\d+)\. /gm, "（$1）"],
        [/^([A-J])\. /gm, "（$1）"],
        [/^答案：/gm, "正确答案:"],
      ],
      [
        [/^(\d+)\. /gm, "第$1题："],
        [/^([A-J])\. /gm, "[$1] "],
        [/^答案：/gm, "参考答案： "],
      ],
      [
        [/^(\d+)\. /gm, "$1．　"],
        [/^([A-J])\. /gm, "$1）"],
        [/\n/g, "\r\n"],
      ],
      [[/\n(?=[B-J]\. )/g, "　　"]],
    ];
    fc.assert(
      fc.property(madeUpQuestions(), fc.constantFrom(...dialects), (questions, changes) => {
        backFrom(questions, imported(changes.reduce((text, [from, to]) => text.replace(from, to), toText(questions))));
      }),
      { numRuns: 100 },
    );
  });

  it("with the answers in a key at the end", () => {
    fc.assert(
      fc.property(madeUpQuestions(["single", "multiple", "true-false"]), (questions) => {
        const key = questions.map(({ type, options }, at) => {
          const letters = options.map(({ correct }, place) => (correct ? "ABCDEFGHIJ"[place] : "")).join("");
          return `${at + 1}.${type === "true-false" ? (options[0]?.correct ? "√" : "×") : letters}`;
        });
        const body = toText(questions).replace(/^答案：.*\n/gm, "");
        backFrom(questions, imported(`${body}\n参考答案\n${key.join(" ")}`));
      }),
      { numRuns: 60 },
    );
  });

  it("from GIFT", () => {
    fc.assert(
      fc.property(madeUpQuestions(["single", "multiple", "true-false", "matching"]), (questions) => {
        const bare = questions.map(({ type, stem, options, pairs, explanation, missing, line }) => ({
          type,
          stem,
          options,
          pairs,
          explanation,
          missing,
          line,
        }));
        const { gift, left } = toGift(bare);
        expect(left).toEqual([]);
        const clean = bare.map(
          (own) =>
            Object.fromEntries(
              Object.entries(own).filter(([, value]) => value !== undefined),
            ) as unknown as ImportedQuestion,
        );
        backFrom(clean, imported(gift));
      }),
      { numRuns: 60 },
    );
  });

  it("from a workbook", () => {
    fc.assert(
      fc.property(madeUpQuestions(["single", "multiple"]), (questions) => {
        const bare = questions.map(({ type, stem, options, explanation, missing, line }) => ({
          type,
          stem,
          options,
          ...(explanation ? { explanation } : {}),
          missing,
          line,
        }));
        const rows = bare.map(({ stem, options, explanation }) => [
          stem,
          ...Array.from({ length: 10 }, (_, at) => options[at]?.text ?? null),
          options.map(({ correct }, at) => (correct ? "ABCDEFGHIJ"[at] : "")).join(","),
          explanation ?? null,
        ]);
        const head = ["题干", ...[..."ABCDEFGHIJ"].map((own) => `选项${own}`), "答案", "解析"];
        const reading = readImportFile("题.xlsx", xlsx({ Sheet1: [head, ...rows] }));
        if ("source" in reading) backFrom(bare, balanced(reading.source));
      }),
      { numRuns: 40 },
    );
  });
});

const pieces = fc.constantFrom(
  "1. ",
  "2、",
  "（3）",
  "第4题",
  "5",
  "3.5",
  "A. ",
  "B、",
  "C．",
  "（D）",
  "[A]",
  "K. ",
  "答案：",
  "【答案】",
  "正确答案：B",
  "解析：",
  "参考答案",
  "1-5 ABCDE",
  "1.A 2.BD",
  "难度：易",
  "一、单选题（每题2分）",
  "判断题",
  "# 能力：综合协调",
  "# 题",
  "材料：",
  "回答1—2题",
  "（ ）",
  "（A）",
  "（√）",
  "____",
  "甲乙",
  "的",
  "，",
  "？",
  "|",
  ";",
  "->",
  "{",
  "}",
  "=",
  "~",
  "#",
  "::",
  "ANSWER: A",
  "questions:",
  "- type: single",
  "\t",
  "　",
  " ",
  "\u0000",
  "\ud800",
  "<script>",
  "AI讲解",
  "我的答案：C",
  "题号 1 2",
  "答案 A B",
);
const line = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) }),
    { maxLength: 6 },
  )
  .map((own) => own.join(""));
const anyText = fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n"));

describe("whatever the text", () => {
  it("nothing is thrown, and found = good + to mend", () => {
    fc.assert(
      fc.property(anyText, (text) => void imported(text)),
      { numRuns: 1500 },
    );
  });

  it("every line that is not empty is in exactly one block, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const readings = sourceOfText(text).lines.map(readingOf);
        const lines = blocksOf(readings).flatMap((block) => block.lines.map((own) => own.line));
        expect([...lines].sort((a, b) => a - b)).toEqual(readings.filter(({ blank }) => !blank).map((own) => own.line));
      }),
      { numRuns: 1500 },
    );
  });

  it("every character of a question's lines is in what is said of it", () => {
    const letters = fc.constantFrom(..."甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥");
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom("1. ", "2. ", "3、", "A. ", "B. ", "C. ", "", "  ", "答案：", "解析：", "（1）"),
            letters,
          ),
          { maxLength: 15 },
        ),
        (lines) => {
          const report = imported(lines.map(([mark, letter], at) => `${mark}${letter}${at}号`).join("\n"));
          const told = JSON.stringify(report);
          const lost = lines.filter(([, letter], at) => !told.includes(`${letter}${at}号`));
          // A question to mend is named by its place; its text is the trainer's to look up there.
          if (report.problems.length === 0) expect(lost).toEqual([]);
        },
      ),
      { numRuns: 800 },
    );
  });

  it("any bytes under any name are read or refused", () => {
    const name = fc.constantFrom("a.txt", "a.docx", "a.xlsx", "a.gift", "a.yaml", "a.doc", "a");
    const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xff, 0xfe], [0xd0, 0xcf, 0x11, 0xe0]);
    fc.assert(
      fc.property(name, start, fc.uint8Array({ maxLength: 200 }), (own, first, rest) => {
        const reading = readImportFile(own, Uint8Array.from([...first, ...rest]));
        if ("source" in reading) balanced(reading.source);
        else expect(reading.refused).toMatch(/[\u4e00-\u9fff]/);
      }),
      { numRuns: 800 },
    );
  });

  it("a file with a byte changed or the end cut off is read or refused", () => {
    const whole = docx(
      ["1. 请示要一文一事。（√）", "2. 哪个对（ ）", "A. 甲", "B. 乙", "答案：A"].map((own) => paragraph(own)),
    );
    const book = xlsx({
      题: [
        ["题干", "选项A", "选项B", "答案"],
        ["哪个对", "一", "二", "A"],
      ],
    });
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.nat(255), fc.nat(), (word, at, byte, cut) => {
        const bytes = Uint8Array.from(word ? whole : book);
        bytes[at % bytes.length] = byte;
        const reading = readImportFile(
          word ? "a.docx" : "a.xlsx",
          bytes.subarray(0, cut % 2 ? bytes.length : cut % bytes.length),
        );
        if ("source" in reading) balanced(reading.source);
      }),
      { numRuns: 600 },
    );
  });
});

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
