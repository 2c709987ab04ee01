/** What a cell of an exported table holds: a text that stays a text, a number, or nothing. */
export type Cell = string | number | null;

/** A table as it is exported, whatever the file's format. */
export interface ExportTable {
  /** The name of its sheet. */
  title: string;
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** 口径: how its figures came about and what is left out, a sentence a line. */
  notes: readonly string[];
}
