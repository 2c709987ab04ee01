import type { Check } from "./notes.ts";

const most = 12;

/** All that is to be mended before the draft can be published, then what would be better; each leads to its question. */
export function ToMend({ check, goTo }: { check: Check; goTo: (at: number) => void }) {
  const { problems, findings } = check;
  if (problems.length + findings.length === 0) return <p className="notice">没有要改的地方，可以检查并发布。</p>;
  return (
    <section className="card" aria-label="要改的地方">
      <h2 className="draft-publish">
        {problems.length === 0 ? "没有必须改的地方" : `要改的地方（${problems.length} 处，改好才能发布）`}
      </h2>
      <Remarks remarks={problems} goTo={goTo} />
      {findings.length > 0 && <h3>建议（{findings.length} 条，不改也能发布）</h3>}
      <Remarks remarks={findings} goTo={goTo} />
    </section>
  );
}

function Remarks({ remarks, goTo }: { remarks: Check["problems"]; goTo: (at: number) => void }) {
  const shown = remarks.slice(0, most);
  if (shown.length === 0) return null;
  return (
    <ul className="draft-mend">
      {shown.map(({ question, message }, index) => (
        <li key={`${index}${message}`}>
          {question !== undefined && (
            <button type="button" className="button button--quiet" onClick={() => goTo(question - 1)}>
              第 {question} 题
            </button>
          )}
          <span>{message}</span>
        </li>
      ))}
      {remarks.length > most && <li>还有 {remarks.length - most} 处，见各题旁边。</li>}
    </ul>
  );
}
