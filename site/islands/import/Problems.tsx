import { useState } from "react";
import type { ImportReport, Remark } from "#domain/import";
import { RowCells } from "./RowCells.tsx";
import type { Mending, ShowPlace } from "./types.ts";

interface Given extends Mending {
  report: ImportReport;
  show: ShowPlace;
}

/** Remarks that are shown at once. */
const page = 50;

/** What is to mend, each on its line with what to do; below, what is only to know. */
export function Problems({ report, ...given }: Given) {
  const { problems, notices } = report;
  const [most, setMost] = useState(page);
  return (
    <>
      {problems.length > 0 && (
        <section aria-labelledby="to-mend">
          <h3 id="to-mend">待改（{problems.length} 处）</h3>
          <p className="muted">按行号找到原处，改好后自动重新识别；没有改好的题不会导入。</p>
          <RemarkList remarks={problems.slice(0, most)} {...given} />
          {problems.length > most && (
            <button type="button" className="button" onClick={() => setMost(most + page)}>
              再看后面的 {Math.min(page, problems.length - most)} 处
            </button>
          )}
        </section>
      )}
      {notices.length > 0 && (
        <details className="import__notices">
          <summary>请留意（{notices.length} 处，不妨碍导入）</summary>
          <RemarkList remarks={notices.slice(0, 4 * page)} {...given} />
        </details>
      )}
    </>
  );
}

function RemarkList({ remarks, source, change, show }: { remarks: readonly Remark[] } & Omit<Given, "report">) {
  return (
    <ul className="import__remarks">
      {remarks.map(({ line, sheet, question, message, kind, twin }, index) => (
        <li key={`${index}${sheet ?? ""}${line}${kind}`}>
          <button type="button" className="button button--quiet" onClick={() => show(sheet, line)}>
            {sheet === undefined ? "" : `“${sheet}”`}第 {line} 行
          </button>
          <p>
            {question !== undefined && `第 ${question} 题：`}
            {message}
          </p>
          {twin && (
            <dl className="import__twins">
              <div>
                <dt>这一题</dt>
                <dd>{twin.own}</dd>
              </div>
              <div>
                <dt>{twin.where}</dt>
                <dd>{twin.other}</dd>
              </div>
            </dl>
          )}
          <RowCells source={source} change={change} sheet={sheet} line={line} />
        </li>
      ))}
    </ul>
  );
}
