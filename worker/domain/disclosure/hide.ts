import { eachAbility, type FrozenFigure } from "../disclosure.ts";
import type { Ability } from "../framework.ts";
import type { Frozen, NextRow } from "./freeze.ts";
import { isShownTogether, restsOnMany } from "./hidden.ts";

type Reaches = readonly (readonly string[])[];
type Mark = Pick<FrozenFigure, "shown" | "set">;

/**
 * Decides which figures are shown, an ability at a time. A row that stands keeps what it was: shown later, it would tell what it was hidden with. Hidden
 * offices form sets, named by the week they are made in, that enter and leave the total as wholes, each of which may be known as a sum: two weeks' totals then differ by nothing smaller.
 * Where a set needs another office it takes the smallest of those that may change; where none helps it waits, and there is no total.
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
  const sets = new Set(marks.flatMap(({ set }) => set ?? []));
  for (const set of sets) {
    const members = hiddenWith(set);
    const over = members.every((index) => isFreeToShow(rows[index], ability));
    if (over) for (const index of members) marks[index] = { shown: true, set: null };
  }
  const complete = (members: readonly number[], set: number) => {
    const taken = [...members];
    const spare = staffed
      .filter((index) => rows[index]?.fresh && marks[index]?.shown)
      .sort(smallestFirst(rows, ability));
    const together = () =>
      isShownTogether(
        taken.flatMap((index) => rows[index]?.row ?? []),
        reaches,
        ability,
      );
    while (!together()) {
      const next = spare.shift();
      if (next === undefined) return;
      taken.push(next);
    }
    for (const index of taken) marks[index] = { shown: false, set };
  };
  for (const set of sets) if (hiddenWith(set).length > 0) complete(hiddenWith(set), set);
  const loose = hiddenWith(null);
  if (loose.length > 0) complete(loose, week);
  return marks;
}

function isFreeToShow(next: NextRow | undefined, ability: Ability): boolean {
  return next?.fresh === true && mayBeShown(next.row, ability);
}

function mayBeShown({ figures }: Frozen, ability: Ability): boolean {
  return figures[ability].firm && restsOnMany(figures[ability]);
}

const smallestFirst = (rows: readonly NextRow[], ability: Ability) => (a: number, b: number) => {
  const measured = (index: number) => rows[index]?.row.figures[ability].measured ?? 0;
  return measured(a) - measured(b) || a - b;
};
