import { type Frozen, freezeOffice, nextDisclosure, type StaffShare } from "#domain/disclosure/freeze";
import { type Ability, abilities } from "#domain/framework";
import { startingHyper } from "#domain/hyper";
import { seededRandom } from "#domain/present-paper";
import type { DistrictAbilities } from "#domain/profile";

const bank = { questions: [], curve: [] };
const each = <T>(make: () => T) => Object.fromEntries(abilities.map((id) => [id, make()])) as Record<Ability, T>;
export const district: DistrictAbilities = each(() => ({ bank, hyper: startingHyper }));

/** One of the staff, measured in every ability or in none. */
export function member(id: string, { k = 0.75, level = 0, answers = 20, measured = true } = {}): StaffShare {
  return { id, answers, shares: each(() => ({ k, ky: k * level, measured })) };
}

export const staffOf = (office: string, count: number, of: Parameters<typeof member>[1] = {}): StaffShare[] =>
  Array.from({ length: count }, (_, index) => member(`${office}-${index + 1}`, of));

export type Offices = Record<string, StaffShare[]>;

/** The frozen rows after a week of these offices. */
export function freeze(offices: Offices, week: number, previous: readonly Frozen[] = [], reaches: string[][] = []) {
  const current = Object.entries(offices).map(([id, staff]) => freezeOffice(id, week, staff, district));
  return nextDisclosure(previous, current, reaches, week);
}

/** People answer, come, leave and move for some weeks: the frozen rows of each, by dice. */
export function historyOf(seed: number, { offices: count, weeks }: { offices: number; weeks: number }) {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  let people = 0;
  const newcomer = () => {
    people += 1;
    const started = random() < 0.8;
    const k = started ? 0.3 + 0.65 * random() : 0;
    return member(`p${people}`, { k, level: random() - 0.5, answers: started ? 20 : 0, measured: started && k > 0.5 });
  };
  const offices: Offices = {};
  for (let n = 0; n < count; n++) offices[`o${n}`] = Array.from({ length: 1 + upTo(9) }, newcomer);
  const ids = Object.keys(offices);
  const reaches = random() < 0.5 ? [ids.filter(() => random() < 0.4), ids] : [];
  const rows: Frozen[][] = [];
  for (let week = 1; week <= weeks; week++) {
    rows.push(freeze(offices, week, rows[week - 2], reaches));
    for (const id of ids) {
      const busy = random() < 0.5 ? 0.15 : 0.6;
      const stay = (offices[id] ?? []).filter(() => random() > 0.06);
      offices[id] = stay.map((own) => (random() < busy ? { ...own, answers: own.answers + 1 + upTo(9) } : own));
      if (random() < 0.2) offices[id]?.push(newcomer());
      const moving = random() < 0.15 ? offices[id]?.pop() : undefined;
      if (moving) offices[ids[upTo(count - 1)] ?? id]?.push(moving);
    }
  }
  return { rows, reaches, ids };
}
