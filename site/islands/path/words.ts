import type { InferResponseType } from "hono/client";
import type { api } from "../../lib/api.ts";
import { paths } from "../../lib/paths.ts";

export type Path = Exclude<InferResponseType<typeof api.path.$get>, { code: string }>;
export type PathLesson = Path["lessons"][number];

/** What the markup carries: titles of the lessons by slug, and of their sections by id. */
export interface Titles {
  lessons: Record<string, string>;
  sections: Record<string, string>;
}

/** What a link of the path says and opens; `place` is where it goes on. */
export interface Step {
  label: string;
  href: string;
  place: string;
}

/** Month and day, in the reader's own time zone. */
export function shortDay(at: number): string {
  return new Date(at).toLocaleDateString("zh-CN", { month: "long", day: "numeric" });
}

/** By when an assignment is to be done, or that this is past. */
export function dueWords({ dueAt, overdue }: { dueAt: number; overdue: boolean }): string {
  return overdue ? `${shortDay(dueAt)}前，已过期` : `${shortDay(dueAt)}前`;
}

/** A lesson from where reading stopped. */
export function lessonStep(slug: string, section: string | null, titles: Titles): Step {
  const stopped = section && titles.sections[section];
  return {
    label: `${section ? "接着读" : "读"}：${titles.lessons[slug] ?? slug}`,
    href: paths.lessonAt(slug, section),
    place: stopped ? `上次读到「${stopped}」` : "",
  };
}

/** How far the daily set is that was asked for. */
export function dailyWords({ days, done }: { days: number; done: number }): string {
  return `已做 ${done} 天，共 ${days} 天`;
}

/** A quiz or a case from where it was left. */
export function paperStep(paper: {
  kind: string;
  quizId: string;
  title: string;
  answered: number;
  questionCount: number | null;
}): Step {
  const { kind, quizId, title, answered, questionCount } = paper;
  if (kind === "case") {
    const label = `${answered > 0 ? "接着走" : "走"}：${title}`;
    return { label, href: paths.case(quizId), place: answered > 0 ? `已走 ${answered} 步` : "" };
  }
  const begun = questionCount !== null;
  const place = begun ? `已答 ${answered} 题，共 ${questionCount} 题` : "";
  return { label: `${begun ? "接着做" : "做"}：${title}`, href: paths.quiz(quizId), place };
}

function openedStep(next: Extract<Path["next"], { code: "assignment" | "open" }>, titles: Titles): Step {
  if (next.kind === "daily") return { label: "做每日一练", href: paths.daily, place: dailyWords(next) };
  return next.kind === "lesson" ? lessonStep(next.lesson, next.section, titles) : paperStep(next);
}

/** The one step of 接着学. */
export function nextStep({ next, due }: Path, titles: Titles): Step {
  switch (next.code) {
    case "assignment":
    case "open": {
      const step = openedStep(next, titles);
      const target = next.kind === "lesson" ? next.lesson : next.kind === "daily" ? "" : next.quizId;
      const task = due.find((own) => next.code === "assignment" && own.kind === next.kind && own.target === target);
      if (!task) return step;
      const asked = `学习任务，${dueWords({ dueAt: task.dueAt, overdue: task.state === "overdue" })}`;
      return { ...step, place: [asked, step.place].filter(Boolean).join("；") };
    }
    case "lesson":
      return lessonStep(next.lesson, next.section, titles);
    case "exercise":
      return {
        label: `做练习：${titles.lessons[next.lesson]}`,
        href: paths.quiz(next.quizId),
        place: "课文已读，还差练习",
      };
    case "placement":
      return { label: "做摸底", href: paths.quiz(next.quizId), place: "" };
    case "comprehensive":
      return { label: "做综合测评", href: paths.quiz(next.quizId), place: "十二课都已学完" };
    case "nothing":
      return { label: "看我的能力", href: paths.me, place: "十二课都已学完，综合测评也做过" };
  }
}
