import { cellText } from "#domain/export/cell-text";
import type { Cell } from "#domain/export/table";
import { escaped, spreadsheet, style } from "./xml.ts";

/** A sheet of a workbook. */
export interface Sheet {
  /** At most 31 characters, none of []:*?/\. */
  name: string;
  /** The first row: stays in sight and is printed on every page. */
  head: readonly string[] | null;
  rows: readonly (readonly Cell[])[];
}

/** The XML of a sheet: widths by what it holds, A4 across, all columns on one page. */
export function sheetXml({ head, rows }: Sheet): string {
  const all = head ? [head, ...rows] : rows;
  const pane = head ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : "";
  const lines = all.map((row, index) => rowXml(row, index + 1, head !== null && index === 0));
  return [
    `<worksheet xmlns="${spreadsheet}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<cols>${columnsXml(all)}</cols>`,
    `<sheetData>${lines.join("")}</sheetData>`,
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "</worksheet>",
  ].join("");
}

function rowXml(row: readonly Cell[], number: number, isHead: boolean): string {
  return `<row r="${number}">${row.map((cell, index) => cellXml(cell, `${column(index)}${number}`, isHead)).join("")}</row>`;
}

/** A text is an inline string in a cell formatted as text: no formula comes of it, not even when the cell is edited. */
function cellXml(cell: Cell, place: string, isHead: boolean): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  const kind = isHead ? style.head : style.text;
  return `<c r="${place}" s="${kind}" t="inlineStr"><is><t>${escaped(cellText(cell))}</t></is></c>`;
}

const narrowest = 8;
const widest = 80;

function columnsXml(rows: readonly (readonly Cell[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? narrowest, widthOf(cell));
  }
  return widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join("");
}

/** In digits: a Chinese character is two wide. */
function widthOf(cell: Cell): number {
  const wide = String(cell ?? "").replace(/[^\0-\xff]/g, "xx");
  return Math.min(widest, wide.length + 2);
}

/** A, B … Z, AA … */
function column(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : column(Math.floor(index / 26) - 1) + letter;
}
