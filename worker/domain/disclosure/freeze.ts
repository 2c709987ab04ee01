import { eachAbility, type FrozenOffice } from "../disclosure.ts";
import type { OfficeShare } from "../evidence.ts";
import type { Ability } from "../framework.ts";
import { type DistrictAbilities, officeAbility } from "../profile.ts";
import { hideTogether } from "./hide.ts";

/** People that must have changed before what is published changes. */
const leastChanged = 3;

/** One of the staff: what the person adds to the office's sums, and the number of answers that counted, which tells a change. */
export interface StaffShare {
  id: string;
  answers: number;
  shares: Partial<Record<Ability, OfficeShare>>;
}

/** A frozen row with who is in it, and with how many answers each. */
export type Frozen = FrozenOffice & { people: Record<string, number> };

/** An office's contribution as it stands, hidden until `nextDisclosure` says otherwise. */
export function freezeOffice(
  officeId: string,
  week: number,
  staff: readonly StaffShare[],
  district: DistrictAbilities,
): Frozen {
  const figures = eachAbility((ability) => {
    const own = staff.flatMap(({ shares }) => shares[ability] ?? []);
    const k0 = own.reduce((sum, { k }) => sum + k, 0);
    const k1 = own.reduce((sum, { ky }) => sum + ky, 0);
    const measured = own.filter((share) => share.measured).length;
    const estimate = officeAbility(ability, { staff: staff.length, k0, k1, measured }, district[ability]);
    const { mean, sd, value, low, high, show } = estimate;
    const largest = Math.max(0, ...own.map(({ k }) => k));
    return { mean, sd, value, low, high, k0, largest, measured, firm: show, shown: false, set: null };
  });
  return {
    officeId,
    week,
    staff: staff.length,
    figures,
    people: Object.fromEntries(staff.map(({ id, answers }) => [id, answers])),
  };
}

/** A row of the next week: `fresh` where it may be shown, because at least 3 of its own people have changed. */
export interface NextRow {
  row: Frozen;
  was: Frozen | null;
  fresh: boolean;
}

/**
 * The rows of all offices for a new week. One whose people have changed by 3 or more is replaced. Those that are not shown and have changed less are
 * replaced together, where 3 people or more among them have changed, for everybody who takes away the changes of the own offices.
 * Everything else stands. Gives every row; those to be stored are of `week`.
 */
export function nextDisclosure(
  previous: readonly Frozen[],
  current: readonly Frozen[],
  reaches: readonly (readonly string[])[],
  week: number,
): Frozen[] {
  const before = new Map(previous.map((row) => [row.officeId, row]));
  const rows = current.map((row) => {
    const was = before.get(row.officeId) ?? null;
    return { row, was, changed: changedPeople(was?.people ?? {}, row.people) };
  });
  const pool = rows.filter(
    ({ row, was, changed }) =>
      changed.length > 0 && changed.length < leastChanged && !(was && isShown(was)) && !leavesHidden(row, was),
  );
  const moves = poolMoves(pool, reaches);
  const next = rows.flatMap(({ row, was, changed }): NextRow[] => {
    const fresh = changed.length >= leastChanged && !leavesHidden(row, was);
    const replaced = fresh || (moves && pool.some((own) => own.row === row));
    if (replaced) return [{ row, was, fresh }];
    return was ? [{ row: was, was, fresh: false }] : [];
  });
  return hideTogether(next, reaches, week);
}

/** Who entered, left, or has a different number of answers. */
export function changedPeople(before: Record<string, number>, after: Record<string, number>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((id) => before[id] !== after[id]);
}

function isShown({ figures }: FrozenOffice): boolean {
  return Object.values(figures).some(({ shown }) => shown);
}

/** An office that nobody is left in: taken out of what it is hidden with, it would be told by the difference, so its row stands. */
function leavesHidden(row: Frozen, was: Frozen | null): boolean {
  return row.staff === 0 && was !== null && Object.values(was.figures).some(({ shown }) => !shown);
}

function poolMoves(
  pool: readonly { row: Frozen; changed: readonly string[] }[],
  reaches: readonly (readonly string[])[],
): boolean {
  const alone = pool.map(({ row }) => [row.officeId]);
  return [[], ...alone, ...reaches].every((known) => {
    const others = pool.filter(({ row }) => !known.includes(row.officeId));
    const people = new Set(others.flatMap(({ changed }) => changed));
    return people.size === 0 || people.size >= leastChanged;
  });
}
