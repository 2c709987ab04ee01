import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportedQuestion } from "#domain/import";
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
