import { readFileSync } from "node:fs";
import { assert, constantFrom, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { lessonSlugs } from "#domain/course";
import { cellText } from "#domain/export/cell-text";
import { csvOf } from "#domain/export/csv";
import { lessonTitle } from "#domain/export/words";
import { attachment } from "../../worker/export-file/attachment.ts";
import { sheetXml } from "../../worker/export-file/sheet-xml.ts";

/** Any text, and texts that begin as a formula does. */
const texts = tuple(
  constantFrom("", "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t=", "\r@", " =", "\u200b=", "'="),
  string({ unit: "binary" }),
).map((parts) => parts.join(""));

/** The one cell of a CSV of one text. */
const cellOf = (text: string) => /^\ufeff"(.*)"\r\n$/su.exec(csvOf([[text]]))?.[1]?.replaceAll('""', '"');

describe("a text in an exported file", () => {
  it("is one line without control characters, and says the same when it is read again", () => {
    assert(
      property(texts, (text) => {
        const own = cellText(text);
        expect(own).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\ufeff\ufffe\uffff]/u);
        expect(cellText(own)).toBe(own);
      }),
    );
    expect(cellText(" 张\u3000三\r\n\t李\u202e四\u0000 ")).toBe("张\u3000三 李四");
    expect(cellText("欧阳·买买提 𠮷")).toBe("欧阳·买买提 𠮷");
    expect(cellText("x".repeat(40_000))).toHaveLength(32_767);
  });

  it("in a CSV is never the beginning of a formula, and stays as it is otherwise", () => {
    assert(
      property(texts, (text) => {
        const cell = cellOf(text) ?? "";
        expect(cell).not.toMatch(/^[\s=+\-@＝＋－＠]/);
        expect([cellText(text), `'${cellText(text)}`]).toContain(cell);
      }),
    );
    expect(cellOf('他说"好"，散会')).toBe('他说"好"，散会');
    expect(cellOf("  =1+1")).toBe("'=1+1");
    expect(cellOf("－1")).toBe("'－1");
  });

  it("in a CSV stands in as many cells and lines as there are, whatever it holds", () => {
    assert(
      property(texts, texts, (one, other) => {
        const cells = [...csvOf([[one, -1.5, null, other]]).matchAll(/"(?:[^"]|"")*"|-1\.5|(?<=,)(?=,)/g)];
        expect(cells).toHaveLength(4);
      }),
    );
    expect(csvOf([["甲", -2, null], []])).toBe('\ufeff"甲",-2,\r\n\r\n');
  });

  it("in a workbook is an inline string and nothing else", () => {
    assert(
      property(texts, (text) => {
        const xml = sheetXml({ name: "甲", head: null, rows: [[text]] });
        const data = /<sheetData><row r="1">(.*)<\/row><\/sheetData>/su.exec(xml)?.[1] ?? "missing";
        if (cellText(text) === "") return;
        expect(data).toMatch(
          /^<c r="A1" s="1" t="inlineStr"><is><t>(?:[^<>&]|&(?:amp|lt|gt|quot);)*<\/t><\/is><\/c>$/u,
        );
      }),
    );
  });

  it("in a file's name cannot leave the header", () => {
    assert(
      property(texts, (text) => {
        expect(attachment([text, "作答"], "lvzhi", "csv")).toMatch(
          /^attachment; filename="lvzhi\.csv"; filename\*=UTF-8''[A-Za-z0-9%._~-]*$/,
        );
      }),
    );
  });
});

it("columns beyond Z are named as a spreadsheet does", () => {
  const xml = sheetXml({ name: "甲", head: null, rows: [Array.from({ length: 54 }, (_, index) => index)] });
  expect(xml).toMatch(/r="Z1".*r="AA1".*r="AZ1".*r="BA1".*r="BB1"/);
});

it("a lesson is called in a file what it is called on the site", () => {
  for (const slug of lessonSlugs) {
    const [, title] = /^title: (.*)$/m.exec(readFileSync(`site/content/lessons/${slug}.md`, "utf8")) ?? [];
    expect(lessonTitle(slug)).toBe(title);
  }
});
