/** A table of marks: people × questions, with what could not be read. */
export interface MarksTable {
  questions: string[];
  marks: number[][];
  /** The highest mark of each question in the file, at least 1: what facility is a share of. */
  maxMarks: number[];
  /** Chinese lines; a row with a problem is left out and named. */
  problems: string[];
}

/**
 * Reads a CSV of marks (comma, semicolon or tab; BOM allowed): a row a person, a column a question. A first row without numbers names the questions;
 * a first column that is no number names the people. An empty cell is a question left blank: 0.
 */
export function parseMarks(text: string): MarksTable {
  const lines = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line, index) => ({ line: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [first] = lines;
  const hasHead = first !== undefined && isHead(first.cells);
  const rows = hasHead ? lines.slice(1) : lines;
  const hasNames = rows.length > 0 && rows.every(({ cells }) => !isNumber(cells[0] ?? ""));
  const own = rows.map(({ line, cells }) => ({ line, cells: hasNames ? cells.slice(1) : cells }));
  const width = Math.max(0, ...own.map(({ cells }) => cells.length));
  const head = hasHead ? first.cells.slice(hasNames ? 1 : 0) : [];
  const questions = Array.from({ length: width }, (_, index) => head[index] || String(index + 1));

  const problems: string[] = [];
  const marks = own.flatMap(({ line, cells }) => {
    const bad = cells.findIndex((cell) => cell !== "" && !isNumber(cell));
    if (bad >= 0)
      problems.push(
        `第 ${line} 行第 ${bad + 1 + Number(hasNames)} 列不是数字：“${cells[bad]}”，这一行没有计入，请改正后再算。`,
      );
    else if (cells.length !== width)
      problems.push(`第 ${line} 行有 ${cells.length} 个得分，应为 ${width} 个，这一行没有计入。`);
    else return [cells.map(Number)];
    return [];
  });
  const maxMarks = questions.map((_, index) => marks.reduce((highest, row) => Math.max(highest, row[index] ?? 0), 1));
  return { questions, marks, maxMarks, problems };
}

/** A heading names the people's column, or numbers the questions 1, 2, 3 …, or holds no number at all. */
function isHead(cells: readonly string[]): boolean {
  const [own = "", ...rest] = cells;
  if (/姓名|考号|学号|序号|编号|工号|name|^id$/i.test(own)) return true;
  if (rest.length === 0) return false;
  if (!cells.slice(isNumber(own) ? 0 : 1).some(isNumber)) return true;
  const numbers = isNumber(own) ? cells : rest;
  return numbers.length > 2 && numbers.every((cell, index) => Number(cell) === index + 1);
}

function cellsOf(line: string): string[] {
  const separator = line.includes("\t") ? "\t" : line.includes(";") && !line.includes(",") ? ";" : ",";
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

function isNumber(cell: string): boolean {
  return cell !== "" && Number.isFinite(Number(cell));
}
