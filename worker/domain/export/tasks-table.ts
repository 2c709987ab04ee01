import type { AssignmentKind, AssignmentState } from "../assignment.ts";
import { chinaDate, chinaMinute } from "../china-day.ts";
import { officeColumn } from "./office-column.ts";
import { type Cut, cutNotes } from "./rows-of-a-year.ts";
import type { ExportTable } from "./table.ts";
import { assignmentKindNames, assignmentStateNames, lessonTitle } from "./words.ts";

export interface ExportedTask {
  officeName: string;
  name: string;
  kind: AssignmentKind;
  /** Slug of a lesson, id of a quiz or case. */
  target: string;
  /** Of a quiz or case. */
  quizTitle: string | null;
  giverName: string;
  givenAt: number;
  /** With what was granted to this person on top. */
  dueAt: number;
  withdrawn: boolean;
  state: AssignmentState;
  /** When what was asked for was last done, where it is done. */
  doneAt: number | null;
  note: string;
}

/** 学习任务 person by person, the latest first. */
export function tasksTable({ rows, cut }: Cut<ExportedTask>, below: boolean): ExportTable {
  const { head, cells } = officeColumn(below);
  return {
    title: "学习任务",
    head: ["任务", "类别", "布置人", "布置日期", "截止", ...head, "姓名", "状态", "最近完成", "布置说明"],
    rows: rows.map((own) => [
      own.kind === "lesson" ? lessonTitle(own.target) : (own.quizTitle ?? assignmentKindNames[own.kind]),
      assignmentKindNames[own.kind],
      own.giverName,
      chinaDate(own.givenAt),
      chinaMinute(own.dueAt),
      ...cells(own),
      own.name,
      own.withdrawn ? "已撤回" : assignmentStateNames[own.state],
      own.doneAt === null ? null : chinaMinute(own.doneAt),
      own.note,
    ]),
    notes: [
      "学习任务含近 12 个月内布置的，撤回的注明已撤回；只记完成情况，没有估计数，因此没有区间。",
      "课程以读完为完成，练习和情景演练以布置以后交卷为完成，过了截止时间完成的也算完成。",
      ...cutNotes(cut),
    ],
  };
}
