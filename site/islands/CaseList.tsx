import { useCallback } from "react";
import { api, read } from "../lib/api.ts";
import { paths } from "../lib/paths.ts";
import { Page } from "./Page.tsx";

/** The published cases; which are begun or done is told to who is signed in. */
export function CaseList() {
  const load = useCallback(async () => {
    const [{ cases }, progress] = await Promise.all([
      read(api.cases.$get()),
      read(api.progress.$get()).catch(() => null),
    ]);
    const has = (list: { quizId: string }[] | undefined, id: string) => list?.some(({ quizId }) => quizId === id);
    return cases.map((own) => ({
      ...own,
      state: has(progress?.open, own.id) ? "open" : has(progress?.quizzes, own.id) ? "done" : null,
    }));
  }, []);
  return (
    <Page load={load}>
      {(cases) => (
        <>
          <h1>情景演练</h1>
          <p>一件事从头办到尾，每一步由您拿主意，选了就接着往下走。走完看复盘，可以再走一条路。</p>
          {cases.length === 0 && <p className="muted">还没有发布情景演练。</p>}
          {cases.map(({ id, title, summary, minutes, state }) => (
            <section key={id} className="card">
              <h2>
                <a href={paths.case(id)}>{title}</a> {state && <Badge state={state} />}
              </h2>
              <p>{summary}</p>
              <p className="muted">约 {minutes} 分钟</p>
            </section>
          ))}
        </>
      )}
    </Page>
  );
}

function Badge({ state }: { state: string }) {
  return (
    <span className="badge" data-state={state}>
      {state === "open" ? "进行中" : "已走过"}
    </span>
  );
}
