import { useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import type { Task } from "./words.ts";

/** 撤回, after it was confirmed: nobody is asked for the task any more. */
export function Withdraw({ task, changed }: { task: Task; changed: () => Promise<void> }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const withdraw = async () => {
    setBusy(true);
    setError(null);
    try {
      await read(api.assignments[":id"].$delete({ param: { id: task.id } }));
      await changed();
    } catch (failure) {
      setError(`没有撤回：${sentenceOf(failure)}`);
      setBusy(false);
    }
  };
  if (!asking) {
    return (
      <button type="button" className="button button--quiet no-print" onClick={() => setAsking(true)}>
        撤回这项任务
      </button>
    );
  }
  return (
    <div className="notice no-print">
      <p>
        撤回以后，{task.below && "本室及下级"}所有收到的同志都不再看到这项任务；已做的练习和读过的课不受影响，记录保留。
      </p>
      <p className="row">
        {/* biome-ignore lint/a11y/noAutofocus: the question has come in place of the button that was pressed */}
        <button type="button" className="button" autoFocus disabled={busy} onClick={() => void withdraw()}>
          确认撤回
        </button>
        <button type="button" className="button button--quiet" onClick={() => setAsking(false)}>
          不撤回
        </button>
      </p>
      <Failed error={error} />
    </div>
  );
}
