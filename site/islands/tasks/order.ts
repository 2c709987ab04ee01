import { lessonTitles } from "../../lib/lesson-titles.ts";
import { dueAtOf, usualDay } from "./due-days.ts";
import type { Choices } from "./GiveForm.tsx";
import { type Task, taskTitle } from "./words.ts";

/** A task as far as it is filled in. */
export interface Order {
  kind: Task["kind"];
  /** Slug of a lesson or id of a quiz or case; empty while none is chosen. */
  target: string;
  /** Of the daily set. */
  days: number;
  whom: "office" | "some" | "below";
  /** Ids of those chosen; counts with `some` alone. */
  chosen: readonly string[];
  /** Such as 2026-12-05; empty while none is chosen. */
  due: string;
  note: string;
}

const kinds: readonly Task["kind"][] = ["lesson", "quiz", "case", "daily"];
const usualDailyDays = 5;

/** What the address asks for (`paths.giveTask`), of which only what can be given is taken. */
export function orderFrom(search: string, choices: Choices, officeId: string, now: number): Order {
  const asked = new URLSearchParams(search);
  const kind = kinds.find((own) => own === asked.get("kind")) ?? "lesson";
  const target = asked.get("target") ?? "";
  const named = (asked.get("people") ?? "").split(",");
  const chosen = choices.people.filter(({ id }) => named.includes(id)).map(({ id }) => id);
  const own = choices.people.some((person) => person.officeId === officeId);
  const whom = chosen.length > 0 ? "some" : own ? "office" : "below";
  const known = targetsOf(kind, choices).includes(target);
  return { kind, target: known ? target : "", days: usualDailyDays, whom, chosen, due: usualDay(now), note: "" };
}

/** The people it would go to. */
export function peopleOf({ whom, chosen }: Order, { people }: Choices, officeId: string): Choices["people"] {
  if (whom === "below") return people;
  return people.filter((own) => (whom === "some" ? chosen.includes(own.id) : own.officeId === officeId));
}

/** What is asked for, as a learner reads it. */
export function titleOf({ kind, target, days }: Order, { quizzes, cases }: Choices): string {
  const title = [...quizzes, ...cases].find(({ id }) => id === target)?.title ?? null;
  return taskTitle({ kind, target, title, days });
}

/** What is still missing, as a sentence; null where it can be given. */
export function missingIn(order: Order, choices: Choices, people: number, now: number): string | null {
  const { kind, target, due, days } = order;
  if (kind !== "daily" && !targetsOf(kind, choices).includes(target)) return "请先选定布置什么。";
  if (people === 0) return order.whom === "some" ? "请选至少一位同志。" : "这个范围里还没有人员，请另选。";
  const dueAt = dueAtOf(due);
  if (dueAt === null) return "请选定完成的期限。";
  if (dueAt < now) return "期限已经过了，请选今天或以后的一天。";
  // Today counts, so the days that are left are one more than the nights.
  const left = Math.floor((dueAt - now) / 86_400_000) + 1;
  if (kind === "daily" && left < days) return `到期限只有 ${left} 天，排不下 ${days} 天的每日一练，请改期限或天数。`;
  return null;
}

function targetsOf(kind: Task["kind"], { quizzes, cases }: Choices): string[] {
  if (kind === "lesson") return [...lessonTitles.keys()];
  return (kind === "case" ? cases : kind === "quiz" ? quizzes : []).map(({ id }) => id);
}
