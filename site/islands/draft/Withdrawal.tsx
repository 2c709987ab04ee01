import { useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import type { Publication } from "./PublishedChoice.tsx";

interface Props {
  publication: Publication;
  turned: (withdrawnAt: number | null) => void;
}

/** 撤下, after it was confirmed, and 重新开放: nobody begins what is withdrawn, and nothing that was done is lost. */
export function Withdrawal({ publication: { id, title, kind, withdrawnAt }, turned }: Props) {
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const turn = async (withdrawn: boolean) => {
    setError(null);
    try {
      const answer = await api.quizzes[":id"].withdrawal.$put({ param: { id }, json: { withdrawn } });
      if (!answer.ok) await read(Promise.resolve(answer as never));
      setAsking(false);
      turned(withdrawn ? Date.now() : null);
    } catch (failure) {
      setError(`没有改成：${sentenceOf(failure)}`);
    }
  };
  if (withdrawnAt !== null)
    return (
      <>
        <span className="muted">已撤下，学员不能再开始做。</span>
        <button type="button" className="button" onClick={() => void turn(false)}>
          重新开放
        </button>
        <Failed error={error} />
      </>
    );
  if (!asking)
    return (
      <button type="button" className="button button--quiet" onClick={() => setAsking(true)}>
        撤下
      </button>
    );
  return (
    <div className="notice">
      <p>
        撤下《{title}》以后，
        {kind === "bank" ? "组卷方案下次发布时不再从中抽题" : "学员看不到它，也不能再开始做；已经开始的可以做完"}
        。成绩和版本都保留，随时可以重新开放。
      </p>
      <p className="row">
        {/* biome-ignore lint/a11y/noAutofocus: the question has come in place of the button that was pressed */}
        <button type="button" className="button" autoFocus onClick={() => void turn(true)}>
          确认撤下
        </button>
        <button type="button" className="button button--quiet" onClick={() => setAsking(false)}>
          不撤
        </button>
      </p>
      <Failed error={error} />
    </div>
  );
}
