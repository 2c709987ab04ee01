import { useRef, useState } from "react";
import { api, read } from "../../lib/api.ts";
import type { OfficeName } from "../office/OfficeTabs.tsx";
import { parameter } from "../use-loaded.ts";
import { type Choices, GiveForm } from "./GiveForm.tsx";
import { TaskCard } from "./TaskCard.tsx";
import { inOrder, type Task } from "./words.ts";
import "../../styles/tasks.css";

interface Props {
  office: OfficeName;
  tasks: readonly Task[];
  choices: Choices;
}

/** The tasks of one office, what presses first, and the form that gives one more. */
export function OfficeTasks({ office, tasks: first, choices }: Props) {
  const [tasks, setTasks] = useState(first);
  const [giving, setGiving] = useState(parameter("kind") !== null);
  const [said, setSaid] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  // What could not be asked for again stays as it was.
  const refresh = async () => {
    const answer = await read(api.assignments.$get({ query: { office: office.id } })).catch(() => null);
    if (answer) setTasks(answer.assignments);
  };
  const given = async (words: string) => {
    setGiving(false);
    setSaid(`已布置：${words}`);
    status.current?.focus();
    await refresh();
  };
  const { live, past } = inOrder(tasks);
  const card = (task: Task) => <TaskCard key={task.id} task={task} officeId={office.id} changed={refresh} />;
  return (
    <>
      <div className="row tasks-head">
        <h2 className="tasks-title">学习任务</h2>
        {!giving && (
          <button type="button" className="button button--main no-print" onClick={() => setGiving(true)}>
            布置任务
          </button>
        )}
      </div>
      {giving && <GiveForm office={office} choices={choices} given={given} cancel={() => setGiving(false)} />}
      <p ref={status} role="status" tabIndex={-1} className={said ? "notice" : ""}>
        {said}
      </p>
      {live.length === 0 && (
        <p className="muted">
          {past.length === 0
            ? "还没有布置过任务。可以布置一课、一份练习、一个情景演练，或每日一练若干天；布置以后，学员首页立即看到。"
            : "没有进行中的任务。"}
        </p>
      )}
      {live.map(card)}
      {past.length > 0 && (
        <details className="folded" open={live.length === 0}>
          <summary>已全部完成或已撤回的 {past.length} 项</summary>
          {past.map(card)}
        </details>
      )}
    </>
  );
}
