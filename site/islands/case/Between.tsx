import type { RefObject } from "react";
import { useKeys } from "../use-keys.ts";
import { chosenWords, type Story } from "./words.ts";

interface Props {
  story: Story;
  heading: RefObject<HTMLHeadingElement | null>;
  goOn: () => void;
}

/** What stands between two decisions: the opening, or what followed the last one. */
export function Between({ story, heading, goOn }: Props) {
  useKeys({ choose: null, goOn });
  const last = story.way[story.way.length - 1];
  const onward = !last ? "开始" : story.ending ? "看结局" : "往下走";
  return (
    <section className="card">
      <h2 tabIndex={-1} ref={heading}>
        {last ? "接下来" : "开场"}
      </h2>
      {last && (
        <p className="muted">
          第 {story.way.length} 步，您选的是：{chosenWords(last)}
        </p>
      )}
      <p className="context">{last ? last.consequence : story.opening}</p>
      <p className="row">
        <button type="button" className="button button--main" onClick={goOn}>
          {onward}
        </button>
        <span className="muted keys">也可按回车键</span>
      </p>
    </section>
  );
}
