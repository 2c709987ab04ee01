import { paths } from "../../lib/paths.ts";
import type { NewQuiz } from "./save.ts";

/** What was published, and where it is. */
export function Published({ quiz: { id, title, kind }, count }: { quiz: NewQuiz; count: number }) {
  return (
    <section className="notice" role="status">
      <p>
        已发布“{title}”，共 {count} 题。
        {kind === "bank" ? "它是题库，供组卷和每日练习抽题。" : "学员现在可以做了。"}
      </p>
      <p className="row">
        {kind === "bank" ? <a href={paths.bank}>看题库</a> : <a href={paths.quiz(id)}>看这份测验</a>}
        <a href={paths.import}>再导入一份</a>
      </p>
    </section>
  );
}
