interface Props {
  /** Milliseconds. */
  remaining: number;
}

const minute = 60_000;

/** The time that is left, by the server's clock; a word at ten minutes and at one. */
export function Clock({ remaining }: Props) {
  const left = Math.max(0, Math.ceil(remaining / 1000));
  const two = (part: number) => String(part).padStart(2, "0");
  return (
    <div className="clock row">
      <p role="timer" aria-label="剩余时间">
        剩余 <strong>{`${two(Math.floor(left / 60))}:${two(left % 60)}`}</strong>
      </p>
      <p className="muted" role="status">
        {wordAt(remaining)}
      </p>
    </div>
  );
}

/** Said once each: the words stay while the time goes on. */
function wordAt(remaining: number): string {
  if (remaining <= minute) return "不到 1 分钟了，时间一到自动交卷，已保存的答案都算数。";
  return remaining <= 10 * minute ? "不到 10 分钟了。" : "";
}
