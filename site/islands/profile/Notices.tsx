import { useState } from "react";
import { api, read } from "../../lib/api.ts";
import { paths } from "../../lib/paths.ts";
import { taskTitle } from "../tasks/words.ts";
import { day, shortDay } from "../words.ts";

interface Reminder {
  kind: "reminder";
  assignmentKind: "lesson" | "quiz" | "case" | "daily";
  target: string;
  title: string | null;
  dueAt: number;
}

interface Notice {
  id: string;
  at: number;
  readAt: number | null;
  detail:
    | {
        kind: "regraded";
        attemptId: string;
        title: string;
        act: "key" | "full-marks" | "void";
        reason: string;
        scoreBefore: number;
        scoreAfter: number;
      }
    | { kind: "report-answered"; attemptId: string; title: string; answer: string }
    | Reminder;
}

const acts = { key: "一道题的答案已更正", "full-marks": "一道题改为全员得分", void: "一道题作废" } as const;

const reminded = ({ assignmentKind, target, title }: Reminder) =>
  taskTitle({ kind: assignmentKind, target, title, days: null });

function sentence(detail: Notice["detail"]): string {
  if (detail.kind === "reminder") return `主任提醒：${reminded(detail)}请在${shortDay(detail.dueAt)}前做完。`;
  if (detail.kind === "report-answered") return `您报告的题目有了答复：${detail.answer}`;
  const { act, reason, scoreBefore, scoreAfter } = detail;
  return `${acts[act]}（${reason}），您的得分由 ${scoreBefore} 分改为 ${scoreAfter} 分，能力画像已随之更新。`;
}

/** What the person has been told and has not put away yet. */
export function Notices({ notices }: { notices: Notice[] }) {
  const [open, setOpen] = useState(notices.filter(({ readAt }) => readAt === null));
  if (open.length === 0) return null;
  const putAway = async (id: string) => {
    setOpen((before) => before.filter((own) => own.id !== id));
    // One that could not be marked comes back with the next visit.
    await read(api.notices[":id"].reading.$put({ param: { id } })).catch(() => null);
  };
  return (
    <section aria-label="通知">
      <h2>通知</h2>
      {open.map(({ id, at, detail }) => (
        <div key={id} className="notice">
          <p>
            <span className="muted">
              {day(at)} · {detail.kind === "reminder" ? "学习任务" : detail.title}
            </span>
            <br />
            {sentence(detail)}
          </p>
          <p className="row no-print">
            {detail.kind === "reminder" ? (
              <a href={paths.task(detail.assignmentKind, detail.target)}>去做</a>
            ) : (
              <a href={paths.result(detail.attemptId)}>看这次练习</a>
            )}
            <button type="button" className="button button--quiet" onClick={() => putAway(id)}>
              知道了
            </button>
          </p>
        </div>
      ))}
    </section>
  );
}
