import { isHeader } from "#domain/import/columns";
import type { Row, Source, Table } from "#domain/import/source";
import { headerAt } from "#domain/import/table";
import { Refusal } from "./refusal.ts";
import { type Cell, type Form, formsIn, shown } from "./xlsx-cells.ts";
import { readXml } from "./xml.ts";
import type { Zip } from "./zip.ts";

const maxRows = 20_000;
const maxColumns = 256;

interface Sheet {
  name: string;
  path: string;
  hidden: boolean;
}

/** Reads a workbook: a table a sheet, each cell as it is shown, formulas by their results. */
export function sourceOfXlsx(zip: Zip): Source {
  const sheets = sheetsIn(zip);
  const shared = sharedStrings(zip.text("xl/sharedStrings.xml"));
  const forms = formsIn(zip.text("xl/styles.xml"));
  const source: Required<Source> = { lines: [], tables: [], lost: [] };
  let read = 0;
  for (const { name, path, hidden } of sheets) {
    const xml = zip.text(path);
    if (xml === null) continue;
    if (hidden) {
      source.lost.push({ line: 1, message: `工作表“${name}”是隐藏的，没有读；要导入请先取消隐藏。`, sheet: name });
      continue;
    }
    const { rows, lost } = rowsIn(xml, shared, forms, maxRows - read);
    read += rows.length;
    source.tables.push({ name, rows });
    for (const own of lost) source.lost.push({ ...own, sheet: name });
  }
  const { tables } = source;
  if (tables.length > 0 && tables.every(({ rows }) => headerAt(rows) < 0)) throw new Refusal(noHeader(tables));
  if (tables.length === 0) throw new Refusal("工作簿里没有可读的工作表，请用 Excel 或 WPS 打开后另存为 .xlsx 再试。");
  return source;
}

/** Why a workbook has no questions: its header stands too low, or there is none. */
function noHeader(tables: readonly Table[]): string {
  for (const { name, rows } of tables) {
    const low = rows.slice(0, 200).find(({ cells }) => isHeader(cells));
    if (low) return `工作表“${name}”的表头在第 ${low.line} 行，应在前三行，请删去上面的行后再导入。`;
  }
  return "各工作表的前三行都没有“题干”“答案”一类的表头，请在第一行写上表头后再导入。";
}

function sheetsIn(zip: Zip): Sheet[] {
  const targets = new Map<string, string>();
  const sheets: Sheet[] = [];
  const nothing = { close() {}, text() {} };
  readXml(zip.text("xl/_rels/workbook.xml.rels") ?? "", {
    ...nothing,
    open(name, attribute) {
      const target = attribute("Target") ?? "";
      if (name === "Relationship")
        targets.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  readXml(zip.text("xl/workbook.xml") ?? "", {
    ...nothing,
    open(name, attribute) {
      if (name !== "sheet") return;
      const path = targets.get(attribute("id") ?? "") ?? `xl/worksheets/sheet${sheets.length + 1}.xml`;
      sheets.push({
        name: attribute("name") ?? `第 ${sheets.length + 1} 张`,
        path,
        hidden: /hidden/i.test(attribute("state") ?? ""),
      });
    },
  });
  return sheets;
}

/** The texts cells share; what only tells how to read a word aloud is left out. */
function sharedStrings(xml: string | null): string[] {
  const strings: string[] = [];
  let reading = false;
  let aloud = false;
  readXml(xml ?? "", {
    open(name) {
      if (name === "si") strings.push("");
      if (name === "rPh") aloud = true;
      if (name === "t") reading = !aloud;
    },
    close(name) {
      if (name === "rPh") aloud = false;
      if (name === "t") reading = false;
    },
    text(text) {
      if (reading && strings.length > 0) strings[strings.length - 1] += text;
    },
  });
  return strings;
}

function rowsIn(
  xml: string,
  shared: readonly string[],
  forms: readonly Form[],
  most: number,
): { rows: Row[]; lost: { line: number; message: string }[] } {
  const rows: Row[] = [];
  const lost: { line: number; message: string }[] = [];
  let cell: (Cell & { column: number }) | undefined;
  let into: "value" | "text" | undefined;
  let line = 0;
  let column = -1;
  readXml(xml, {
    open(name, attribute) {
      if (name === "row") {
        line = Number(attribute("r")) || line + 1;
        column = -1;
        rows.push({ line, cells: [] });
        if (rows.length > most) throw new Refusal(`工作簿超过 ${maxRows} 行，请分成几份再导入。`);
      } else if (name === "c") {
        column = columnOf(attribute("r")) ?? column + 1;
        cell = {
          column,
          type: attribute("t") ?? "n",
          form: forms[Number(attribute("s") ?? 0)] ?? "plain",
          value: "",
          formula: false,
        };
      } else if (name === "f" && cell) cell.formula = true;
      else if (name === "v") into = "value";
      else if (name === "t") into = "text";
      else if (name === "rPh") into = undefined;
    },
    close(name) {
      if (name === "v" || name === "t") into = undefined;
      if (name !== "c" || !cell) return;
      const { text, remark } = shown(cell, shared);
      if (remark) lost.push({ line, message: `第 ${cell.column + 1} 列：${remark}` });
      if (text !== "" && cell.column < maxColumns) put(rows[rows.length - 1], cell.column, text);
      else if (text !== "")
        lost.push({ line, message: `第 ${cell.column + 1} 列太靠右，没有读，请移到前 ${maxColumns} 列。` });
      cell = undefined;
    },
    text(text) {
      if (cell && into) cell.value += text;
    },
  });
  return { rows, lost };
}

function put(row: Row | undefined, column: number, text: string): void {
  if (!row) return;
  while (row.cells.length < column) row.cells.push("");
  row.cells[column] = text;
}

/** B7 is column 1 */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
