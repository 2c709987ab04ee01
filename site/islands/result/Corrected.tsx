import { day } from "../words.ts";

export interface Correction {
  act: "key" | "full-marks" | "void";
  reason: string;
  at: number;
  markBefore?: number | null | undefined;
}

const acts = {
  key: "答案已更正",
  "full-marks": "本题全员得分",
  void: "本题已作废，不计入得分和能力",
} as const;

/** What has been put right on a question since it was published, and what that did to this answer. */
export function Corrected({ correction, mark }: { correction: Correction; mark: number | null }) {
  const { act, reason, at, markBefore } = correction;
  const moved = typeof markBefore === "number" && mark !== null && markBefore !== mark;
  return (
    <p className="notice notice--warn">
      {day(at)}更正：{acts[act]}。{reason}
      {moved && act === "key" && `（您的得分率由 ${percent(markBefore)} 改为 ${percent(mark)}）`}
    </p>
  );
}

const percent = (mark: number) => `${Math.round(100 * mark)}%`;
