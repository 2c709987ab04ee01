import type { InferResponseType } from "hono/client";
import { abilityNames, indicators } from "#domain/framework";
import type { api } from "../../lib/api.ts";
import { type Task, taskTitle } from "../tasks/words.ts";

type Offices = typeof api.offices;
export type Board = Exclude<InferResponseType<Offices[":id"]["board"]["$get"]>, { code: string }>;
export type BoardPerson = Board["people"][number];
export type MissedQuestions = Exclude<InferResponseType<Offices[":id"]["missed-questions"]["$get"]>, { code: string }>;

/** How many there are and of how many something is known. */
export function staffWords({ staff, measured }: Pick<Board, "staff" | "measured">): string {
  if (staff === 0) return "本室还没有人员，请管理员添加";
  return `本室 ${staff} 人，${measured === staff ? "全部" : `${measured} 人`}四种能力都有足够依据`;
}

/** Which ability is weakest, said as firmly as it is known. */
export function weakestWords({ weakest }: Pick<Board, "weakest">): string {
  if (!weakest) return "还看不出哪种能力最弱，证据不足";
  const name = abilityNames[weakest.ability];
  return weakest.certain ? `${name}最弱` : `${name}的数字最低，但与其他能力还分不出高低`;
}

/** The question most people missed; empty where nobody shares one. */
export function missedWords({ missed, weakest }: Pick<Board, "missed" | "weakest">): string {
  if (!missed) return "";
  const place = weakest ? "" : `${abilityNames[missed.ability]}中，`;
  return `${place}${missed.answered} 人答过、${missed.missed} 人答错「${indicators[missed.indicator]}」一题`;
}

/** How far people are with the task that presses most. */
export function taskWords(task: Task): string {
  const { given, done, overdue } = task.counts;
  const late = overdue > 0 ? `，${overdue} 人逾期` : "";
  return `学习任务${taskTitle(task)} ${given} 人中 ${done} 人完成${late}。`;
}

/** What was chosen, in words. */
export function choiceWords(answer: readonly string[]): string {
  return answer.length === 0 ? "没有作答" : answer.map((own) => `“${own}”`).join("、");
}
