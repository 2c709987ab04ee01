import type { QuizDraft } from "#domain/quiz-draft";

export const idHint = "只用小写字母、数字和短横线，以字母或数字开头，如 practice-service。";
const idPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** true for what may be the id of a quiz or a question. */
export const isId = (text: string) => idPattern.test(text);

/** Day and minute of a save. */
export function moment(at: number): string {
  return new Date(at).toLocaleString("zh-CN", { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" });
}

/** Why a draft cannot be saved as it stands, and what to do; null where it can. What is only missing never stops a save. */
export function unsavable(quizId: string, { title, minutes, questions }: QuizDraft): string | null {
  if (!isId(quizId)) return `测验编号还不能用：${idHint}`;
  if (title.length > 100) return "名称超过 100 字，请改短。";
  if (minutes !== undefined && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= 600))
    return "时间请填 1 至 600 的整数（分钟）。";
  const at = questions.findIndex(({ id }) => !isId(id));
  return at < 0 ? null : `第 ${at + 1} 题的编号还不能用：${idHint}`;
}
