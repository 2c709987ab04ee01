import type { Ability } from "#domain/framework";
import { compareRating, type RatedAbility } from "#domain/self-rating";
import type { AbilityFigures } from "../profile/words.ts";

/** A finished rating as the API gives it. */
export interface FinishedRating {
  round: string;
  finishedAt: number;
  abilities: RatedAbility[];
}

/** An ability's rating, if there is one. */
export function ratedOf(abilities: readonly RatedAbility[] | undefined, ability: Ability): RatedAbility | undefined {
  return abilities?.find((own) => own.ability === ability);
}

/** How a rating lies over what was measured, in a sentence that fits the person and the director alike. */
export function comparisonWords(rated: RatedAbility, measured: AbilityFigures): string {
  const place = `自评在 ${Math.round(rated.value)} 上下`;
  switch (compareRating(rated, measured)) {
    case "over":
      return `高估：${place}，在测得的范围之上。`;
    case "under":
      return `低估：${place}，在测得的范围之下。`;
    case "same":
      return `相符：${place}，与测得的范围有重合。`;
    case "insufficient":
      return `${place}；测得的证据不足，暂不对照。`;
  }
}

const names = { over: "高估", under: "低估", same: "相符", insufficient: "证据不足，暂不对照" } as const;

/** The same in a word. */
export function comparisonName(rated: RatedAbility, measured: AbilityFigures): string {
  return names[compareRating(rated, measured)];
}

/** How far a rating has moved since an earlier one, in levels of the scale: a fifth of the line each. */
export function changeWords(now: RatedAbility, earlier: RatedAbility): string {
  const levels = (now.value - earlier.value) / 20;
  if (Math.abs(levels) < 0.1) return "没有变";
  return `${levels > 0 ? "上移" : "下移"} ${Math.abs(levels).toFixed(1)} 级`;
}
