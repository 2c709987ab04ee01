import { type RefObject, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { paths } from "../../lib/paths.ts";
import { Failed } from "../Failed.tsx";
import { useKeys } from "../use-keys.ts";
import { type EndingShown, outcomeWords } from "./words.ts";

interface Props {
  attemptId: string;
  ending: EndingShown;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** How it ended, and the way to the result: only now is the attempt handed in. */
export function Ending({ attemptId, ending, heading }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = async () => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const result = await read(api.attempts[":id"].submission.$post({ param: { id: attemptId } }));
      location.replace(paths.result(result.attemptId));
    } catch (failure) {
      setError(`没有送到：${sentenceOf(failure)}`);
      setBusy(false);
    }
  };
  useKeys({ choose: null, goOn: () => void submit() });
  return (
    <section className="card">
      <h2 tabIndex={-1} ref={heading}>
        <span className="eyebrow">结局 · {outcomeWords[ending.outcome]} </span>
        {ending.title}
      </h2>
      <p className="context">{ending.text}</p>
      <Failed error={error} />
      <p className="row">
        <button type="button" className="button button--main" disabled={busy} onClick={submit}>
          {busy ? "正在送出……" : error ? "再试一次" : "看复盘"}
        </button>
        <span className="muted keys">也可按回车键</span>
      </p>
    </section>
  );
}
