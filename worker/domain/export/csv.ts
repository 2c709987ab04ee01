import { cellText } from "./cell-text.ts";
import type { Cell } from "./table.ts";

/** By these a spreadsheet knows a formula; some take the full-width forms for the same. */
const formula = /^[=+\-@＝＋－＠]/;

/**
 * Rows as a CSV that Excel opens by itself: BOM, CRLF, texts in quotes. A text that a spreadsheet would compute gets an apostrophe in front (OWASP,
 * "CSV Injection"), a number stays a number.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = cellText(cell);
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
