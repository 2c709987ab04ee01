import { Failed } from "../Failed.tsx";

interface Props {
  /** Numbers of the questions left blank, and of those begun that have something open. */
  unanswered: readonly number[];
  unfinished: readonly number[];
  main: boolean;
  busy: boolean;
  error: string | null;
  submit: () => void;
}

const most = 8;
const named = (numbers: readonly number[]) =>
  numbers.length <= most
    ? `第 ${numbers.join("、")} 题`
    : `第 ${numbers.slice(0, most).join("、")} 等 ${numbers.length} 题`;

/** Hands in; says beforehand what is left blank, and that blank counts as wrong. */
export function SubmitPanel({ unanswered, unfinished, main, busy, error, submit }: Props) {
  return (
    <div className="submit no-print">
      {unfinished.length > 0 && <p>{named(unfinished)}还没有填完。</p>}
      <p>
        {unanswered.length === 0
          ? unfinished.length > 0
            ? "可以接着填，也可以就这样交卷，没填的按不得分计。"
            : "全部答完，可以交卷。"
          : `还有 ${unanswered.length} 题没答${unanswered.length <= 8 ? `（第 ${unanswered.join("、")} 题）` : ""}，交卷后空题按不得分计。`}
      </p>
      <Failed error={error} />
      <button type="button" className={main ? "button button--main" : "button"} disabled={busy} onClick={submit}>
        {busy ? "正在交卷……" : "交卷"}
      </button>
      <p className="muted">离开本页不会交卷，下次打开从这里接着做。</p>
    </div>
  );
}
