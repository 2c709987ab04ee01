import { useRef, useState } from "react";
import type { QuizDiff } from "#domain/quiz-diff";
import { api, read } from "../../lib/api.ts";
import { ApiFailure, sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import { DiffView } from "./DiffView.tsx";
import type { Check } from "./notes.ts";
import type { OtherSave } from "./use-saving.ts";

interface Props {
  id: string;
  base: string | null;
  /** Saves what is not saved, and checks what is stored; null where that failed. */
  prepare: () => Promise<{ check: Check; revision: number } | null>;
  /** The draft was saved elsewhere after it was checked. */
  changed: (other: OtherSave) => void;
  published: (version: { unchanged: boolean }) => void;
}

interface Seen {
  diff: QuizDiff;
  current: string | null;
  revision: number;
}

/** 检查 → the difference from what is published → 发布. What was published meanwhile is shown before it is replaced. */
export function PublishPanel({ id, base, prepare, changed, published }: Props) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const sent = useRef(false);
  const look = async () => {
    setBusy(true);
    setError(null);
    setSeen(null);
    const ready = await prepare();
    setBusy(false);
    if (!ready) return setError("还没有保存上，没有办法检查。请看页面上方的保存情况，存上以后再检查。");
    const { check, revision } = ready;
    if (!check.diff) return setError(`还有 ${check.problems.length} 处要改，改好才能发布；请从“要改的地方”逐条去改。`);
    setSeen({ diff: check.diff, current: check.current, revision });
  };
  const publish = async () => {
    if (!seen || sent.current) return;
    sent.current = true;
    setBusy(true);
    setError(null);
    try {
      const json = { over: seen.current, revision: seen.revision };
      published(await read(api.drafts[":id"].publication.$post({ param: { id }, json })));
    } catch (failure) {
      const details = failure instanceof ApiFailure ? failure.details : null;
      if (failure instanceof ApiFailure && failure.code === "VERSION_CHANGED")
        setSeen({ ...seen, ...(details as Pick<Seen, "diff" | "current">) });
      else setSeen(null);
      if (failure instanceof ApiFailure && failure.code === "DRAFT_CHANGED") changed(details as OtherSave);
      setError(`没有发布：${refusal(failure)}`);
    }
    sent.current = false;
    setBusy(false);
  };
  const moved = seen !== null && seen.current !== base;
  return (
    <section className="card" aria-label="检查并发布">
      <h2 className="draft-publish">检查并发布</h2>
      <p className="muted">发布后，新开始的人做新的一版；做过和正在做的，仍是当时的那一版，成绩不变。</p>
      <Failed error={error} />
      {moved && (
        <p className="notice notice--warn">
          您开始写以后，这份测验在别处发布过新的一版。下面是与那一版的差别，请看清再发布。
        </p>
      )}
      {seen && <DiffView diff={seen.diff} isNew={seen.current === null} />}
      <p className="row">
        {seen && (
          <button type="button" className="button button--main" disabled={busy} onClick={() => void publish()}>
            {moved ? "看过差别，仍然发布" : "发布"}
          </button>
        )}
        <button type="button" className="button" disabled={busy} onClick={() => void look()}>
          {seen ? "再检查一次" : "检查"}
        </button>
      </p>
    </section>
  );
}

function refusal(failure: unknown): string {
  if (!(failure instanceof ApiFailure) || failure.code !== "QUIZ_INVALID") return sentenceOf(failure);
  const { problems = [] } = (failure.details ?? {}) as { problems?: { message: string }[] };
  return problems.map(({ message }) => message).join("");
}
