/** The latest rows of the last twelve months, and whether there were more than fit. */
export interface Cut<Row> {
  rows: readonly Row[];
  cut: boolean;
}

/** More rows than a person reads: above it a file is cut, and says so. */
export const mostRows = 10_000;

const yearMs = 365 * 86_400_000;

/** From when on rows are exported. */
export function yearBefore(now: number): number {
  return now - yearMs;
}

/** At most `mostRows` of rows that come the latest first; the query is to ask for one more. */
export function cutRows<Row>(rows: readonly Row[]): Cut<Row> {
  return { rows: rows.slice(0, mostRows), cut: rows.length > mostRows };
}

/** The sentence on what was left out. */
export function cutNotes(cut: boolean): string[] {
  return cut ? [`条数超过 ${mostRows}，只列最近的 ${mostRows} 条，更早的没有列出；请按办公室分别导出。`] : [];
}
