import { useCallback } from "react";
import { api, read } from "../../lib/api.ts";
import { paths } from "../../lib/paths.ts";
import { day } from "../words.ts";
import { type Attempt, attemptsByQuiz } from "./attempts-by-quiz.ts";
import { Section } from "./Section.tsx";

/** Attempts shown at once; what was done before is folded. The API lists no more than 100. */
const shown = 20;
const listed = 100;
const kinds: Partial<Record<Attempt["kind"], string>> = { case: "情景演练", exam: "考试", placement: "摸底" };

/** What the caller has done, by quiz; each leads to its result as it was shown then. */
export function Attempts() {
  const load = useCallback(async () => (await read(api.attempts.$get())).attempts, []);
  return (
    <Section id="attempts" title="做过的练习" load={load}>
      {(attempts) => {
        const earlier = attempts.slice(shown);
        if (attempts.length === 0) {
          return (
            <p>
              还没有做过练习。从<a href={paths.lessons}>课程</a>里任选一课，读完做一次练习。
            </p>
          );
        }
        return (
          <>
            <p className="muted">点日期看那一次的逐题讲解，能力数字是当时给出的。</p>
            <Groups attempts={attempts.slice(0, shown)} />
            {earlier.length > 0 && (
              <details className="opened">
                <summary>更早的 {earlier.length} 次</summary>
                <Groups attempts={earlier} />
                {attempts.length === listed && (
                  <p className="muted">这里列最近 {listed} 次，全部记录在“我的数据”里。</p>
                )}
              </details>
            )}
          </>
        );
      }}
    </Section>
  );
}

function Groups({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <ul className="attempts">
      {attemptsByQuiz(attempts).map(({ quizId, title, kind, attempts: own }) => (
        <li key={quizId}>
          <p className="attempts__quiz">
            {title} {kinds[kind] && <span className="badge">{kinds[kind]}</span>}
          </p>
          <ul>
            {own.map(({ attemptId, submittedAt, score, maxScore }) => (
              <li key={attemptId}>
                <a href={paths.result(attemptId)} aria-label={`${title}，${day(submittedAt)}`}>
                  {day(submittedAt)}
                </a>
                <span className="muted">
                  {score}/{maxScore} 分
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
