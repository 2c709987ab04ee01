import { useId, useState } from "react";
import { shortDay } from "../words.ts";
import { CountBar } from "./CountBar.tsx";
import { TaskPeople } from "./TaskPeople.tsx";
import { countWords, kindWords, type Task, taskTitle } from "./words.ts";

interface Props {
  task: Task;
  /** The office whose people are shown. */
  officeId: string;
  /** Something was changed: the counts are to be asked for again. */
  changed: () => Promise<void>;
}

/** One task with its counts; opened, its people one by one. */
export function TaskCard({ task, officeId, changed }: Props) {
  const { kind, dueAt, note, above, below, officeName, withdrawnAt, givenAt, counts } = task;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <article className="card task" aria-labelledby={id}>
      <h3 id={id}>{taskTitle(task)}</h3>
      <p className="row task-facts">
        <span className={counts.overdue > 0 && withdrawnAt === null ? "badge badge--red" : "badge"}>
          {shortDay(dueAt)}前
        </span>
        {above && <span className="badge">上级布置</span>}
        {withdrawnAt !== null && <span className="badge">已撤回</span>}
        <span className="muted">
          {kind !== "daily" && `${kindWords[kind]} · `}
          {shortDay(givenAt)}布置
          {(above || below) && ` · ${officeName}${below ? "及下级" : ""}`}
        </span>
      </p>
      {note && <p className="muted">{note}</p>}
      <p className="task-counts">{countWords(counts)}</p>
      <CountBar counts={counts} />
      <p className="no-print">
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "收起" : "看每个人"}
        </button>
      </p>
      {open && <TaskPeople task={task} officeId={officeId} changed={changed} />}
    </article>
  );
}
