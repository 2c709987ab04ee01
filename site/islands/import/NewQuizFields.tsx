import { lessonTitles } from "../../lib/lesson-titles.ts";
import { Choice } from "./Choice.tsx";
import type { NewQuiz } from "./save.ts";

const kinds = { practice: "练习", bank: "题库", exam: "考试" };

/** Name, id, kind and lesson of a new quiz. */
export function NewQuizFields({ value, change }: { value: NewQuiz; change: (value: NewQuiz) => void }) {
  const { id, title, kind, lesson, minutes } = value;
  return (
    <div className="import__fields import__fields--quiz">
      <label className="field">
        名称
        <input value={title} maxLength={100} onChange={(event) => change({ ...value, title: event.target.value })} />
      </label>
      <label className="field">
        编号
        <input
          value={id}
          maxLength={60}
          autoCapitalize="none"
          onChange={(event) => change({ ...value, id: event.target.value.trim() })}
        />
        <span className="field__hint">只用小写字母、数字、短横线，发布后不再改</span>
      </label>
      <label className="field">
        用途
        <select value={kind} onChange={(event) => change({ ...value, kind: event.target.value as NewQuiz["kind"] })}>
          {Object.entries(kinds).map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
        <span className="field__hint">练习随时可做；题库只供组卷和每日练习抽题；考试限时</span>
      </label>
      <Choice
        label="所属课程"
        empty="不属于哪一课"
        value={lesson}
        choose={(slug) => change({ ...value, lesson: slug ?? "" })}
      >
        {[...lessonTitles].map(([slug, name]) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Choice>
      {kind === "exam" && (
        <label className="field">
          时限（分钟）
          <input
            type="number"
            min={1}
            max={600}
            value={minutes ?? ""}
            onChange={(event) => change({ ...value, minutes: Number(event.target.value) || undefined })}
          />
        </label>
      )}
    </div>
  );
}
