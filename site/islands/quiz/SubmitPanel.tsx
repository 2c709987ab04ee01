import { Failed } from "../Failed.tsx";
import type { Standing } from "./standing.ts";

interface Props {
  standings: readonly Standing[];
  go: (index: number) => void;
  main: boolean;
  busy: boolean;
  error: string | null;
  submit: () => void;
}

/** Hands in; says beforehand what is left blank, begun or marked, with the way to each, and that blank counts as wrong. */
export function SubmitPanel({ standings, go, main, busy, error, submit }: Props) {
  const numbersOf = (is: (own: Standing) => boolean) => standings.flatMap((own, index) => (is(own) ? [index + 1] : []));
  const unanswered = numbersOf(({ answer }) => answer === "none");
  const unfinished = numbersOf(({ answer }) => answer === "unfinished");
  const marked = numbersOf((own) => own.marked);
  return (
    <section className="submit no-print" aria-label="交卷">
      <Numbers word="没答" numbers={unanswered} go={go} />
      <Numbers word="没填完" numbers={unfinished} go={go} />
      <Numbers word="标记" numbers={marked} go={go} />
      <p>
        {unanswered.length > 0
          ? "空题交卷后按不得分计。"
          : unfinished.length > 0
            ? "可以接着填，也可以就这样交卷，没填的按不得分计。"
            : "全部答完，可以交卷。"}
      </p>
      <Failed error={error} />
      <button type="button" className={main ? "button button--main" : "button"} disabled={busy} onClick={submit}>
        {busy ? "正在交卷……" : "交卷"}
      </button>
      <p className="muted">离开本页不会交卷，下次打开从这里接着做。</p>
    </section>
  );
}

/** So many questions, each number the way to one. */
function Numbers({ word, numbers, go }: { word: string; numbers: readonly number[]; go: Props["go"] }) {
  if (numbers.length === 0) return null;
  return (
    <div className="numbers">
      <p>
        {word} {numbers.length} 题：
      </p>
      <ul aria-label={word}>
        {numbers.map((number) => (
          <li key={number}>
            <button
              type="button"
              className="button button--quiet"
              aria-label={`去第 ${number} 题`}
              onClick={() => go(number - 1)}
            >
              {number}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
