import { paths } from "../../lib/paths.ts";

export interface OfficeName {
  id: string;
  name: string;
  parentId: string | null;
}

const tabs = {
  board: { label: "工作台", path: paths.board },
  office: { label: "能力画像", path: paths.office },
  tasks: { label: "学习任务", path: paths.tasks },
  check: { label: "自查", path: paths.check },
  report: { label: "报告与导出", path: paths.report },
} as const;
export type OfficeTab = keyof typeof tabs;

/** The office a director's page is about, the other offices it may be about, and the other pages on it. */
export function OfficeTabs({
  tab,
  office,
  offices,
}: {
  tab: OfficeTab;
  office: OfficeName;
  offices: readonly OfficeName[];
}) {
  return (
    <div className="office-head">
      <h1>{office.name}</h1>
      {offices.length > 1 && (
        <label className="office-choice no-print">
          <span className="visually-hidden">查看办公室</span>
          <select value={office.id} onChange={(event) => location.assign(tabs[tab].path(event.target.value))}>
            {offices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <nav className="tabs no-print" aria-label="本室各页">
        {Object.entries(tabs).map(([name, { label, path }]) => (
          <a key={name} href={path(office.id)} aria-current={name === tab ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
    </div>
  );
}
