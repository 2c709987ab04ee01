/** From the first place to the one after the last. */
export type Span = readonly [from: number, to: number];

/** A line of a text, a paragraph of a Word file, or a row of one of its tables; several share a number where a paragraph has line breaks. */
export interface Line {
  /** 1-based, as the author counts. */
  line: number;
  text: string;
  /** What of the text is set in bold type or red, where the file knows. */
  bold?: Span[];
  red?: Span[];
}

/** A row with the texts of its cells, from the first column on. */
export interface Row {
  line: number;
  cells: string[];
}

/** A sheet of a workbook, or a table of a Word file, which has no name. */
export interface Table {
  name?: string;
  rows: Row[];
}

/** What is read from a file before anything is understood of it. */
export interface Source {
  lines: Line[];
  tables: Table[];
  /** Sentences on what the reader could not bring along, with its line. */
  lost?: { line: number; message: string; sheet?: string }[];
}

/** A pasted text, line by line. */
export function sourceOfText(text: string): Source {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|[\n\r\u2028\u2029]/);
  return { lines: lines.map((own, index) => ({ line: index + 1, text: own })), tables: [] };
}
