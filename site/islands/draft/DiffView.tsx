import { fieldName } from "#domain/problem-words";
import type { FieldChange, QuizDiff } from "#domain/quiz-diff";
import { Scrolled } from "../Scrolled.tsx";

const changeWords = { added: "新增", removed: "去掉", changed: "改动" } as const;

/** What a publication would change: in words, then field by field side by side. */
export function DiffView({ diff, isNew }: { diff: QuizDiff; isNew: boolean }) {
  const count = (change: keyof typeof changeWords) => diff.questions.filter((own) => own.change === change).length;
  const nothing = diff.fields.length === 0 && diff.questions.length === 0 && !diff.reordered;
  if (nothing) return <p>与已发布的完全相同，发布不会生成新的一版。</p>;
  if (isNew) return <p>这个编号还没有发布过，共 {count("added")} 题，都是新的。</p>;
  return (
    <>
      <p>
        与已发布的相比：新增 {count("added")} 题，去掉 {count("removed")} 题，改动 {count("changed")} 题
        {diff.reordered && "，题目次序有变"}
        {diff.fields.length > 0 && `，测验的${diff.fields.map(({ field }) => fieldName(field)).join("、")}有变`}。
      </p>
      {diff.fields.length > 0 && <Changes label="测验本身" fields={diff.fields} />}
      {diff.questions.map((own) => (
        <details key={own.id} open={diff.questions.length <= 5}>
          <summary>
            {changeWords[own.change]} {own.id}：{own.stem.slice(0, 40)}
          </summary>
          {own.change === "changed" && <Changes label={own.id} fields={own.fields} />}
        </details>
      ))}
    </>
  );
}

function Changes({ label, fields }: { label: string; fields: readonly FieldChange[] }) {
  return (
    <Scrolled label={`${label}的差别`}>
      <table className="table draft-diff">
        <thead>
          <tr>
            <th scope="col">字段</th>
            <th scope="col">已发布的</th>
            <th scope="col">草稿</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{fieldName(field)}</th>
              <td>{before || "（无）"}</td>
              <td>{after || "（无）"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
