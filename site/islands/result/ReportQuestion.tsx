import { type SubmitEvent, useId, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";

type State = "closed" | "open" | "sending" | "sent";

/** 报告本题有误: a few words to the trainers; what was seen goes with them. */
export function ReportQuestion({ attemptId, questionId }: { attemptId: string; questionId: string }) {
  const [state, setState] = useState<State>("closed");
  const [error, setError] = useState<string | null>(null);
  const id = useId();

  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("text") ?? "");
    setState("sending");
    setError(null);
    try {
      await read(api.attempts[":id"].reports.$post({ param: { id: attemptId }, json: { questionId, text } }));
      setState("sent");
    } catch (failure) {
      setError(sentenceOf(failure));
      setState("open");
    }
  };

  if (state === "sent")
    return (
      <p className="muted" role="status">
        已报告，培训员看后会在“我的能力”页答复您。
      </p>
    );
  if (state === "closed")
    return (
      <p className="no-print">
        <button type="button" className="button button--quiet" onClick={() => setState("open")}>
          报告本题有误
        </button>
      </p>
    );
  return (
    <form onSubmit={send} className="no-print">
      <label className="field" htmlFor={id}>
        哪里不对
        <textarea id={id} name="text" required minLength={4} maxLength={1000} rows={3} />
        <span className="field__hint">题目和您的作答会一并送给培训员，不带姓名。请勿填写涉密信息。</span>
      </label>
      <Failed error={error} />
      <p className="row">
        <button type="submit" className="button" disabled={state === "sending"}>
          {state === "sending" ? "正在送出……" : "送给培训员"}
        </button>
        <button type="button" className="button button--quiet" onClick={() => setState("closed")}>
          取消
        </button>
      </p>
    </form>
  );
}
