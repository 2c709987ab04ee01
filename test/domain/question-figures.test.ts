import { describe, expect, it } from "vitest";
import { addMarks, analyseMarks, emptySums } from "#domain/item-analysis";
import { pooledFigures } from "#domain/question-figures";

/** People of three items, so many of each ability step. */
const people = (count: number, shift = 0) =>
  Array.from({ length: count }, (_, n) => {
    const able = (n * 7 + shift) % 5;
    return [able > 2 ? 1 : 0, able > 1 ? 1 : 0, (n + shift) % 3 === 0 ? 1 : 0];
  });
const sumsOf = (marks: number[][]) => {
  const { items, ...whole } = marks.reduce((own, row) => addMarks(own, row), emptySums(3));
  return items.map((own) => ({ ...whole, ...own }));
};
const first = (marks: number[][]) => {
  const [own] = sumsOf(marks);
  if (!own) throw new Error("no item");
  return own;
};

describe("a question's figures over its versions", () => {
  it("are those of the version where there is one", () => {
    const marks = people(30);
    const [item] = analyseMarks(marks).items;
    const figures = pooledFigures([first(marks)]);
    expect(figures.people).toBe(30);
    expect(figures.facility).toBeCloseTo(item?.facility ?? -1, 12);
    expect(figures.discrimination).toBeCloseTo(item?.discrimination ?? -1, 12);
  });

  it("do not take a harder companion for a difference between people", () => {
    const marks = people(30);
    const alone = pooledFigures([first(marks)]);
    // The same people again, beside two questions everybody knows: the rest is 2 for all, and says nothing of them.
    const easy = marks.map(([own = 0]) => [own, 1, 1]);
    const pooled = pooledFigures([first(marks), first(easy)]);
    expect(pooled.people).toBe(60);
    expect(pooled.facility).toBeCloseTo(alone.facility ?? -1, 12);
    expect(Math.abs(pooled.discrimination ?? 2)).toBeLessThanOrEqual(Math.abs(alone.discrimination ?? 0));
  });

  it("are silent under 20 people, and where nothing varies", () => {
    expect(pooledFigures([])).toEqual({ people: 0, facility: null, discrimination: null });
    expect(pooledFigures([first(people(10)), first(people(9))])).toEqual({
      people: 19,
      facility: null,
      discrimination: null,
    });
    const same = Array.from({ length: 25 }, () => [1, 1, 1]);
    expect(pooledFigures([first(same)])).toEqual({ people: 25, facility: 1, discrimination: null });
  });
});
