import { useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { paths } from "../../lib/paths.ts";
import { Failed } from "../Failed.tsx";
import type { Certificate } from "./words.ts";

interface Props {
  percent: number;
  earned: boolean;
  requirements: readonly { quizId: string; title: string; bestPercent: number | null; passed: boolean }[];
  onIssued: (certificate: Certificate) => void;
}

/** What has to be passed and how far it is; once it all is, the certificate is asked for here. */
export function Missing({ percent, earned, requirements, onIssued }: Props) {
  const [error, setError] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const missing = requirements.filter(({ passed }) => !passed);
  const ask = async () => {
    setAsking(true);
    setError(null);
    await read(api.certificates.$post()).then(onIssued, (failure: unknown) => setError(sentenceOf(failure)));
    setAsking(false);
  };
  return (
    <>
      <h1>结业证明</h1>
      <p>每课的练习和综合测评，最好成绩都达到 {percent}% 即为合格；全部合格就可以领取结业证明。</p>
      {earned ? (
        <p>
          <button type="button" className="button button--main" onClick={ask} disabled={asking}>
            {asking ? "正在出具……" : "领取结业证明"}
          </button>
        </p>
      ) : (
        <p>
          共 {requirements.length} 项，已合格 {requirements.length - missing.length} 项，还差 {missing.length} 项：
        </p>
      )}
      <Failed error={error} />
      <ul className="requirements">
        {[...missing, ...requirements.filter(({ passed }) => passed)].map(({ quizId, title, bestPercent, passed }) => (
          <li key={quizId}>
            <a href={paths.quiz(quizId)}>{title}</a>
            <span className="row">
              {bestPercent !== null && !passed && <span className="muted">最好成绩 {Math.floor(bestPercent)}%</span>}
              <span className="badge" data-state={passed ? "done" : undefined}>
                {passed ? "已合格" : bestPercent === null ? "未做" : "未合格"}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.me}>回到我的能力</a>
      </p>
    </>
  );
}
