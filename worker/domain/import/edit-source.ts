import type { Line, Row, Source } from "./source.ts";

/** The lines of a source as one text, as it is shown for editing. */
export function textOfLines(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/**
 * The source after its text was edited. Lines before and after the change keep what the file knows of them, such as bold type. A source of
 * text alone is numbered anew; beside tables, which share the numbers, new lines take the number of the line they follow.
 */
export function withText(source: Source, text: string): Source {
  const { lines: before, tables } = source;
  const texts = text === "" ? [] : text.split("\n");
  const same = (a: number, b: number) => before[a] !== undefined && before[a].text === texts[b];
  let head = 0;
  while (head < Math.min(before.length, texts.length) && same(head, head)) head++;
  let tail = 0;
  while (tail < Math.min(before.length, texts.length) - head && same(before.length - 1 - tail, texts.length - 1 - tail))
    tail++;
  const end = texts.length - tail;
  const replaced = before.slice(head, before.length - tail);
  const last = before[head - 1]?.line ?? before[0]?.line ?? 1;
  const changed = texts.slice(head, end).map((own, index) => ({ line: replaced[index]?.line ?? last, text: own }));
  const kept = [...before.slice(0, head), ...changed, ...before.slice(before.length - tail)];
  let highest = 0;
  const lines = kept.map((own, index) => {
    highest = tables.length > 0 ? Math.max(highest, own.line) : index + 1;
    return { ...own, line: highest };
  });
  return { ...source, lines };
}

/** The lines from a number on, up to another, as one text; of a source without tables. */
export function textBetween({ lines }: Source, from: number, to: number): string {
  return textOfLines(lines.filter(({ line }) => line >= from && line < to));
}

/** The source with those lines replaced. */
export function withTextBetween(source: Source, from: number, to: number, text: string): Source {
  const { lines } = source;
  const before = lines.filter(({ line }) => line < from);
  const after = lines.filter(({ line }) => line >= to);
  return withText(source, [...before.map((own) => own.text), text, ...after.map((own) => own.text)].join("\n"));
}

/** A row of a table, by its sheet and line; undefined where there is none. */
export function findRow(
  { tables }: Source,
  sheet: string | undefined,
  line: number,
): { row: Row; head: Row } | undefined {
  for (const { name, rows } of tables) {
    const row = name === sheet ? rows.find((own) => own.line === line) : undefined;
    // Headers stand in the first three rows; the fullest of them is taken for it.
    const [head] = rows.slice(0, 3).sort((a, b) => filled(b) - filled(a));
    if (row && head) return { row, head };
  }
  return undefined;
}

const filled = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== "").length;

/** The source with a row's cells replaced. */
export function withCells(source: Source, sheet: string | undefined, line: number, cells: string[]): Source {
  const tables = source.tables.map((table) =>
    table.name === sheet
      ? { ...table, rows: table.rows.map((row) => (row.line === line ? { ...row, cells } : row)) }
      : table,
  );
  return { ...source, tables };
}
