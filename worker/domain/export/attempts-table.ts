import { chinaMinute } from "../china-day.ts";
import { leastIndicatorQuestions } from "../indicator-figures.ts";
import type { QuizKind } from "../quiz-kinds.ts";
import { shareOf } from "../share.ts";
import { officeColumn } from "./office-column.ts";
import { type Cut, cutNotes } from "./rows-of-a-year.ts";
import type { Cell, ExportTable } from "./table.ts";
import { quizKindNames } from "./words.ts";

export interface ExportedAttempt {
  officeName: string;
  name: string;
  title: string;
  quizTitle: string;
  kind: QuizKind;
  /** 1 for the person's first attempt at the quiz, whenever that was. */
  nth: number;
  startedAt: number;
  /** null while it is open. */
  submittedAt: number | null;
  score: number | null;
  maxScore: number | null;
  /** Questions that have been marked. */
  questions: number;
}

/** Attempts, the latest first: the score as it is, and the share with its interval from 5 questions on, as for an indicator. */
export function attemptsTable({ rows, cut }: Cut<ExportedAttempt>, below: boolean): ExportTable {
  const { head, cells } = officeColumn(below);
  return {
    title: "作答",
    head: [...head, "姓名", "职务", "练习", "类别", "第几次", "开始", "交卷", "得分", "满分", ...shareColumns],
    rows: rows.map((own) => [
      ...cells(own),
      own.name,
      own.title,
      own.quizTitle,
      quizKindNames[own.kind],
      own.nth,
      chinaMinute(own.startedAt),
      own.submittedAt === null ? null : chinaMinute(own.submittedAt),
      own.score,
      own.maxScore,
      ...shareCells(own),
    ]),
    notes: [
      "作答含近 12 个月内开始的，未交卷的也在内；得分是这份卷子的原始得分，不是掌握度。",
      "得分率后的下限、上限之间是九成把握的范围（90% 区间），题数是其中已评分的题；少于 5 题的不给得分率。",
      "第几次按本人在这份卷子上的全部作答计。",
      ...cutNotes(cut),
    ],
  };
}

const shareColumns = ["题数", "得分率（%）", "下限（%）", "上限（%）", "依据"];

function shareCells({ questions, score, maxScore }: ExportedAttempt): Cell[] {
  if (score === null || !maxScore) return [null, null, null, null, "未交卷"];
  if (questions < leastIndicatorQuestions) return [questions, null, null, null, "证据不足"];
  const { percent, low, high } = shareOf(questions, (questions * score) / maxScore);
  return [questions, Math.round(percent), Math.round(low), Math.round(high), "题数足够"];
}
