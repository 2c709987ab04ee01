import { describe, expect, it } from "vitest";
import { dueAtOf, isoAfter, quickDays, usualDueAt } from "../site/islands/tasks/due-days.ts";
import { missingIn, orderFrom, peopleOf, titleOf } from "../site/islands/tasks/order.ts";
import { type AskedPerson, countWords, groupText, inOrder, someNames, type Task } from "../site/islands/tasks/words.ts";
import { paths } from "../site/lib/paths.ts";

/** Saturday 28 November 2026, 09:00 in China. */
const saturday = Date.UTC(2026, 10, 28, 1);
const day = 86_400_000;

describe("the days of a task", () => {
  it("end with the day in China", () => {
    expect(dueAtOf("2026-12-05")).toBe(Date.UTC(2026, 11, 5, 16) - 1);
    expect(dueAtOf("")).toBeNull();
    expect(usualDueAt(saturday)).toBe(dueAtOf("2026-12-05"));
    // Already the next day in China.
    expect(isoAfter(Date.UTC(2026, 10, 28, 17), 0)).toBe("2026-11-29");
  });

  it("are proposed as they are spoken of; this Friday only while it is ahead", () => {
    const words = (now: number) => quickDays(now).map(({ words, iso }) => `${words} ${iso}`);
    expect(words(saturday)).toEqual(["下周一 2026-11-30", "两周后 2026-12-12"]);
    expect(words(saturday - day)).toEqual(["本周五 2026-11-27", "下周一 2026-11-30", "两周后 2026-12-11"]);
    expect(words(saturday + 2 * day)).toEqual(["本周五 2026-12-04", "下周一 2026-12-07", "两周后 2026-12-14"]);
  });
});

const staff = (id: string, officeId = "east") => ({ id, name: id, title: "科员", officeId, officeName: officeId });
const choices = {
  people: [staff("a"), staff("b"), staff("c", "east-1")],
  quizzes: [{ id: "practice-service", title: "服务管理能力 · 练习", kind: "practice" }],
  cases: [{ id: "case-x", title: "急件", minutes: 10 }],
};
const from = (query: string) => orderFrom(query, choices, "east", saturday);

describe("a task to be given", () => {
  it("takes from the address what can be given, and nothing else", () => {
    const asked = paths.giveTask({ office: "east", target: "coordination", people: ["b", "c", "gone"] });
    const order = from(asked.slice(asked.indexOf("?")));
    expect(order).toMatchObject({ kind: "lesson", target: "coordination", whom: "some", chosen: ["b", "c"] });
    expect(order.due).toBe("2026-12-05");
    expect(titleOf(order, choices)).toBe("《综合协调能力》");
    expect(peopleOf(order, choices, "east").map(({ id }) => id)).toEqual(["b", "c"]);
    expect(from("?kind=quiz&target=practice-none")).toMatchObject({ kind: "quiz", target: "", whom: "office" });
    expect(from("?kind=rubbish&people=x")).toMatchObject({ kind: "lesson", whom: "office", chosen: [] });
    expect(titleOf(from("?kind=case&target=case-x"), choices)).toBe("《急件》");
    expect(titleOf(from("?kind=daily"), choices)).toBe("每日一练 5 天");
  });

  it("goes to the office, to some, or to all below", () => {
    const order = from("");
    const count = (whom: "office" | "some" | "below") => peopleOf({ ...order, whom }, choices, "east").length;
    expect([count("office"), count("some"), count("below")]).toEqual([2, 0, 3]);
  });

  it("says what is missing until it can be given", () => {
    const missing = (order: object, people = 2) => missingIn({ ...from(""), ...order }, choices, people, saturday);
    expect(missing({})).toBe("请先选定布置什么。");
    expect(missing({ target: "coordination" })).toBeNull();
    expect(missing({ target: "coordination", whom: "some" }, 0)).toBe("请选至少一位同志。");
    expect(missing({ target: "coordination", due: "" })).toBe("请选定完成的期限。");
    expect(missing({ target: "coordination", due: "2026-11-27" })).toContain("已经过了");
    expect(missing({ kind: "daily", days: 8 })).toBeNull();
    expect(missing({ kind: "daily", days: 9 })).toBe("到期限只有 8 天，排不下 9 天的每日一练，请改期限或天数。");
  });
});

const counts = { given: 3, open: 1, started: 0, done: 1, overdue: 1 };
const task: Task = {
  id: "t",
  kind: "lesson",
  target: "secrecy",
  title: null,
  givenAt: saturday - 5 * day,
  dueAt: saturday + day,
  note: "会前读完",
  days: null,
  below: false,
  above: false,
  officeId: "east",
  officeName: "东街办",
  withdrawnAt: null,
  counts,
  late: [],
};
const person = (name: string, own: Partial<AskedPerson>): AskedPerson => ({
  id: name,
  name,
  officeName: "东街办",
  dueAt: task.dueAt,
  extendedTo: null,
  state: "open",
  daily: null,
  ...own,
});

describe("the words of tasks", () => {
  it("count people, leaving out what is nobody", () => {
    expect(countWords(counts)).toBe("布置给 3 人：已完成 1 人，逾期 1 人，未开始 1 人");
    expect(someNames(["甲", "乙"], 2)).toBe("甲、乙");
    expect(someNames([..."甲乙丙丁戊己"], 9)).toBe("甲、乙、丙、丁、戊、己等 9 人");
  });

  it("make a text for the group that names who is not done, later days apart, and has no link", () => {
    const later = saturday + 9 * day;
    const people = [
      person("甲", { state: "done" }),
      person("乙", {}),
      person("丙", { dueAt: later, extendedTo: later }),
    ];
    const text = groupText(task, people, saturday);
    expect(text).toContain("学习任务：《守得住秘密》\n请在11月29日前做完。\n说明：会前读完");
    expect(text).toContain("还没有完成的（1 人）：乙。\n另有延期的：丙（延期到12月7日）。");
    expect(text).not.toMatch(/甲|http|\//);
    expect(groupText(task, people, saturday + 3 * day)).toContain("期限是11月29日，已经过了");
  });

  it("put first where people are late, then by the day, and what is finished or withdrawn apart", () => {
    const own = (id: string, more: Partial<Task>): Task => ({ ...task, id, ...more });
    const late = own("late", { dueAt: saturday + 9 * day });
    const on = { ...counts, overdue: 0, open: 2 };
    const tasks = [
      own("later", { counts: on, dueAt: saturday + 5 * day }),
      own("soon", { counts: on }),
      own("done", { counts: { given: 3, open: 0, started: 0, done: 3, overdue: 0 } }),
      own("withdrawn", { withdrawnAt: saturday }),
      late,
    ];
    const { live, past } = inOrder(tasks);
    expect(live.map(({ id }) => id)).toEqual(["late", "soon", "later"]);
    expect(past.map(({ id }) => id)).toEqual(["done", "withdrawn"]);
  });
});
