import { eachAbility, type FrozenFigure } from "../disclosure.ts";
import type { Ability } from "../framework.ts";
import type { Frozen, NextRow } from "./freeze.ts";
import { isShownTogether, restsOnMany } from "./hidden.ts";

type Reaches = readonly (readonly string[])[];
type Mark = Pick<FrozenFigure, "shown" | "set">;

/**
 * Decides which figures are shown, an ability at a time. A row that stands keeps what it was: shown later, it would tell what it was hidden with. Hidden
 * offices form sets, named by the week they are made in, each of which may be known as a sum. A set takes nobody in and lets nobody go; it ends where all its
 * rows are replaced at once. So no two weeks' totals differ by a part of a set, and to whoever does not know all but one of it, adding to one office
 * what is taken from another changes no total of any week: nothing of it can be solved. A new set takes the smallest offices that may still change;
 * where none helps its offices wait, and there is no total, nor is there while a set is not safe.
 */
export function hideTogether(rows: readonly NextRow[], reaches: Reaches, week: number): Frozen[] {
  const marks = eachAbility((ability) => marksOf(rows, reaches, week, ability));
  return rows.map(({ row }, index) => ({
    ...row,
    figures: eachAbility((ability) => ({ ...row.figures[ability], ...marks[ability][index] })),
  }));
}

function marksOf(rows: readonly NextRow[], reaches: Reaches, week: number, ability: Ability): Mark[] {
  const marks = rows.map(({ row, was, fresh }): Mark => {
    const { shown, set } = was?.figures[ability] ?? { shown: false, set: null };
    if (!fresh || set !== null) return { shown: shown && !fresh, set };
    return { shown: mayBeShown(row, ability), set: null };
  });
  const staffed = rows.flatMap(({ row }, index) => (row.staff > 0 ? [index] : []));
  const hiddenWith = (set: number | null) =>
    staffed.filter((index) => !marks[index]?.shown && marks[index]?.set === set);
  const isSafe = (members: readonly number[]) =>
    isShownTogether(
      members.flatMap((index) => rows[index]?.row ?? []),
      reaches,
      ability,
    );
  for (const set of new Set(marks.flatMap((own) => own.set ?? []))) {
    const members = hiddenWith(set);
    if (!members.every((index) => rows[index]?.row !== rows[index]?.was)) continue;
    if (isSafe(members) && !members.every((index) => mayChange(rows[index], ability))) continue;
    for (const index of members) marks[index] = { shown: mayChange(rows[index], ability), set: null };
  }
  const taken = hiddenWith(null);
  const spare = staffed.filter((index) => rows[index]?.fresh && marks[index]?.shown);
  spare.sort(smallestFirst(rows, ability));
  while (taken.length > 0 && !isSafe(taken)) {
    const next = spare.shift();
    if (next === undefined) return marks;
    taken.push(next);
  }
  for (const index of taken) marks[index] = { shown: false, set: week };
  return marks;
}

function mayChange(next: NextRow | undefined, ability: Ability): boolean {
  return next?.fresh === true && mayBeShown(next.row, ability);
}

function mayBeShown({ figures }: Frozen, ability: Ability): boolean {
  return figures[ability].firm && restsOnMany(figures[ability]);
}

const smallestFirst = (rows: readonly NextRow[], ability: Ability) => (a: number, b: number) => {
  const measured = (index: number) => rows[index]?.row.figures[ability].measured ?? 0;
  return measured(a) - measured(b) || a - b;
};
