import { lessonTitles } from "../../lib/lesson-titles.ts";
import type { kindNames } from "../studio/words.ts";
import { Field, Notes } from "./Field.tsx";
import type { Act, Written } from "./history.ts";
import { IdField } from "./IdField.tsx";
import type { Note } from "./notes.ts";

interface Props {
  written: Written;
  notes: readonly Note[];
  act: (act: Act) => void;
}

const kindWords: Record<keyof typeof kindNames, string> = {
  practice: "练习",
  bank: "题库，只供组卷抽题，学员看不到",
  exam: "考试",
  placement: "摸底",
};

/** The fields of the quiz itself. */
export function HeadForm({ written, notes, act }: Props) {
  const { quizId, content } = written;
  const { title, kind, lesson = "", minutes } = content;
  const set = (part: Extract<Act, { act: "head" }>["part"]) => act({ act: "head", part });
  return (
    <section className="card" aria-label="这一份测验">
      <Notes notes={notes} />
      <div className="draft-grid">
        <Field label="名称">
          <input type="text" maxLength={100} value={title} onChange={(event) => set({ title: event.target.value })} />
        </Field>
        <IdField
          label="测验编号"
          hint="发布后不再改；换一个编号就是另一份。"
          value={quizId}
          change={(id) => set({ quizId: id })}
        />
        <Field label="用途">
          <select value={kind} onChange={(event) => set({ kind: event.target.value as typeof kind })}>
            {Object.entries(kindWords).map(([id, words]) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </select>
        </Field>
        <Field label="属于哪一课（可不选）">
          <select value={lesson} onChange={(event) => set({ lesson: event.target.value || undefined })}>
            <option value="">不属于哪一课</option>
            {[...new Map([...(lesson ? [[lesson, lesson] as const] : []), ...lessonTitles])].map(([slug, name]) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label="时间，分钟（可不填）">
          <input
            type="number"
            min={1}
            max={600}
            value={minutes ?? ""}
            onChange={(event) => set({ minutes: event.target.value ? Number(event.target.value) : undefined })}
          />
        </Field>
      </div>
    </section>
  );
}
