import { type RefObject, type SubmitEvent, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Failed } from "../Failed.tsx";
import { letter } from "../quiz/answers/letter.ts";
import type { Ahead, StepShown } from "./words.ts";

interface Props {
  attemptId: string;
  step: StepShown;
  number: number;
  heading: RefObject<HTMLHeadingElement | null>;
  taken: (answer: Ahead & { consequence: string }) => void;
}

/** One decision: chosen first, then confirmed. A request that fails keeps the choice. */
export function Step({ attemptId, step, number, heading, taken }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const decide = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (chosen === null || busy) return;
    setBusy(true);
    setError(null);
    try {
      const json = { step: step.id, option: chosen };
      taken(await read(api.attempts[":id"].steps.$post({ param: { id: attemptId }, json })));
    } catch (failure) {
      setError(`没有送到：${sentenceOf(failure)}您的选择还在。`);
      setBusy(false);
    }
  };
  return (
    <form className="card question" onSubmit={decide} aria-labelledby="stem">
      <p className="muted">第 {number} 步</p>
      <p className="context">{step.text}</p>
      <h2 id="stem" tabIndex={-1} ref={heading}>
        {step.stem}
      </h2>
      <fieldset disabled={busy}>
        <legend className="visually-hidden">做法</legend>
        {step.options.map(({ id, text }, index) => (
          <label key={id} className="option">
            <input type="radio" name={step.id} checked={chosen === id} onChange={() => setChosen(id)} />
            <span className="letter">{letter(index)}</span>
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <Failed error={error} />
      <button type="submit" className="button button--main" disabled={chosen === null || busy}>
        {busy ? "正在送出……" : error ? "再试一次" : "就这么办"}
      </button>
    </form>
  );
}
