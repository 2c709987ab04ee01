import { findRow, withCells } from "#domain/import/edit-source";
import type { Source } from "#domain/import/source";

interface Given {
  source: Source;
  change: (source: Source) => void;
  sheet: string | undefined;
  line: number;
}

/** The cells of a row, to be mended in place; nothing where the place is no row of a table. */
export function RowCells({ source, change, sheet, line }: Given) {
  const found = findRow(source, sheet, line);
  if (!found) return null;
  const { row, head } = found;
  const width = Math.max(row.cells.length, head.cells.length);
  const cells = Array.from({ length: width }, (_, index) => row.cells[index] ?? "");
  return (
    <details className="import__cells">
      <summary>在这里改第 {line} 行</summary>
      {cells.map((cell, index) => (
        <label className="field" key={index}>
          {head.cells[index] || `第 ${index + 1} 列`}
          <textarea
            rows={1}
            value={cell}
            onChange={(event) => {
              const changed = cells.map((own, at) => (at === index ? event.target.value : own));
              change(withCells(source, sheet, line, changed));
            }}
          />
        </label>
      ))}
    </details>
  );
}
