import { useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { paths } from "../../lib/paths.ts";
import { Failed } from "../Failed.tsx";
import { allKindNames } from "../studio/words.ts";
import type { DraftSummary } from "./DraftList.tsx";
import { Withdrawal } from "./Withdrawal.tsx";
import { moment } from "./words.ts";

/** What is published under an id. */
export interface Publication {
  id: string;
  title: string;
  kind: keyof typeof allKindNames;
  questionCount: number;
  withdrawnAt: number | null;
  editable: boolean;
}

/** Chooses one of all that is published: to write it anew, take its YAML, withdraw or return it. */
export function PublishedChoice({
  publications,
  drafts,
}: {
  publications: readonly Publication[];
  drafts: readonly DraftSummary[];
}) {
  const [all, setAll] = useState(publications);
  const [chosen, setChosen] = useState("");
  const [error, setError] = useState<string | null>(null);
  const own = all.find(({ id }) => id === chosen);
  const begun = drafts.find(({ quizId }) => quizId === chosen);
  const begin = async () => {
    setError(null);
    try {
      const { id } = await read(api.drafts.$post({ json: { quizId: chosen } }));
      location.assign(paths.draft(id));
    } catch (failure) {
      setError(`没有建成：${sentenceOf(failure)}`);
    }
  };
  const turned = (withdrawnAt: number | null) =>
    setAll((before) => before.map((one) => (one.id === chosen ? { ...one, withdrawnAt } : one)));
  return (
    <section className="card" aria-label="已发布的">
      <label className="field">
        哪一份
        <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">请选择</option>
          {all.map(({ id, title, kind, questionCount, withdrawnAt }) => (
            <option key={id} value={id}>
              {title}（{allKindNames[kind]}，{questionCount} 题{withdrawnAt !== null && "，已撤下"}）
            </option>
          ))}
        </select>
      </label>
      {begun && (
        <p className="notice">
          这一份已有草稿，{begun.savedBy}保存于{moment(begun.savedAt)}：<a href={paths.draft(begun.id)}>接着那一份写</a>
        </p>
      )}
      {own && !own.editable && (
        <p className="muted">
          {own.kind === "case" ? "情景演练按步分叉" : "这一份由组卷方案从题库抽题"}，在文件里写，不在这里改。
        </p>
      )}
      {own && (
        <div className="row">
          {own.editable && (
            <>
              <button type="button" className="button button--main" onClick={() => void begin()}>
                改这一份
              </button>
              <a className="button" href={paths.quizText(own.id)} download={`${own.id}.yaml`}>
                导出 YAML 文件
              </a>
            </>
          )}
          <Withdrawal key={own.id} publication={own} turned={turned} />
        </div>
      )}
      <Failed error={error} />
    </section>
  );
}
