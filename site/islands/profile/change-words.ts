import type { Ability } from "#domain/framework";

/** 掌握度 at a moment. */
export interface Figure {
  at: number;
  value: number;
  low: number;
  high: number;
}

/** One ability over time as the API gives it, of a person or an office. */
export interface AbilityHistory<Point extends Figure> {
  ability: Ability;
  points: Point[];
  change: { since: number; from: number; to: number; beyondError: boolean } | null;
}

const months = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

/** From the first figure to the latest in words; it is called 变化 only where it is more than error. */
export function changeWords({ points, change }: AbilityHistory<Figure>, now: number): string {
  if (points.length === 0) return "证据不足，还没有给出过数字";
  if (!change) return "只有一次数字，过些天再做练习，就能看到前后";
  const from = Math.round(change.from);
  const to = Math.round(change.to);
  const since = `${monthOf(change.since, now)}以来`;
  if (change.beyondError) return `${since}由 ${from} 变为 ${to}，变化超出误差`;
  return from === to ? `${since}都在 ${to} 上下` : `${since}由 ${from} 到 ${to}，在误差范围内`;
}

function monthOf(at: number, now: number): string {
  const day = new Date(at);
  const month = `${months[day.getMonth()]}月`;
  return day.getFullYear() === new Date(now).getFullYear() ? month : `${day.getFullYear()} 年${month}`;
}
