import { type Ability, abilities } from "./framework.ts";
import type { AbilityProfile } from "./profile.ts";
import { type Comparison, compareRating, type RatedAbility } from "./self-rating.ts";

/** An ability as those of an office rate it who let the director see it. */
export interface SharedRating {
  ability: Ability;
  /** How many share. */
  people: number;
  /** Their mean, 0–100. */
  value: number;
  /** How many of them lie over, under or with what was measured of themselves; those of whom too little is known are neither. */
  over: number;
  under: number;
  same: number;
}

/** Each ability that somebody has rated and shared. */
export function sharedRatings(
  people: readonly { rated: readonly RatedAbility[]; profile: readonly AbilityProfile[] }[],
): SharedRating[] {
  return abilities.flatMap((ability): SharedRating[] => {
    const own = people.flatMap(({ rated, profile }) => {
      const rating = rated.find((other) => other.ability === ability);
      const measured = profile.find((other) => other.ability === ability);
      return rating && measured ? [{ value: rating.value, stands: compareRating(rating, measured) }] : [];
    });
    if (own.length === 0) return [];
    const count = (stands: Comparison) => own.filter((other) => other.stands === stands).length;
    return [
      {
        ability,
        people: own.length,
        value: own.reduce((sum, { value }) => sum + value, 0) / own.length,
        over: count("over"),
        under: count("under"),
        same: count("same"),
      },
    ];
  });
}
