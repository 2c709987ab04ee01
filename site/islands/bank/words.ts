import { type Ability, abilityNames } from "#domain/framework";
import type { BankQuestion, Order } from "./find-questions.ts";

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
