import { masteryFromCurve } from "./ability-estimate.ts";
import { type Ability, abilities } from "./framework.ts";
import { type AbilityHistory, changeIn, type PastFigure } from "./history.ts";
import { isOfficeShown } from "./office-estimate.ts";
import { type DistrictAbilities, normalBelief } from "./profile.ts";
import { mondayOf } from "./week.ts";

/** An office's ability as it stood in a week. */
export interface Snapshot {
  ability: string;
  /** Number of weeks since Monday 5 January 1970. */
  week: number;
  /** Logits. */
  mean: number;
  sd: number;
  measured: number;
  staff: number;
}

/** An office's figure of a week, resting on so many people. */
export interface OfficePoint extends PastFigure {
  measured: number;
}

/** An office's four abilities week by week, where they might be shown then; on today's curve of 掌握度, so that a changed bank is no change of people. */
export function officeHistory(
  snapshots: readonly Snapshot[],
  district: DistrictAbilities,
): AbilityHistory<OfficePoint>[] {
  return abilities.map((ability: Ability) => {
    const points = snapshots
      .filter((own) => own.ability === ability && isOfficeShown(own))
      .sort((a, b) => a.week - b.week)
      .map(({ week, mean, sd, measured }) => ({
        at: mondayOf(week),
        ...masteryFromCurve(normalBelief(mean, sd), district[ability].bank.curve),
        measured,
      }));
    return { ability, points, change: changeIn(points) };
  });
}
