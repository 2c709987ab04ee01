import type { InferResponseType } from "hono/client";
import type { api } from "../../lib/api.ts";
import { lessonTitles } from "../../lib/lesson-titles.ts";
import { shortDay } from "../words.ts";

type Given = Exclude<InferResponseType<typeof api.assignments.$get>, { code: string }>;
export type Task = Given["assignments"][number];
type Asked = Exclude<InferResponseType<(typeof api.assignments)[":id"]["$get"]>, { code: string }>;
export type AskedPerson = Asked["people"][number];
export type State = AskedPerson["state"];

export const kindWords = { lesson: "课文", quiz: "练习或测评", case: "情景演练", daily: "每日一练" } as const;
export const stateWords: Record<State, string> = {
  overdue: "逾期",
  started: "进行中",
  open: "未开始",
  done: "已完成",
};

/** What a task asks for, in title marks where it has a title; `days` are those of the daily set, where they are known. */
export function taskTitle({ kind, target, title, days }: Pick<Task, "kind" | "target" | "title" | "days">): string {
  if (kind === "daily") return days === null ? "每日一练" : `每日一练 ${days} 天`;
  return `《${kind === "lesson" ? (lessonTitles.get(target) ?? target) : (title ?? target)}》`;
}

/** How far the people are, as words that add up. */
export function countWords({ given, open, started, done, overdue }: Task["counts"]): string {
  const parts = [
    `已完成 ${done} 人`,
    overdue > 0 && `逾期 ${overdue} 人`,
    started > 0 && `进行中 ${started} 人`,
    open > 0 && `未开始 ${open} 人`,
  ];
  return `布置给 ${given} 人：${parts.filter(Boolean).join("，")}`;
}

/** How far one person is. */
export function personWords({ state, daily }: Pick<AskedPerson, "state" | "daily">): string {
  if (daily?.nothingLeft) return "没有要复习的题";
  return daily && state !== "done"
    ? `${stateWords[state]}，已做 ${daily.done} 天，共 ${daily.days} 天`
    : stateWords[state];
}

/** Names, the first six of so many. */
export function someNames(names: readonly string[], count: number): string {
  const first = names.slice(0, 6).join("、");
  return count > 6 ? `${first}等 ${count} 人` : first;
}

/** A reminder to paste into a group: what, by when, and who is not done. Without a link: a group forwards it further than it was meant. */
export function groupText(task: Task, people: readonly AskedPerson[], now: number): string {
  const waiting = people.filter(({ state }) => state !== "done");
  const due = shortDay(task.dueAt);
  const extended = waiting.filter(({ extendedTo, dueAt }) => extendedTo !== null && dueAt > task.dueAt);
  const later = extended.map(({ name, dueAt }) => `${name}（延期到${shortDay(dueAt)}）`).join("、");
  const names = waiting.filter((own) => !extended.includes(own)).map(({ name }) => name);
  return [
    `学习任务：${taskTitle(task)}`,
    task.dueAt < now ? `期限是${due}，已经过了，还没有做完的请尽快补上。` : `请在${due}前做完。`,
    task.note && `说明：${task.note}`,
    names.length > 0 && `还没有完成的（${names.length} 人）：${names.join("、")}。`,
    later && `另有延期的：${later}。`,
    "登录履职学堂，首页“学习任务”里可以直接打开。",
  ]
    .filter(Boolean)
    .join("\n");
}

/** Live tasks first by what presses, then what is finished or withdrawn. */
export function inOrder(tasks: readonly Task[]): { live: Task[]; past: Task[] } {
  const isPast = ({ withdrawnAt, counts }: Task) => withdrawnAt !== null || counts.done === counts.given;
  const late = ({ counts }: Task) => (counts.overdue > 0 ? 0 : 1);
  const live = tasks.filter((own) => !isPast(own)).sort((a, b) => late(a) - late(b) || a.dueAt - b.dueAt);
  return { live, past: tasks.filter(isPast) };
}
