import { useEffect, useRef, useState } from "react";
import { api, read } from "../../lib/api.ts";
import { Between } from "./Between.tsx";
import { Ending } from "./Ending.tsx";
import { Step } from "./Step.tsx";
import { Walked } from "./Walked.tsx";
import { movedWords, type Story } from "./words.ts";

interface Props {
  attemptId: string;
  /** The way so far, as the server tells it. */
  so: Story;
}

/** A case, one screen after the other: the opening, a decision, what follows it, the next decision, the ending. */
export function CaseWay({ attemptId, so }: Props) {
  const [story, setStory] = useState(so);
  // Whoever comes back is told first what followed the last decision.
  const [between, setBetween] = useState(true);
  const [told, setTold] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { way, step, ending } = story;
  const screen = `${between} ${way.length}`;
  const shown = useRef<string | null>(null);
  useEffect(() => {
    // On opening the page only where nobody has gone to another place of it meanwhile.
    if (shown.current === screen || (shown.current === null && document.activeElement !== document.body)) return;
    heading.current?.focus({ preventScroll: shown.current === null });
    shown.current = screen;
  }, [screen]);

  /** Another device or tab has gone on: its way is taken over. */
  const takeOver = async (code: string) => {
    const answer = await read(api.attempts[":id"].steps.$get({ param: { id: attemptId } }));
    setStory(answer);
    setBetween(true);
    setTold(movedWords[code] ?? null);
  };
  const goOn = () => {
    setBetween(false);
    setTold(null);
  };

  return (
    <div className="player">
      <h1>{story.title}</h1>
      <div role="status">{told && <p className="notice">{told}</p>}</div>
      {between ? (
        <Between story={story} heading={heading} goOn={goOn} />
      ) : step ? (
        <Step
          key={step.id}
          attemptId={attemptId}
          step={step}
          number={way.length + 1}
          heading={heading}
          taken={({ consequence, ...ahead }, option) => {
            setStory({ ...story, ...ahead, way: [...way, { step, option, consequence }] });
            setBetween(true);
          }}
          takeOver={takeOver}
        />
      ) : (
        ending && <Ending attemptId={attemptId} ending={ending} heading={heading} />
      )}
      {way.length > 0 && <Walked key={screen} opening={story.opening} way={way} />}
      <p className="muted">定了的不能改。离开本页也不要紧，下次打开从这里接着走。</p>
    </div>
  );
}
