import { paths } from "../../lib/paths.ts";
import "../../styles/studio.css";

const tabs = {
  import: { label: "导入", path: paths.import },
  drafts: { label: "草稿", path: paths.drafts },
  bank: { label: "题库", path: paths.bank },
  quality: { label: "题目质量", path: paths.studio },
} as const;
export type StudioTab = keyof typeof tabs;

/** The trainer's pages. */
export function StudioTabs({ tab }: { tab: StudioTab }) {
  return (
    <nav className="tabs no-print" aria-label="出题各页">
      {Object.entries(tabs).map(([name, { label, path }]) => (
        <a key={name} href={path} aria-current={name === tab ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
