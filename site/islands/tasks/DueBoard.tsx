import { api, read } from "../../lib/api.ts";
import { paths } from "../../lib/paths.ts";
import { LoadedPart } from "../LoadedPart.tsx";
import type { Loaded } from "../use-loaded.ts";
import { shortDay } from "../words.ts";
import { inOrder, someNames, type Task, taskTitle } from "./words.ts";
import "../../styles/tasks.css";

/** What runs of an office, the most pressing first. */
export async function loadLiveTasks(officeId: string): Promise<Task[]> {
  const { assignments } = await read(api.assignments.$get({ query: { office: officeId, live: "true" } }));
  return inOrder(assignments).live;
}

interface Props {
  officeId: string;
  loaded: Loaded<Task[]>;
  retry: () => void;
}

/** 到期与逾期 of an office: the tasks that run, what presses first, how many are done and who is late. */
export function DueBoard({ officeId, loaded, retry }: Props) {
  return (
    <section aria-labelledby="due-board">
      <h2 id="due-board">到期与逾期</h2>
      <LoadedPart loaded={loaded} retry={retry} waiting="正在取学习任务……" failed="没有取到学习任务：">
        {(tasks) => <DueTasks officeId={officeId} tasks={tasks} />}
      </LoadedPart>
    </section>
  );
}

function DueTasks({ officeId, tasks }: { officeId: string; tasks: readonly Task[] }) {
  if (tasks.length === 0) {
    return (
      <p>
        没有进行中的学习任务。<a href={paths.giveTask({ office: officeId })}>布置一项</a>
      </p>
    );
  }
  return (
    <>
      <ul className="due-tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <span className="row">
              <strong>{taskTitle(task)}</strong>
              <span className={task.counts.overdue > 0 ? "badge badge--red" : "badge"}>{shortDay(task.dueAt)}前</span>
              {task.above && <span className="badge">上级布置</span>}
              <span>
                {task.counts.given} 人中 {task.counts.done} 人完成
              </span>
            </span>
            {task.counts.overdue > 0 && (
              <span className="muted">
                逾期：
                {someNames(
                  task.late.map(({ name }) => name),
                  task.counts.overdue,
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="row no-print">
        <a className="button" href={paths.tasks(officeId)}>
          看学习任务
        </a>
        <a href={paths.giveTask({ office: officeId })}>再布置一项</a>
      </p>
    </>
  );
}
