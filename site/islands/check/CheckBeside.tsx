import { useCallback } from "react";
import { pointsOf } from "#domain/office-check";
import { sentenceOf } from "../../lib/errors.ts";
import { paths } from "../../lib/paths.ts";
import { useLoaded } from "../use-loaded.ts";
import { type Checks, loadChecks } from "./types.ts";
import "../../styles/check-beside.css";

const named = 3;

/** 自查 beside an office's profile: in a box of its own, and never mixed into the four abilities. */
export function CheckBeside({ officeId }: { officeId: string }) {
  const load = useCallback(() => loadChecks(officeId), [officeId]);
  const [loaded, retry] = useLoaded(load);
  return (
    <section className="card check-beside" aria-labelledby="check-beside">
      <h2 id="check-beside">本季度自查</h2>
      {loaded.state === "waiting" && (
        <p className="muted" role="status">
          正在打开……
        </p>
      )}
      {loaded.state === "failed" && (
        <p role="alert">
          {sentenceOf(loaded.error)}{" "}
          <button type="button" className="button button--quiet" onClick={retry}>
            再试一次
          </button>
        </p>
      )}
      {loaded.state === "ready" && <Figures checks={loaded.value} officeId={officeId} />}
      <p className="muted">自查是本室自己的记录，不计入四种能力。</p>
    </section>
  );
}

function Figures({ checks, officeId }: { checks: Checks; officeId: string }) {
  const { list, counts, marked, mayAnswer } = checks;
  if (!list || !counts) return <p>自查的清单还没有发布。</p>;
  const done = counts.points - counts.open;
  if (done === 0) {
    return (
      <p>
        {counts.points} 项都还没有查。
        <a href={paths.check(officeId)}>{mayAnswer ? "开始自查" : "看自查清单"}</a>
      </p>
    );
  }
  const missing = pointsOf(list.sections).filter(({ id }) => marked[id]?.answer === "no");
  return (
    <>
      <p>
        已查 {done} 项，共 {counts.points} 项：做到 {counts.yes}、部分做到 {counts.partly}、没做到 {counts.no}。
      </p>
      {missing.length > 0 && (
        <>
          <p>没做到的：</p>
          <ul>
            {missing.slice(0, named).map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
          {missing.length > named && <p>还有 {missing.length - named} 项没做到。</p>}
        </>
      )}
      <p>
        <a href={paths.check(officeId)}>{mayAnswer && counts.open > 0 ? "接着查" : "看自查"}</a>
      </p>
    </>
  );
}
