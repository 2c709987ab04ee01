import { type RefObject, type SubmitEvent, useRef, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { ApiFailure, sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import { letter } from "../quiz/answers/letter.ts";
import { useKeys } from "../use-keys.ts";
import { type Ahead, movedWords, type StepShown } from "./words.ts";

interface Props {
  attemptId: string;
  step: StepShown;
  number: number;
  heading: RefObject<HTMLHeadingElement | null>;
  taken: (answer: Ahead & { consequence: string }, option: string) => void;
  /** Reads the way anew, after the server has refused a decision with this code because the way has gone on elsewhere. */
  takeOver: (code: string) => Promise<void>;
}

/** One decision: chosen first, then confirmed. A request that fails keeps the choice. */
export function Step({ attemptId, step, number, heading, taken, takeOver }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useKeys({
    choose: (index) => {
      // As a tap does: the option is chosen and has the focus, so that it is read out.
      const radio = form.current?.querySelectorAll<HTMLInputElement>("input[type=radio]")[index];
      radio?.focus();
      radio?.click();
    },
    goOn: () => form.current?.querySelector<HTMLButtonElement>("button[type=submit]")?.click(),
  });
  const decide = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (chosen === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      const json = { step: step.id, option: chosen };
      const answer = await read(api.attempts[":id"].steps.$post({ param: { id: attemptId }, json })).catch(elsewhere);
      if (answer) taken(answer, chosen);
    } catch (failure) {
      setError(`没有送到：${sentenceOf(failure)}您的选择还在。`);
      setBusy(false);
    }
  };
  const elsewhere = async (failure: unknown) => {
    if (!(failure instanceof ApiFailure) || !movedWords[failure.code]) throw failure;
    await takeOver(failure.code);
  };
  return (
    <form className="card question" ref={form} onSubmit={decide} aria-labelledby="step">
      <h2 id="step" className="eyebrow" tabIndex={-1} ref={heading}>
        第 {number} 步
      </h2>
      <p className="context">{step.text}</p>
      <fieldset disabled={busy}>
        <legend>{step.stem}</legend>
        {step.options.map(({ id, text }, index) => (
          <label key={id} className="option">
            <input type="radio" name={step.id} checked={chosen === id} onChange={() => setChosen(id)} />
            <span className="letter">{letter(index)}</span>
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <Failed error={error} />
      <p className="row">
        <button type="submit" className="button button--main" disabled={chosen === null || busy}>
          {busy ? "正在送出……" : error ? "再试一次" : "就这么办"}
        </button>
        <span className="muted keys">键盘：1–4 或 A–D 选，回车键定下</span>
      </p>
    </form>
  );
}
