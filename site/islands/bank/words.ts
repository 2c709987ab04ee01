import { type Ability, abilityNames } from "#domain/framework";
import type { QuestionTypeId } from "#domain/questions/index";
import type { QuizKind } from "#domain/quiz-kinds";
import type { BankQuestion, Order } from "./find-questions.ts";

/** The types by the name they have on a paper, without what to do. */
export const shortTypes = {
  single: "单选",
  multiple: "多选",
  "true-false": "判断",
  situational: "情景",
  blank: "填空",
  ordering: "排序",
  matching: "连线",
  "short-answer": "简答",
} satisfies Record<QuestionTypeId, string>;

export const kindNames = {
  practice: "练习",
  bank: "题库",
  exam: "考试",
  placement: "摸底",
  repeat: "换题再练",
  case: "情景演练",
} satisfies Record<QuizKind, string>;

export const orderNames = {
  quiz: "按测验和题号",
  hardest: "得分率低的在前",
  easiest: "得分率高的在前",
  weakest: "区分度低的在前",
  strongest: "区分度高的在前",
  mostAnswered: "作答多的在前",
  leastUsed: "用得少的在前",
  newest: "最近发布的在前",
} satisfies Record<Order, string>;

/** The abilities a question bears on, with their weights where there are two. */
export function abilityWords(abilities: BankQuestion["abilities"]): string {
  const known = Object.entries(abilities) as [Ability, number][];
  if (known.length === 0) return "不计能力";
  return known.map(([id, weight]) => `${abilityNames[id]}${weight === 1 ? "" : ` ${weight}`}`).join("、");
}

/** A text of at most so many characters. */
export const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}……` : text);
