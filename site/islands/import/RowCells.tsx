import { useState } from "react";
import { findRow, withCells } from "#domain/import/edit-source";
import type { Mending } from "./types.ts";

interface Given extends Mending {
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
      <CellForm
        key={cells.join("\n")}
        heads={head.cells}
        cells={cells}
        mend={(changed) => change(withCells(source, sheet, line, changed))}
      />
    </details>
  );
}

interface Cells {
  heads: readonly string[];
  cells: readonly string[];
  mend: (cells: string[]) => void;
}

function CellForm({ heads, cells, mend }: Cells) {
  const [typed, setTyped] = useState([...cells]);
  return (
    <>
      {typed.map((cell, index) => (
        <label className="field" key={index}>
          {heads[index] || `第 ${index + 1} 列`}
          <textarea
            rows={1}
            value={cell}
            onChange={(event) => setTyped(typed.map((own, at) => (at === index ? event.target.value : own)))}
          />
        </label>
      ))}
      <button type="button" className="button" onClick={() => mend(typed)}>
        改好，重新识别
      </button>
    </>
  );
}
