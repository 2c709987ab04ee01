import { useState } from "react";
import { paths } from "../../lib/paths.ts";

const files = [
  {
    table: "people",
    name: "人员与四种能力",
    holds: "每人四种能力的掌握度、九成把握范围和题数，依据不足的只写证据不足。",
    formats: ["xlsx", "csv"],
  },
  {
    table: "attempts",
    name: "作答",
    holds: "近 12 个月每次作答的练习、第几次、开始和交卷时间、得分，得分率带范围和题数。",
    formats: ["xlsx", "csv"],
  },
  {
    table: "tasks",
    name: "学习任务",
    holds: "近 12 个月每项任务的布置人、截止时间，每人的状态和完成时间。",
    formats: ["xlsx", "csv"],
  },
  { table: "all", name: "以上三张表", holds: "合成一个 Excel 工作簿，每张表一页。", formats: ["xlsx"] },
] as const;

const formatNames = { xlsx: "Excel", csv: "CSV" } as const;

/** The tables on an office's people as files; of the offices below it too, where there are any. */
export function Exports({ officeId, hasBelow }: { officeId: string; hasBelow: boolean }) {
  const [below, setBelow] = useState(false);
  return (
    <section className="exports no-print" aria-labelledby="exports">
      <h2 id="exports">导出</h2>
      <p>文件开头写明单位、导出时间和口径。每次导出都有记录；内含个人学习情况，请勿外传。</p>
      {hasBelow && (
        <label className="tick">
          <input type="checkbox" checked={below} onChange={(event) => setBelow(event.target.checked)} />
          含下级办公室的人员
        </label>
      )}
      <ul>
        {files.map(({ table, name, holds, formats }) => (
          <li key={table}>
            <p>
              <strong>{name}</strong>
              <span className="muted">{holds}</span>
            </p>
            <p className="row">
              {formats.map((format) => (
                <a
                  key={format}
                  className="button"
                  href={paths.officeExport(officeId, table, format, below)}
                  aria-label={`${formatNames[format]}：${name}`}
                  download
                >
                  {formatNames[format]}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
