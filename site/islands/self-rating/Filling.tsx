import { useEffect, useMemo, useRef, useState } from "react";
import type { Levels } from "#domain/self-rating";
import { api, read } from "../../lib/api.ts";
import { sentenceOf } from "../../lib/errors.ts";
import { Indicator } from "./Indicator.tsx";
import { Review } from "./Review.tsx";
import { SaveLine } from "./SaveLine.tsx";
import type { OpenRating } from "./types.ts";
import { useDraft } from "./use-draft.ts";

interface Props {
  personId: string;
  round: string;
  scale: { hash: string; indicators: { id: string; levels: string[] }[] };
  saved: Levels;
  /** The page was just opened: the focus stays where the browser puts it. */
  resumed: boolean;
  finished: (rating: OpenRating) => void;
}

/** One indicator a screen, then the review; begins at the first that is not rated. */
export function Filling({ personId, round, scale, saved, resumed, finished }: Props) {
  const rating = useMemo(
    () => ({ personId, round, scaleHash: scale.hash, levels: saved }),
    [personId, round, scale.hash, saved],
  );
  const { levels, choose, state, replaced, flush } = useDraft(rating);
  const { indicators } = scale;
  const count = indicators.length;
  // Behind the last indicator comes the review.
  const [at, setAt] = useState(() => {
    const first = indicators.findIndex(({ id }) => levels[id] === undefined);
    return first === -1 ? count : first;
  });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const settled = useRef(resumed);
  useEffect(() => {
    if (!settled.current) heading.current?.focus();
    settled.current = false;
  }, [at]);

  const finish = async () => {
    setBusy(true);
    setError(null);
    try {
      await flush();
      finished(await read(api["self-ratings"][":round"].completion.$post({ param: { round } })));
    } catch (failure) {
      setError(`没有完成：${sentenceOf(failure)}您选的都在，可以再点一次。`);
      setBusy(false);
    }
  };
  const done = indicators.filter(({ id }) => levels[id] !== undefined).length;
  const indicator = indicators[at];
  return (
    <div className="player self-rating">
      <progress max={count} value={done} aria-label={`已选 ${done} 项，共 ${count} 项`} />
      <SaveLine state={state} retry={() => void flush().catch(() => undefined)} />
      {indicator ? (
        <Indicator
          key={indicator.id}
          indicator={indicator}
          number={at + 1}
          count={count}
          level={levels[indicator.id]}
          replaced={replaced.includes(indicator.id)}
          choose={(level) => choose(indicator.id, level)}
          next={() => setAt(at + 1)}
          heading={heading}
        />
      ) : (
        <>
          <h2 tabIndex={-1} ref={heading}>
            请再看一遍
          </h2>
          <Review scale={indicators} levels={levels} busy={busy} error={error} edit={setAt} finish={finish} />
        </>
      )}
      <p className="row no-print">
        <button type="button" className="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
          上一项
        </button>
        {indicator && (
          <button type="button" className="button button--main" onClick={() => setAt(at + 1)}>
            {at === count - 1 ? "看一遍再完成" : "下一项"}
          </button>
        )}
        {indicator && done === count && at < count - 1 && (
          <button type="button" className="button button--quiet" onClick={() => setAt(count)}>
            回到最后
          </button>
        )}
      </p>
      {indicator && <p className="muted keys">用键盘时：按 1 到 5 选从上到下的一条，按回车到下一项。</p>}
    </div>
  );
}
