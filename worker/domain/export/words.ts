import type { AssignmentKind, AssignmentState } from "../assignment.ts";
import { isLesson, type LessonSlug } from "../course.ts";
import { elements } from "../framework.ts";
import type { QuizKind } from "../quiz-kinds.ts";

/** What kind of quiz, as a table names it. */
export const quizKindNames: Record<QuizKind, string> = {
  practice: "练习",
  bank: "题库",
  exam: "考试",
  placement: "摸底",
  repeat: "换题再练",
  case: "情景演练",
};

export const assignmentKindNames: Record<AssignmentKind, string> = {
  lesson: "课程",
  quiz: "练习",
  case: "情景演练",
  daily: "每日一练",
};

export const assignmentStateNames: Record<AssignmentState, string> = {
  open: "未开始",
  started: "进行中",
  done: "已完成",
  overdue: "已逾期",
};

/** The title of a lesson: the name of its element, but for the first and the last. */
export function lessonTitle(slug: string): string {
  if (!isLesson(slug)) return slug;
  return frame[slug] ?? elements.find(({ id }) => id === slug)?.name ?? slug;
}

const frame: Partial<Record<LessonSlug, string>> = { introduction: "为什么学这门课", close: "做称职的办公室人" };
