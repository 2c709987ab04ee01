import { useEffect, useRef } from "react";
import type { Ended } from "../../lib/journal.ts";
import { paths } from "../../lib/paths.ts";

/** What stands in place of the questions once an attempt is handed in: by the clock, or on another page or device. */
export function Finished({ attemptId, ended }: { attemptId: string; ended: Ended }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 tabIndex={-1} ref={heading}>
        {ended.by === "clock" ? "时间已到，已经交卷" : "这次练习已在别处交卷"}
      </h2>
      <p className="notice">
        {ended.by === "clock"
          ? "按截止时已保存的答案交卷，没来得及看的题不计入能力画像。"
          : "答案按交卷时已保存的为准。"}
        {ended.lost > 0 && `本机还有 ${ended.lost} 题的作答没有赶在交卷前送到，没有计入。`}
      </p>
      <p>
        <a className="button button--main" href={paths.result(attemptId)}>
          看讲解和结果
        </a>
      </p>
    </>
  );
}

/** What stands there while the clock hands in. */
export function TimeUp({ unsent, error }: { unsent: boolean; error: string | null }) {
  return (
    <div className="notice" role="status">
      <p>时间已到，正在交卷，请不要关闭本页。</p>
      {error && (
        <p>
          {error}已同步的答案由服务器按时交卷
          {unsent ? "；还没送到的正在重试，截止后 1 分钟内送到都算数" : "，您也可以稍后再来看结果"}。
        </p>
      )}
    </div>
  );
}
