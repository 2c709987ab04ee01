import { dueWords, type PathLesson, type Titles } from "./words.ts";

/** Why a lesson stands where it stands, and what is left to do of it. */
export function reasonWords(lesson: PathLesson, titles: Titles): string {
  return [leftWords(lesson, titles), orderWords(lesson)].filter(Boolean).join("；");
}

function leftWords({ state, section, finished, bestPercent }: PathLesson, titles: Titles): string {
  if (state !== "begun") return "";
  if (section) return `读到「${titles.sections[section] ?? "中间"}」`;
  if (finished) return bestPercent === null ? "已读，还差练习" : "";
  return bestPercent === null ? "练习进行中" : "练习已做，课文还没有读完";
}

function orderWords({ reason }: PathLesson): string {
  switch (reason.code) {
    case "due":
      return `学习任务，${dueWords(reason)}`;
    case "open":
      return "先把没做完的做完";
    case "done":
      return "已完成";
    case "course":
      return "按课程顺序";
    case "weakest-first":
      return `${figureWords(reason)}，较低的先学`;
    case "alone":
      return `${figureWords(reason)}；别的能力依据还不足，不作比较，先按课程顺序`;
    case "insufficient": {
      const { questions, moreQuestions, bankShort } = reason;
      const known = questions > 0 ? `已有 ${questions} 题依据，还不足以判断` : "还没有依据";
      const more = bankShort ? "题库中可用的题不足" : `约${questions > 0 ? "再" : ""}答 ${moreQuestions} 题`;
      return `${known}，${more}，先按课程顺序`;
    }
  }
}

function figureWords({ value, low, high, questions }: { value: number; low: number; high: number; questions: number }) {
  const [at, from, to] = [value, low, high].map(Math.round);
  return `掌握度 ${at}，九成把握在 ${from}–${to} 之间，依据 ${questions} 题`;
}
