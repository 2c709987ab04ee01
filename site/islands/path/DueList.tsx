import { paths } from "../../lib/paths.ts";
import { dailyWords, dueWords, type Path, type Titles } from "./words.ts";

/** 学习任务 that wait to be done, the overdue first. */
export function DueList({ due, titles }: { due: Path["due"]; titles: Titles }) {
  if (due.length === 0) return null;
  return (
    <section aria-labelledby="due">
      <h3 id="due">学习任务</h3>
      <ul className="path-list">
        {due.map(({ id, kind, target, title, note, dueAt, state, daily }) => (
          <li key={id}>
            <a href={paths.task(kind, target)}>
              {kind === "lesson" ? `读：${titles.lessons[target] ?? target}` : daily ? "每日一练" : (title ?? target)}
            </a>
            <span className={state === "overdue" ? "badge badge--red" : "badge"}>
              {dueWords({ dueAt, overdue: state === "overdue" })}
            </span>
            {daily ? (
              <span className="muted">{dailyWords(daily)}</span>
            ) : (
              state === "started" && <span className="muted">进行中</span>
            )}
            {note && <p className="muted">{note}</p>}
          </li>
        ))}
      </ul>
      <p className="muted">
        课读到末尾、练习或演练在布置以后交上，就算完成；
        {due.some(({ daily }) => daily) && "每日一练每天答一题以上算一天，到期限为止没有要复习的题也算完成；"}
        过了期限也请补上，或找布置的同志延期。
      </p>
    </section>
  );
}
