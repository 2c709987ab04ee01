import { type SubmitEvent, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import { dueAtOf, isoAfter } from "./due-days.ts";
import type { AskedPerson, Task } from "./words.ts";

interface Props {
  task: Task;
  person: AskedPerson;
  saved: (after: AskedPerson) => void;
}

/** 延期: a later day for one person, or the day of all again. */
export function Extend({ task, person, saved }: Props) {
  const { id: personId, name, dueAt, extendedTo } = person;
  const from = Math.max(Date.now(), task.dueAt);
  const [iso, setIso] = useState(isoAfter(Math.max(Date.now(), dueAt), 7));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const save = async (to: number | null) => {
    setBusy(true);
    setError(null);
    try {
      const param = { id: task.id, personId };
      saved(await read(api.assignments[":id"].people[":personId"].$patch({ param, json: { extendedTo: to } })));
    } catch (failure) {
      setError(`没有延期：${sentenceOf(failure)}`);
      setBusy(false);
    }
  };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const to = dueAtOf(iso);
    if (to !== null) void save(to);
  };
  return (
    <form className="extend no-print" onSubmit={send}>
      <label className="field">
        {name}延期到
        <input
          type="date"
          required
          min={isoAfter(from, 1)}
          value={iso}
          onChange={(event) => setIso(event.target.value)}
        />
      </label>
      <p className="row">
        <button type="submit" className="button" disabled={busy}>
          保存延期
        </button>
        {extendedTo !== null && (
          <button type="button" className="button button--quiet" disabled={busy} onClick={() => void save(null)}>
            取消延期
          </button>
        )}
      </p>
      <Failed error={error} />
    </form>
  );
}
