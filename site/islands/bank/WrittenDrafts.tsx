import { paths } from "../../lib/paths.ts";
import type { Written } from "./write-drafts.ts";

/** Which drafts hold the changes now, and what could not be written. */
export function WrittenDrafts({ written }: { written: Written[] }) {
  return (
    <div className="notice" role="status">
      <ul className="bank-written">
        {written.map(({ quizId, title, draftId, known, changed, missing, error }) => (
          <li key={quizId}>
            {draftId && !error ? <a href={paths.draft(draftId)}>{title} 的草稿</a> : title}
            {error ? (
              <>：没有写进去。{error}</>
            ) : (
              <>
                {changed > 0 && `：改了 ${changed} 题${known ? "，写在原来就有的草稿里" : ""}，还没有发布。`}
                {missing.length > 0 && `${changed === 0 ? "：" : ""}这些题已不在里面，没有改：${missing.join("、")}。`}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
