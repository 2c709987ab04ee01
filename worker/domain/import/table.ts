import { columnOf, isHeader } from "./columns.ts";
import type { Draft } from "./draft.ts";
import type { Drafts } from "./paper.ts";
import type { Remark } from "./remark.ts";
import type { Row, Table } from "./source.ts";
import { type Columns, draftOfRow } from "./table-row.ts";
import { typeWordIn } from "./type-words.ts";

/** A header stands in one of the first rows. */
const headerRows = 3;

/** The place of a table's header in its first three rows that hold anything, or -1. */
export function headerAt(rows: readonly Row[]): number {
  return filled(rows)
    .slice(0, headerRows)
    .findIndex(({ cells }) => isHeader(cells));
}

const filled = (rows: readonly Row[]) => rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));

/** Reads tables of questions: a row a question, columns by their headers; a sheet's name is the type where no column tells it. */
export function draftsOfTables(tables: readonly Table[]): Drafts {
  const drafts: Draft[] = [];
  const remarks: Remark[] = [];
  for (const table of tables) {
    const rows = filled(table.rows);
    const at = headerAt(rows);
    const header = rows[at];
    if (!header) {
      remarks.push(...withoutHeader(table, rows));
      continue;
    }
    const { columns, unknown } = columnsOf(header, table.name);
    remarks.push(...unknown);
    const type = typeWordIn(table.name ?? "");
    for (const row of rows.slice(at + 1)) {
      if (isHeader(row.cells)) continue;
      drafts.push(draftOfRow(row, columns, { sheet: table.name, type }));
    }
  }
  return { drafts, remarks };
}

function columnsOf(header: Row, sheet: string | undefined): { columns: Columns; unknown: Remark[] } {
  const columns: Columns = [];
  const unknown: Remark[] = [];
  const named: string[] = [];
  for (const [index, cell] of header.cells.entries()) {
    if (cell.trim() === "") continue;
    const column = columnOf(cell);
    if (column) columns[index] = { ...column, header: cell.trim() };
    if (!column || column.holds === "unused") named.push(cell.trim().slice(0, 20));
  }
  if (named.length > 0) {
    const message = `没有用到的列：${named.slice(0, 20).join("、")}；如果是题目内容，请把表头改为题干、选项A、答案、解析等。`;
    unknown.push({ line: header.line, kind: "unknown-column", message, sheet });
  }
  return { columns, unknown };
}

function withoutHeader({ name }: Table, rows: readonly Row[]): Remark[] {
  if (rows.length === 0) return [];
  const what = name === undefined ? "表格" : `工作表“${name}”`;
  const low = rows.slice(0, 200).find(({ cells }) => isHeader(cells));
  if (low) {
    const message = `${what}的表头在第 ${low.line} 行，应在前三行，请删去上面的行后再导入。`;
    return [{ line: low.line, kind: "header-too-low", message, sheet: name }];
  }
  const message = `${what}的前三行没有“题干”“答案”一类的表头，没有读出题目（${rows.length} 行）。`;
  return [{ line: rows[0]?.line ?? 1, kind: "sheet-without-questions", message, sheet: name }];
}
