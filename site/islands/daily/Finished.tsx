import { useEffect, useRef } from "react";
import { paths } from "../../lib/paths.ts";
import type { Reply } from "./words.ts";

interface Props {
  replies: readonly Reply[];
  /** Still due today, and tomorrow. */
  due: number;
  tomorrow: number;
  again: () => void;
}

/** What was done and what is coming. */
export function Finished({ replies, due, tomorrow, again }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const right = replies.filter(({ reviewed }) => reviewed.mark > 0.999).length;
  const known = replies.filter(({ reviewed }) => reviewed.known).length;
  return (
    <section className="card" aria-labelledby="finished">
      <h2 id="finished" tabIndex={-1} ref={heading}>
        这一组 {replies.length} 题做完了
      </h2>
      <p>
        答对 {right} 题{known > 0 && `，其中 ${known} 题已经掌握，移出错题本`}。
        {right < replies.length && `没有全对的 ${replies.length - right} 题，过几天会再来。`}
      </p>
      <p>
        {due > 0 ? `今天还有 ${due} 题到期。` : "今天到期的题都做完了。"}
        {tomorrow > 0 ? `明天有 ${tomorrow} 题。` : "明天没有到期的题。"}
      </p>
      <p className="row">
        {due > 0 && (
          <button type="button" className="button button--main" onClick={again}>
            再做一组
          </button>
        )}
        <a className={due > 0 ? "button" : "button button--main"} href={paths.lessons}>
          回到课程
        </a>
      </p>
    </section>
  );
}
