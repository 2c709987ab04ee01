import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMarks, analyseMarks, analyseSums, emptySums } from "#domain/item-analysis";
import { itemSentence, quizSentence } from "#domain/item-words";

/** Counts of the 32 patterns 00000 … 11111 (Bock & Lieberman 1970, Psychometrika 35, sections 6 and 7 of the LSAT). */
const lsat6 = [
  3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15, 10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298,
];
const lsat7 = [
  12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18, 136, 32, 308,
];

const people = (counts: readonly number[]) =>
  counts.flatMap((count, pattern) =>
    Array.from({ length: count }, () => [16, 8, 4, 2, 1].map((bit) => (pattern & bit ? 1 : 0))),
  );
const rounded = (values: readonly (number | null)[], digits = 4) =>
  values.map((value) => (value === null ? null : Number(value.toFixed(digits))));

describe("item analysis", () => {
  it("gives LSAT-6 its published figures", () => {
    const { people: n, alpha, items } = analyseMarks(people(lsat6));
    expect(n).toBe(1000);
    expect(
      rounded(
        items.map((item) => item.facility),
        3,
      ),
    ).toEqual([0.924, 0.709, 0.553, 0.763, 0.87]);
    // `descript(LSAT)` of the R package ltm 1.2 (Rizopoulos 2006).
    expect(rounded([alpha])).toEqual([0.295]);
    expect(rounded(items.map((item) => item.discrimination))).toEqual([0.1128, 0.1532, 0.1728, 0.1444, 0.1216]);
    expect(rounded(items.map((item) => item.alphaIfDeleted))).toEqual([0.2754, 0.2376, 0.2168, 0.2459, 0.2663]);
  });

  it("gives LSAT-7 its published figures", () => {
    const { alpha, items } = analyseMarks(people(lsat7));
    expect(
      rounded(
        items.map((item) => item.facility),
        3,
      ),
    ).toEqual([0.828, 0.658, 0.772, 0.606, 0.843]);
    expect(rounded([alpha], 3)).toEqual([0.453]);
  });

  const matrix = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.array(fc.array(fc.constantFrom(0, 1 / 3, 0.5, 1), { minLength: width, maxLength: width }), {
      minLength: 20,
      maxLength: 40,
    }),
  );

  it("is the textbook's: the correlation of an item with the rest of the total", () => {
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const textbook = (x: number[], y: number[]) => {
      const [mx, my] = [mean(x), mean(y)];
      const sum = (f: (index: number) => number) => x.reduce((total, _value, index) => total + f(index), 0);
      const dx = (index: number) => (x[index] ?? 0) - mx;
      const dy = (index: number) => (y[index] ?? 0) - my;
      return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
    };
    fc.assert(
      fc.property(matrix, (marks) => {
        for (const [index, { discrimination }] of analyseMarks(marks).items.entries()) {
          if (discrimination === null) continue;
          const item = marks.map((row) => row[index] ?? 0);
          const rest = marks.map((row) => row.reduce((a, b) => a + b, 0) - (row[index] ?? 0));
          expect(discrimination).toBeCloseTo(textbook(item, rest), 8);
        }
      }),
    );
  });

  it("is the same from sums kept one by one, and after one is taken back", () => {
    fc.assert(
      fc.property(matrix, (marks) => {
        const whole = analyseMarks(marks);
        const extra = (marks[0] ?? []).map(() => 1);
        let sums = emptySums(extra.length);
        for (const row of [...marks].reverse()) sums = addMarks(sums, row);
        const kept = analyseSums(addMarks(addMarks(sums, extra), extra, -1));
        expect(kept.alpha ?? 99).toBeCloseTo(whole.alpha ?? 99, 9);
        kept.items.forEach((item, index) => {
          expect(item.facility).toBeCloseTo(whole.items[index]?.facility ?? 99, 9);
          expect(item.discrimination ?? 99).toBeCloseTo(whole.items[index]?.discrimination ?? 99, 9);
        });
      }),
    );
  });

  it("says 样本不足 under 20 people and gives no coefficient", () => {
    const few = analyseMarks(people(lsat6).slice(-19));
    expect([few.small, few.alpha, few.items[0]?.discrimination]).toEqual([true, null, null]);
    expect(quizSentence(few)).toContain("样本不足");
  });

  it("names what to mend: nobody fails it, nobody passes it, the good fail it", () => {
    const marks = Array.from({ length: 30 }, (_, index) => [
      1,
      0,
      index < 15 ? 1 : 0,
      index < 15 ? 0 : 1,
      index < 15 ? 0 : 1,
    ]);
    const { small, items } = analyseMarks(marks);
    expect(items.map((item) => itemSentence(item, small)?.slice(0, 4))).toEqual([
      "全部答对",
      "全部答错",
      "会的人反",
      undefined,
      undefined,
    ]);
  });

  it("refuses rows of other lengths and what is no number", () => {
    expect(() => analyseMarks([[1, 0], [1]])).toThrow(RangeError);
    expect(() => analyseMarks([[Number.NaN]])).toThrow(RangeError);
    expect(analyseMarks([]).people).toBe(0);
  });
});
