import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceOfText } from "#domain/import";
import { blocksOf } from "#domain/import/blocks";
import { readingsOf } from "#domain/import/reading";
import { readImportFile } from "../../../worker/import-file/read-file.ts";
import { balanced, imported } from "./in-words.ts";
import { docx, paragraph, xlsx } from "./office-files.ts";

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
        const readings = readingsOf(sourceOfText(text).lines);
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
