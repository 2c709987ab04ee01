/** 逐题 or 整卷: one question a screen or the whole paper. */
export function ViewChoice({ whole, choose }: { whole: boolean; choose: (whole: boolean) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand as a line of its own.
    <div className="row view-choice no-print" role="group" aria-label="看法">
      <button type="button" className="button toggle" aria-pressed={!whole} onClick={() => choose(false)}>
        逐题
      </button>
      <button type="button" className="button toggle" aria-pressed={whole} onClick={() => choose(true)}>
        整卷
      </button>
    </div>
  );
}

/** What the keys do, where there is a keyboard, and the way to turn them off. */
export function KeyHints({ on, turn }: { on: boolean; turn: (on: boolean) => void }) {
  return (
    <p className="muted key-hints no-print">
      {on && <span>键盘：数字 1–9 或 A–D 选答案，← → 换题，回车到下一题。</span>}
      <button type="button" className="button button--quiet" onClick={() => turn(!on)}>
        {on ? "关闭快捷键" : "打开快捷键"}
      </button>
    </p>
  );
}
