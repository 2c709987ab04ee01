import { paths } from "../../lib/paths.ts";
import { reasonWords } from "./reasons.ts";
import type { PathLesson, Titles } from "./words.ts";

/** The twelve lessons in the order proposed, each with its reason; open while no lesson has been begun. */
export function LessonOrder({ lessons, titles }: { lessons: readonly PathLesson[]; titles: Titles }) {
  const lead = leadWords(lessons);
  const done = lessons.filter(({ state }) => state === "done").length;
  return (
    <details className="path-order" open={lessons.every(({ state }) => state === "new")}>
      <summary>
        学习次序和理由<span className="muted">十二课，已学完 {done} 课</span>
      </summary>
      {lead && <p className="muted">{lead}</p>}
      <ol>
        {lessons.map((lesson) => (
          <li key={lesson.lesson}>
            <a href={paths.lessonAt(lesson.lesson, lesson.section)}>{titles.lessons[lesson.lesson]}</a>
            <span className="muted">{reasonWords(lesson, titles)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function leadWords(lessons: readonly PathLesson[]): string | null {
  const has = (...codes: PathLesson["reason"]["code"][]) => lessons.some(({ reason }) => codes.includes(reason.code));
  if (has("weakest-first")) return "能判断的能力，掌握度较低的排在前面；两项的范围有重叠时，先后只供参考。";
  if (!has("insufficient", "alone")) return null;
  return "四种能力的依据还不足以比较，先按课程顺序；练习做得多了，这里会把较低的排到前面。";
}
