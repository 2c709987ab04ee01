import { dayMs, type OfficeShare } from "#domain/evidence";
import { type Ability, abilities } from "#domain/framework";
import { fitDistrict, withinEvidence } from "#domain/hyper";
import { estimateOfficeFromSums, type Hyper } from "#domain/office-estimate";
import { type DistrictAbilities, officeShares, personProfile } from "#domain/profile";
import { weekOf } from "#domain/week";
import { getDistrictAbilities } from "./db/banks.ts";
import { type Db, isConflict } from "./db/database.ts";
import { listAllSums, listOfficeIds, type OfficeSums, replaceOfficeSums, saveDistrict } from "./db/district.ts";
import { listStaffEvidence } from "./db/evidence.ts";
import { countStaff } from "./db/offices.ts";
import { findSetting, saveSetting } from "./db/settings.ts";
import { freezeWeek, statementsAFreezing } from "./freeze-week.ts";

const officesASlice = 20;
const statementsAnOffice = 3;
const statementsAtTheEnd = 8 + statementsAFreezing;

/**
 * Rebuilds every office's sums from its people, faded to `now`, then refits the hyperparameters, keeps the week's snapshots and
 * freezes what other offices are shown. Goes on where a run whose
 * budget of statements ended left off.
 */
export async function rebuildDistrict(
  db: Db,
  now: number,
  budget: number,
): Promise<{ offices: number; done: boolean }> {
  const day = Math.floor(now / dayMs);
  const progress = JSON.parse((await findSetting(db, "fold.district")) ?? "{}") as {
    day?: number;
    after?: string;
    done?: boolean;
  };
  if (progress.day === day && progress.done) return { offices: 0, done: true };
  const district = await getDistrictAbilities(db);
  // Also where the day has changed since: starting again each night, a large district would never come to its end.
  let after = progress.done ? "" : (progress.after ?? "");
  const keepPlace = () => saveSetting(db, "fold.district", JSON.stringify({ day, after }));
  let offices = 0;
  let left = budget;
  for (;;) {
    const ids = await listOfficeIds(db, after, officesASlice);
    if (ids.length === 0) break;
    for (const id of ids) {
      left -= statementsAnOffice;
      if (left < 0) {
        await keepPlace();
        return { offices, done: false };
      }
      await rebuildOffice(db, id, district, now);
      offices += 1;
      after = id;
    }
    await keepPlace();
  }
  if (left < statementsAtTheEnd) return { offices, done: false };
  const week = weekOf(now);
  await refit(db, district, week);
  await freezeWeek(db, district, week);
  await saveSetting(db, "fold.district", JSON.stringify({ day, done: true }));
  return { offices, done: true };
}

async function rebuildOffice(db: Db, officeId: string, district: DistrictAbilities, now: number): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const staff = await listStaffEvidence(db, officeId);
    const people = staff.flatMap(({ id, evidence, revision }) =>
      evidence && revision !== null
        ? [{ id, revision, shares: officeShares(personProfile(evidence, district, now), district) }]
        : [],
    );
    const sums = Object.fromEntries(
      abilities.map((ability) => [
        ability,
        sumsOf(
          people.map(({ shares }) => shares[ability]),
          district[ability].hyper.within,
        ),
      ]),
    ) as Record<Ability, OfficeSums>;
    try {
      return await replaceOfficeSums(db, officeId, people, sums);
    } catch (error) {
      // Somebody has submitted since: read again.
      if (!isConflict(error)) throw error;
    }
  }
  throw new Error(`office ${officeId} finds no quiet moment to be rebuilt`);
}

function sumsOf(shares: readonly OfficeShare[], within: number): OfficeSums {
  const known = shares.filter(({ k }) => k > 0);
  const k0 = known.reduce((sum, { k }) => sum + k, 0);
  const k1 = known.reduce((sum, { ky }) => sum + ky, 0);
  return {
    k0,
    k1,
    measured: known.filter(({ measured }) => measured).length,
    ...withinEvidence(known, k1 / k0, within),
  };
}

async function refit(db: Db, district: DistrictAbilities, week: number): Promise<void> {
  const [sums, staff] = await Promise.all([listAllSums(db), countStaff(db)]);
  const fitted = Object.fromEntries(
    abilities.map((ability) => {
      const own = sums.filter((row) => row.ability === ability && row.k0 > 0);
      return [ability, fitDistrict(own, district[ability].hyper.within)];
    }),
  ) as Record<Ability, Hyper>;
  const snapshots = sums.map(({ officeId, ability, k0, k1, measured }) => {
    const count = staff.get(officeId) ?? 0;
    const { mean, sd } = estimateOfficeFromSums({
      staff: count,
      k0,
      k1,
      measured,
      hyper: district[ability as Ability].hyper,
    });
    return { officeId, week, ability, mean, sd, measured, staff: count };
  });
  await saveDistrict(db, fitted, snapshots);
}
