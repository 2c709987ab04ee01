import { type CheckChange, type CheckedRound, changesSince, pointsOf } from "#domain/office-check";
import type { Round } from "./types.ts";
import { answerNames, earlierName } from "./words.ts";

const names: [CheckChange, string][] = [
  ["better", "变好"],
  ["worse", "变差"],
  ["same", "没有变"],
  ["first", "首次查"],
  ["open", "还没查"],
  ["added", "新增要点"],
  ["gone", "取消要点"],
];

/** What has changed since the last round: in numbers of points, then the points themselves. */
export function Changes({ now, last, round }: { now: CheckedRound; last: Round; round: string }) {
  const before = { sections: last.list.sections, marked: last.marked };
  const changes = changesSince(now, before);
  const texts = new Map([...pointsOf(before.sections), ...pointsOf(now.sections)].map(({ id, text }) => [id, text]));
  const of = (change: CheckChange) => changes.filter((own) => own.change === change).map(({ point }) => point);
  const summary = names.flatMap(([change, name]) => (of(change).length > 0 ? [`${name} ${of(change).length} 项`] : []));
  const moved = (id: string) => {
    const [then, today] = [last.marked[id], now.marked[id]];
    return then && today && `：${answerNames[then.answer]} → ${answerNames[today.answer]}`;
  };
  return (
    <section className="check-changes no-print" aria-labelledby="changes">
      <h3 id="changes">与{earlierName(last.round, round)}相比</h3>
      <p>{summary.join("、")}。</p>
      {names.map(([change, name]) => {
        const ids = of(change);
        if (ids.length === 0 || change === "same" || change === "open" || change === "first") return null;
        return (
          <details key={change} open={change === "worse"}>
            <summary>
              {name} {ids.length} 项
            </summary>
            <ul>
              {ids.map((id) => (
                <li key={id}>
                  {texts.get(id)?.replace(/。$/, "")}
                  {moved(id)}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
