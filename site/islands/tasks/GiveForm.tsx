import { type SubmitEvent, useEffect, useRef, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import type { OfficeName } from "../office/OfficeTabs.tsx";
import { shortDay } from "../words.ts";
import { DueChoice } from "./DueChoice.tsx";
import { dueAtOf } from "./due-days.ts";
import { missingIn, type Order, orderFrom, peopleOf, titleOf } from "./order.ts";
import { type Case, type Quiz, TargetChoice } from "./TargetChoice.tsx";
import { type StaffMember, WhomChoice } from "./WhomChoice.tsx";

/** What can be given, and to whom. */
export interface Choices {
  people: readonly StaffMember[];
  quizzes: readonly Quiz[];
  cases: readonly Case[];
}

interface Props {
  office: OfficeName;
  choices: Choices;
  given: (words: string) => Promise<void>;
  cancel: () => void;
}

/** Gives a task: what, to whom, by when; filled from the address as far as that says it. */
export function GiveForm({ office, choices, given, cancel }: Props) {
  const [order, setOrder] = useState<Order>(() => orderFrom(location.search, choices, office.id, Date.now()));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const sent = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  // The button that opened it is gone.
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const change = (part: Partial<Order>) => setOrder({ ...order, ...part });
  const people = peopleOf(order, choices, office.id);
  const dueAt = dueAtOf(order.due);
  const missing = missingIn(order, choices, people.length, Date.now());
  const words = `${titleOf(order, choices)}发给 ${people.length} 人，${dueAt === null ? "" : shortDay(dueAt)}前完成。`;
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (missing !== null || dueAt === null || sent.current) return;
    sent.current = true;
    setBusy(true);
    setError(null);
    const { kind, target, days, whom, note } = order;
    const some = whom === "some";
    const below = whom === "below" || (some && people.some(({ officeId }) => officeId !== office.id));
    const asked = kind === "daily" ? { kind, days } : { kind, target };
    const named = some ? { people: people.map(({ id }) => id) } : {};
    try {
      await read(api.assignments.$post({ json: { ...asked, dueAt, note, officeId: office.id, below, ...named } }));
      await given(words);
    } catch (failure) {
      setError(`没有布置：${sentenceOf(failure)}`);
      sent.current = false;
      setBusy(false);
    }
  };
  return (
    <form ref={form} className="card give no-print" aria-label="布置任务" onSubmit={send}>
      <TargetChoice order={order} choices={choices} change={change} />
      <WhomChoice order={order} officeId={office.id} people={choices.people} change={change} />
      <DueChoice due={order.due} choose={(due) => change({ due })} />
      <label className="field">
        说明（可以不填）
        <span className="field__hint">学员在任务下面看到。请勿填写涉密信息。最多 200 字。</span>
        <textarea
          rows={2}
          maxLength={200}
          value={order.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </label>
      <p className="notice" role="status">
        {missing ?? words}
      </p>
      <Failed error={error} />
      <p className="row">
        <button type="submit" className="button button--main" disabled={busy || missing !== null}>
          布置
        </button>
        <button type="button" className="button button--quiet" disabled={busy} onClick={cancel}>
          不布置了
        </button>
      </p>
    </form>
  );
}
