import { useEffect, useRef, useState } from "react";
import { Ending } from "./Ending.tsx";
import { Step } from "./Step.tsx";
import type { Ahead } from "./words.ts";

interface Props {
  attemptId: string;
  /** The way so far, as the server tells it. */
  so: Ahead & { title: string; opening: string; way: { consequence: string }[] };
}

/** A case, one screen after the other: the opening, a decision, what follows it, the next decision, the ending. */
export function CaseWay({ attemptId, so }: Props) {
  const [ahead, setAhead] = useState<Ahead>({ step: so.step, ending: so.ending });
  const [decided, setDecided] = useState(so.way.length);
  const [before, setBefore] = useState(so.way.length === 0 ? so.opening : null);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
  }, [before]);
  const show = (text: string | null) => {
    moved.current = true;
    setBefore(text);
  };

  return (
    <div className="player">
      <h1>{so.title}</h1>
      {before !== null ? (
        <section className="card">
          <h2 tabIndex={-1} ref={heading}>
            {decided === 0 ? "开场" : "接下来"}
          </h2>
          <p className="context">{before}</p>
          <button type="button" className="button button--main" onClick={() => show(null)}>
            {decided === 0 ? "开始" : ahead.ending ? "看结局" : "往下走"}
          </button>
        </section>
      ) : ahead.step ? (
        <Step
          key={ahead.step.id}
          attemptId={attemptId}
          step={ahead.step}
          number={decided + 1}
          heading={heading}
          taken={({ consequence, step, ending }) => {
            setAhead({ step, ending });
            setDecided(decided + 1);
            show(consequence);
          }}
        />
      ) : (
        ahead.ending && <Ending attemptId={attemptId} ending={ahead.ending} heading={heading} />
      )}
      <p className="muted">定了的不能改。离开本页也不要紧，下次打开从这里接着走。</p>
    </div>
  );
}
