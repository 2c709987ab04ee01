import { describe, expect, it } from "vitest";
import { sourceOfText } from "#domain/import";
import { findRow, textBetween, textOfLines, withCells, withText, withTextBetween } from "#domain/import/edit-source";

describe("a source edited in place", () => {
  it("keeps what the file knows of lines that were not touched, and is numbered anew", () => {
    const source = sourceOfText("一\n二\n三");
    const [, , third] = source.lines;
    if (third) third.bold = [[0, 1]];
    const { lines } = withText(source, "一\n二改\n加\n三");
    expect(lines).toEqual([
      { line: 1, text: "一" },
      { line: 2, text: "二改" },
      { line: 3, text: "加" },
      { line: 4, text: "三", bold: [[0, 1]] },
    ]);
    expect(textOfLines(withText(source, "").lines)).toBe("");
    expect(withText(source, textOfLines(source.lines)).lines).toEqual(source.lines);
  });

  it("gives some of its lines and takes others for them", () => {
    const source = sourceOfText("一\n二\n三\n四");
    expect(textBetween(source, 2, 4)).toBe("二\n三");
    expect(textOfLines(withTextBetween(source, 2, 4, "二改").lines)).toBe("一\n二改\n四");
    expect(textOfLines(withTextBetween(source, 3, Number.POSITIVE_INFINITY, "末").lines)).toBe("一\n二\n末");
  });

  it("keeps the numbers beside a table, which shares them", () => {
    const lines = [1, 2, 9].map((line) => ({ line, text: `第${line}` }));
    const source = { lines, tables: [{ rows: [{ line: 3, cells: ["甲", "乙"] }] }] };
    expect(withText(source, "第1\n改\n加\n第9").lines.map(({ line }) => line)).toEqual([1, 2, 2, 9]);
  });

  it("finds the row of a problem with its header, and takes new cells for it", () => {
    const rows = [["一月试题"], ["题干", "答案"], ["问", "甲"]].map((cells, index) => ({ line: index + 1, cells }));
    const source = { lines: [], tables: [{ name: "单选题", rows }] };
    const found = findRow(source, "单选题", 3);
    expect([found?.row.cells, found?.head.cells]).toEqual([
      ["问", "甲"],
      ["题干", "答案"],
    ]);
    expect(findRow(source, undefined, 3)).toBeUndefined();
    const mended = withCells(source, "单选题", 3, ["问", "乙"]);
    expect(findRow(mended, "单选题", 3)?.row.cells).toEqual(["问", "乙"]);
  });
});
