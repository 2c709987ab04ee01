import { describe, expect, it } from "vitest";
import { elementNeeds, weakestElement } from "#domain/element-needs";
import { noEvidence, type PersonEvidence } from "#domain/evidence";
import type { Ability } from "#domain/framework";
import { missedQuestions } from "#domain/missed-questions";
import { normalBelow } from "#domain/normal";
import type { OfficeAbility } from "#domain/profile";
import { bitmapOf } from "#domain/seen-bitmap";
import { weakestAbility } from "#domain/weakest-ability";

const figures = (ability: Ability, value: number, half = 5, show = true): OfficeAbility => ({
  ability,
  staff: 8,
  measured: 6,
  mean: 0,
  sd: 0.3,
  value,
  low: value - half,
  high: value + half,
  show,
});

describe("the weakest ability", () => {
  it("is named for certain only where the others lie clearly above", () => {
    const clear = [figures("service", 70), figures("coordination", 45), figures("execution", 68)];
    expect(weakestAbility(clear)).toEqual({ ability: "coordination", certain: true });
    const close = [figures("service", 50), figures("coordination", 48), figures("execution", 68)];
    expect(weakestAbility(close)).toEqual({ ability: "coordination", certain: false });
    // Clearly below each alone, but not below both at once.
    const both = [figures("service", 50.5, 3.6), figures("coordination", 45, 3.6), figures("execution", 50.5, 3.6)];
    expect(weakestAbility(both.slice(0, 2))?.certain).toBe(true);
    expect(weakestAbility(both)?.certain).toBe(false);
  });

  it("is not looked for among figures that are not shown", () => {
    expect(weakestAbility([figures("service", 60), figures("coordination", 20, 5, false)])).toBeNull();
    expect(weakestAbility([])).toBeNull();
  });

  it("knows the normal distribution", () => {
    // Tables of Φ: 0, 1, 1.6449, −1.96.
    expect(normalBelow(0)).toBeCloseTo(0.5, 6);
    expect(normalBelow(1)).toBeCloseTo(0.8413447, 6);
    expect(normalBelow(1.6448536)).toBeCloseTo(0.95, 6);
    expect(normalBelow(-1.959964)).toBeCloseTo(0.025, 6);
  });
});

const person = (id: string, own: Partial<PersonEvidence>) => ({ id, evidence: { ...noEvidence(0), ...own } });

describe("the questions people missed", () => {
  it("come with how many answered and who missed them, the most missed first", () => {
    const bank = [1, 2, 3, 4].map((number) => ({ id: `q${number}`, number }));
    const people = [
      person("a", { seen: bitmapOf([1, 2, 3]), missed: [2, 3] }),
      person("b", { seen: bitmapOf([1, 2]), missed: [2, 9] }),
      { id: "c", evidence: null },
    ];
    expect(missedQuestions(people, bank)).toEqual([
      { questionId: "q2", answered: 2, missedBy: ["a", "b"] },
      { questionId: "q3", answered: 1, missedBy: ["a"] },
    ]);
  });
});

describe("whom a lesson would help", () => {
  const sums = (answers: number, marks: number) => ({
    indicators: { "secrecy.loyalty": { answers: 1, marks: 1 }, "service.environment": { answers, marks } },
  });

  it("is who answered three questions or more and earned less than 70 %", () => {
    const people = [
      person("weak", sums(5, 2)),
      person("good", sums(5, 4)),
      person("at the limit", sums(10, 7)),
      person("hardly asked", sums(2, 0)),
      { id: "nobody", evidence: null },
    ];
    const service = elementNeeds(people).find(({ element }) => element === "service");
    expect(service).toMatchObject({ answers: 22, people: ["weak"] });
    expect(service?.percent).toBeCloseTo((100 * 13) / 22, 9);
    expect(weakestElement(elementNeeds(people))?.element).toBe("service");
  });

  it("names no element on fewer than ten answers, nor one that nobody needs", () => {
    expect(weakestElement(elementNeeds([person("weak", sums(5, 2))]))).toBeNull();
    expect(weakestElement(elementNeeds([person("a", sums(6, 6)), person("b", sums(6, 5))]))).toBeNull();
  });
});
