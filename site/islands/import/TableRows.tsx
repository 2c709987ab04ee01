import type { Table } from "#domain/import/source";
import { Scrolled } from "../Scrolled.tsx";

/** Rows that are shown; a row beyond them is mended at its problem as well. */
const most = 300;

/** A sheet or a table as it stands in its file. A row is mended beside its question, or in the file. */
export function TableRows({ table: { name, rows } }: { table: Table }) {
  const title = name === undefined ? "文件里的表格" : `工作表“${name}”`;
  return (
    <>
      <h3>{title}</h3>
      <p className="muted">表格在这里只供对照，要改请在右边逐题改，或改原文件后重新导入。</p>
      <Scrolled label={title}>
        <table className="table import__table">
          <tbody>
            {rows.slice(0, most).map(({ line, cells }) => (
              <tr key={line} data-row={`${name ?? ""}:${line}`} tabIndex={-1}>
                <th scope="row">{line}</th>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      {rows.length > most && <p className="muted">后面还有 {rows.length - most} 行，没有列出，都已识别。</p>}
    </>
  );
}
