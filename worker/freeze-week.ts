import { freezeOffice, nextDisclosure } from "#domain/disclosure/freeze";
import type { DistrictAbilities } from "#domain/profile";
import { type Db, isConflict } from "./db/database.ts";
import { findFrozenWeek, listFrozenPeople, listReaches, listStaffShares, saveFrozen } from "./db/disclosure.ts";
import { listAllOffices } from "./db/offices.ts";

/** Statements of one freezing at most. */
export const statementsAFreezing = 7;

/**
 * Freezes what other offices are shown, once a week, from the shares the sums were made of under `district`. All offices in one batch: a run that dies
 * before it changes nothing, and of two at once one does.
 */
export async function freezeWeek(db: Db, district: DistrictAbilities, week: number): Promise<void> {
  const before = await findFrozenWeek(db);
  if (before !== null && before >= week) return;
  const [offices, staff, previous, reaches] = await Promise.all([
    listAllOffices(db),
    listStaffShares(db),
    listFrozenPeople(db),
    listReaches(db),
  ]);
  const current = offices.map(({ id }) =>
    freezeOffice(
      id,
      week,
      staff.filter(({ officeId }) => officeId === id),
      district,
    ),
  );
  // A row that stands may be marked anew, so all are stored.
  const rows = nextDisclosure(previous, current, reaches, week);
  try {
    await saveFrozen(db, { before, week, rows });
  } catch (error) {
    if (!isConflict(error)) throw error;
  }
}
