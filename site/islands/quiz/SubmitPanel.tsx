interface Props {
  unanswered: readonly number[];
  main: boolean;
  busy: boolean;
  error: string | null;
  submit: () => void;
}

/** Hands in; says beforehand what is left blank, and that blank counts as wrong. */
export function SubmitPanel({ unanswered, main, busy, error, submit }: Props) {
  return (
    <div className="submit no-print">
      <p>
        {unanswered.length === 0
          ? "全部答完，可以交卷。"
          : `还有 ${unanswered.length} 题没答${unanswered.length <= 8 ? `（第 ${unanswered.join("、")} 题）` : ""}，交卷后空题按不得分计。`}
      </p>
      {error && (
        <p className="notice notice--warn" role="alert">
          {error}
        </p>
      )}
      <button type="button" className={main ? "button button--main" : "button"} disabled={busy} onClick={submit}>
        {busy ? "正在交卷……" : "交卷"}
      </button>
      <p className="muted">离开本页不会交卷，下次打开从这里接着做。</p>
    </div>
  );
}
