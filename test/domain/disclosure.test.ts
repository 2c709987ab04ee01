import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Disclosure, disclose } from "#domain/disclosure";
import { changedPeople, type Frozen } from "#domain/disclosure/freeze";
import { freeze, historyOf, member, type Offices, staffOf } from "./made-up-district.ts";

const ability = "service";
const shownIn = (view: Disclosure) => [...view.cells].flatMap(([id, cells]) => (cells[ability] ? [id] : [])).sort();
const unlike = (office: string, count: number, level: number) => staffOf(office, count, { level });

const three: Offices = { a: unlike("a", 7, 0.6), b: unlike("b", 6, 0), c: unlike("c", 8, -0.7) };

describe("what other offices are shown", () => {
  it("is rounded to 5 points, the interval outward", () => {
    const [row] = freeze({ a: unlike("a", 7, 0.6) }, 1);
    const cell = disclose([row as Frozen], []).cells.get("a")?.[ability];
    const exact = row?.figures[ability];
    expect(cell).toMatchObject({ measured: 7, staff: 7 });
    for (const name of ["value", "low", "high"] as const) expect((cell?.[name] ?? 1) % 5).toBe(0);
    expect(Math.abs((cell?.value ?? 0) - (exact?.value ?? 99))).toBeLessThanOrEqual(2.5);
    expect(cell?.low).toBeLessThanOrEqual(exact?.low ?? 0);
    expect(cell?.high).toBeGreaterThanOrEqual(exact?.high ?? 100);
  });

  it("is nothing of 4 measured people, of one who holds over 40 % of the evidence, or below the office's own show rule", () => {
    const heavy = [member("h-1", { k: 0.95 }), ...staffOf("h", 6, { k: 0.2 }).slice(1)];
    const thin = [...staffOf("t", 5), ...staffOf("u", 6, { k: 0, measured: false })];
    const view = disclose(freeze({ ...three, small: staffOf("s", 4), heavy, thin }, 1), []);
    expect(shownIn(view)).toEqual(["a", "b", "c"]);
    expect(view.totals[ability]).not.toBeNull();
  });

  it("hides the next smallest with a single hidden one, and a third where the second's director could still solve the first", () => {
    const rows = freeze({ ...three, small: staffOf("s", 3) }, 1);
    const view = disclose(rows, []);
    expect(shownIn(view)).toEqual(["c"]);
    expect(view.totals[ability]).not.toBeNull();
  });

  it("has no total where nothing can be hidden with a small office", () => {
    const view = disclose(freeze({ a: unlike("a", 7, 0.6), small: staffOf("s", 3) }, 1), []);
    expect(shownIn(view)).toEqual(["a"]);
    expect(view.totals[ability]).toBeNull();
  });

  it("takes into account that somebody directs several offices", () => {
    const offices = { ...three, d: unlike("d", 9, 0.2), small: staffOf("s", 3) };
    const reaches = [["a", "b"]];
    const view = disclose(freeze(offices, 1, [], reaches), reaches);
    expect(shownIn(view)).toEqual(["d"]);
    // Made without knowing of that director, the total is withheld once there is one.
    const before = freeze(offices, 1);
    expect(shownIn(disclose(before, reaches))).toEqual(["c", "d"]);
    expect(disclose(before, []).totals[ability]).not.toBeNull();
    expect(disclose(before, reaches).totals[ability]).toBeNull();
  });

  it("moves only when three people of an office have changed", () => {
    const first = freeze(three, 1);
    const answered = (count: number) => ({
      ...three,
      a: unlike("a", 7, 1).map((own, index) => (index < count ? { ...own, answers: 30 } : own)),
    });
    expect(disclose(freeze(answered(2), 2, first), [])).toEqual(disclose(first, []));
    expect(disclose(freeze(answered(3), 2, first), []).cells.get("a")).not.toEqual(disclose(first, []).cells.get("a"));
  });

  it("moves the small offices together, and not where one of their directors would see a single person", () => {
    const offices = (s: number, t: number, u: number): Offices => ({
      s: [...staffOf("s", 4), member("s-new")].slice(0, 4).map((own, i) => (i < s ? { ...own, answers: 30 } : own)),
      t: staffOf("t", 4).map((own, i) => (i < t ? { ...own, answers: 30 } : own)),
      u: staffOf("u", 4).map((own, i) => (i < u ? { ...own, answers: 30 } : own)),
    });
    const first = freeze(offices(0, 0, 0), 1);
    const replaced = (s: number, t: number, u: number) =>
      freeze(offices(s, t, u), 2, first)
        .filter(({ week }) => week === 2)
        .map(({ officeId }) => officeId);
    expect(replaced(1, 1, 0)).toEqual([]);
    expect(replaced(2, 1, 0)).toEqual([]);
    expect(replaced(2, 1, 1)).toEqual([]);
    expect(replaced(2, 2, 1)).toEqual(["s", "t", "u"]);
    expect(replaced(3, 1, 0)).toEqual(["s"]);
  });

  it("leaves the product in files only from 10 people on, and shows nothing there that is hidden here", () => {
    const rows = freeze({ ...three, d: unlike("d", 12, 0.2) }, 1);
    expect(shownIn(disclose(rows, [], 10))).toEqual(["d"]);
    expect(disclose(rows, [], 10).totals).toEqual(disclose(rows, []).totals);
  });
});

/** The sums an observer can make of the hidden figures: a row a week with a total, of the rows that are neither shown nor the own. */
const unknownIn = (rows: readonly Frozen[], own: readonly string[]) =>
  rows.filter(({ officeId, staff, figures }) => staff > 0 && !figures[ability].shown && !own.includes(officeId));
const isMany = (rows: readonly Frozen[]) => {
  const all = rows.map(({ figures }) => figures[ability]);
  const k0 = all.reduce((sum, own) => sum + own.k0, 0);
  return all.reduce((sum, own) => sum + own.measured, 0) >= 5 && all.every(({ largest }) => largest <= 0.4 * k0);
};
const history = fc
  .record({ seed: fc.nat(), offices: fc.integer({ min: 2, max: 9 }), weeks: fc.integer({ min: 2, max: 7 }) })
  .map(({ seed, ...size }) => historyOf(seed, size));
const runs = { numRuns: 400 };
/** Somebody outside, each office's director, each director of several; all of them know every shown figure exactly. */
const observers = ({ ids, reaches }: ReturnType<typeof historyOf>) => [[], ...ids.map((id) => [id]), ...reaches];

describe("an attack on what is published, with every shown figure and the own offices known exactly", () => {
  it("is left, in any week, with nothing or with what rests on many", () => {
    let totals = 0;
    fc.assert(
      fc.property(history, (made) => {
        for (const rows of made.rows) {
          const view = disclose(rows, made.reaches);
          for (const id of shownIn(view)) expect(isMany(rows.filter((row) => row.officeId === id))).toBe(true);
          if (!view.totals[ability]) continue;
          totals += 1;
          for (const own of observers(made)) {
            const left = unknownIn(rows, own);
            expect(left.length === 0 || isMany(left)).toBe(true);
          }
        }
      }),
      runs,
    );
    // The attack would also fail where nothing is published.
    expect(totals).toBeGreaterThan(300);
  });

  it("finds no difference of two weeks that is the change of fewer than three people, or an office that entered or left alone", () => {
    fc.assert(
      fc.property(history, (made) => {
        made.rows.slice(1).forEach((after, index) => {
          const before = made.rows[index] ?? [];
          const was = new Map(before.map((row) => [row.officeId, row]));
          const changed = (rows: readonly Frozen[]) =>
            new Set(rows.flatMap((row) => changedPeople(was.get(row.officeId)?.people ?? {}, row.people))).size;
          const isFew = (count: number) => count > 0 && count < 3;
          for (const row of after) if (row.figures[ability].shown) expect(isFew(changed([row]))).toBe(false);
          if ([before, after].some((rows) => !disclose(rows, made.reaches).totals[ability])) return;
          for (const own of observers(made)) {
            const [then, now] = [unknownIn(before, own), unknownIn(after, own)];
            const without = (rows: readonly Frozen[], others: readonly Frozen[]) =>
              rows.filter(({ officeId }) => !others.some((other) => other.officeId === officeId));
            const [left, entered] = [without(then, now), without(now, then)];
            for (const rows of [left, entered]) expect(rows.length === 0 || isMany(rows)).toBe(true);
            if (left.length + entered.length === 0) expect(isFew(changed(now))).toBe(false);
          }
        });
      }),
      runs,
    );
  });

  it("solves no hidden office from the totals of all weeks together", () => {
    fc.assert(
      fc.property(history, (made) => {
        for (const own of observers(made)) {
          const versions = new Map<string, Frozen>();
          const sums = made.rows.flatMap((rows) => {
            if (!disclose(rows, made.reaches).totals[ability]) return [];
            const left = unknownIn(rows, own);
            for (const row of left) versions.set(`${row.officeId} ${row.week}`, row);
            return [left.map((row) => `${row.officeId} ${row.week}`)];
          });
          const names = [...versions.keys()];
          const solved = solvedBy(sums.map((sum) => names.map((name) => Number(sum.includes(name)))));
          for (const index of solved) expect(isMany([versions.get(names[index] ?? "") as Frozen])).toBe(true);
        }
      }),
      runs,
    );
  });
});

/** The unknowns that a system of sums determines, by elimination. */
function solvedBy(equations: number[][]): number[] {
  const rows = equations.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [own] = rows.splice(pivot, 1) as [number[]];
    const scaled = own.map((value) => value / (own[column] ?? 1));
    rows.splice(rank, 0, scaled);
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index !== rank) rows[index] = row.map((value, at) => value - factor * (scaled[at] ?? 0));
    }
    rank += 1;
  }
  return rows.flatMap((row) => {
    const there = row.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [index] : []));
    return there.length === 1 ? there : [];
  });
}
