import { useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import { KeyChoice } from "./KeyChoice.tsx";
import { Preview, type PreviewFigures } from "./Preview.tsx";
import { acts, type Regrading } from "./words.ts";

export interface RegradeProps {
  questionId: string;
  /** The text that was answered. */
  questionHash: string;
  options: { optionId: string; text: string; correct: boolean; mark: number }[];
  situational: boolean;
  /** Words of the button that tries the suspected key at once, and that key. */
  suspect?: string | undefined;
  suspectId?: string | undefined;
}

type Act = Regrading["act"];

/** Putting a question right: choose what, see whose score and profile would change, give the reason, do it. */
export function Regrade({ questionId, questionHash, options, situational, suspect, suspectId }: RegradeProps) {
  const [open, setOpen] = useState(false);
  const [act, setAct] = useState<Act>(options.length > 0 ? "key" : "full-marks");
  const [key, setKey] = useState<Record<string, number>>(() => worths(options, situational));
  const [preview, setPreview] = useState<PreviewFigures | null>(null);
  const [reason, setReason] = useState("");
  const [done, setDone] = useState<Regrading | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const attempt = async (step: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    await step().catch((failure: unknown) => setError(sentenceOf(failure)));
    setBusy(false);
  };
  const order = (chosen: Act, worth: Record<string, number>) => ({
    questionId,
    questionHash,
    act: chosen,
    ...(chosen === "key" ? { key: worth } : {}),
  });
  const tryOut = (chosen: Act, worth: Record<string, number>) =>
    attempt(async () => setPreview(await read(api["regrading-previews"].$post({ json: order(chosen, worth) }))));
  const apply = () =>
    attempt(async () => {
      const json = { ...order(act, key), reason, attempts: preview?.attempts ?? 0 };
      let state: Regrading = await read(api.regradings.$post({ json }));
      setDone(state);
      while (!state.done) {
        state = await read(api.regradings[":number"].slices.$post({ param: { number: String(state.number) } }));
        setDone(state);
      }
    });
  const change = (next: () => void) => {
    next();
    setPreview(null);
  };

  if (done)
    return (
      <p className="notice" role="status">
        {done.done ? "已完成" : "正在重判"}：{acts[done.act]}，{done.attempts} 份已重判，{done.changed}{" "}
        份有变化，受影响的学员已收到通知。
      </p>
    );
  if (!open)
    return (
      <p className="row">
        <button type="button" className="button button--quiet" onClick={() => setOpen(true)}>
          更正本题
        </button>
        {suspectId && (
          <button
            type="button"
            className="button"
            onClick={() => {
              const worth = { [suspectId]: situational ? 3 : 1 };
              setOpen(true);
              setKey(worth);
              void tryOut("key", worth);
            }}
          >
            {suspect}
          </button>
        )}
      </p>
    );
  return (
    <fieldset className="regrade">
      <legend>更正本题</legend>
      <p className="row">
        {(options.length > 0 ? (["key", "full-marks", "void"] as const) : (["full-marks", "void"] as const)).map(
          (own) => (
            <label key={own} className="choice">
              <input
                type="radio"
                name={`act-${questionHash}`}
                checked={act === own}
                onChange={() => change(() => setAct(own))}
              />
              {acts[own]}
            </label>
          ),
        )}
      </p>
      {act === "key" && (
        <KeyChoice options={options} situational={situational} worth={key} set={(next) => change(() => setKey(next))} />
      )}
      <Failed error={error} />
      {!preview && (
        <p className="row">
          <button type="button" className="button" disabled={busy} onClick={() => tryOut(act, key)}>
            {busy ? "正在试算……" : "先看影响（不改动任何成绩）"}
          </button>
          <button type="button" className="button button--quiet" onClick={() => setOpen(false)}>
            取消
          </button>
        </p>
      )}
      {preview && <Preview preview={preview} order={order(act, key)} />}
      {preview && (
        <>
          <label className="field">
            更正理由（学员会看到）
            <textarea value={reason} onChange={(event) => setReason(event.target.value)} rows={2} maxLength={500} />
            <span className="field__hint">请勿填写涉密信息。</span>
          </label>
          <p className="row">
            <button
              type="button"
              className="button button--main"
              disabled={busy || reason.trim().length < 4}
              onClick={apply}
            >
              {busy ? "正在重判……" : `重判 ${preview.attempts} 份答卷`}
            </button>
            <button type="button" className="button button--quiet" onClick={() => change(() => setOpen(false))}>
              取消
            </button>
            {reason.trim().length < 4 && <span className="muted">写明理由后才能重判</span>}
          </p>
        </>
      )}
    </fieldset>
  );
}

function worths(options: RegradeProps["options"], situational: boolean): Record<string, number> {
  return Object.fromEntries(
    options.map(({ optionId, correct, mark }) => [optionId, situational ? Math.round(3 * mark) : Number(correct)]),
  );
}
