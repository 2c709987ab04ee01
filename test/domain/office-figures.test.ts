import { describe, expect, it } from "vitest";
import { noEvidence } from "#domain/evidence";
import { abilities } from "#domain/framework";
import { startingHyper } from "#domain/hyper";
import { shareOf } from "#domain/indicator-figures";
import { officeHistory } from "#domain/office-history";
import { officeIndicators } from "#domain/office-indicators";
import type { AbilityProfile, DistrictAbilities } from "#domain/profile";
import { sharedRatings } from "#domain/shared-ratings";
import { mondayOf, weekOf } from "#domain/week";

describe("an indicator of an office", () => {
  const person = (answers: number, marks: number) => ({
    ...noEvidence(0),
    indicators: { "service.environment": { answers, marks } },
  });
  const of = (people: (ReturnType<typeof person> | null)[]) =>
    officeIndicators(people).find(({ indicator }) => indicator === "service.environment");

  it("is wider than the same answers of as many different people would be", () => {
    const few = of([person(10, 6), person(10, 8)]);
    expect(few).toMatchObject({ answers: 20, people: 2 });
    expect(few?.share?.percent).toBeCloseTo(70, 9);
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    const many = of(Array.from({ length: 20 }, (_, index) => person(1, index < 14 ? 1 : 0)));
    expect(many?.share).toEqual(shareOf(20, 14));
    expect(width(few?.share ?? { low: 0, high: 0 })).toBeGreaterThan(width(shareOf(20, 14)) * 1.3);
  });

  it("is silent on one person or few answers", () => {
    expect(of([person(30, 20), null])?.share).toBeNull();
    expect(of([person(5, 3), person(4, 3)])?.share).toBeNull();
    expect(of([])).toEqual({ indicator: "service.environment", answers: 0, people: 0, share: null });
  });
});

describe("the self-ratings that are shared", () => {
  const profile = (low: number, high: number, level: "fair" | "insufficient" = "fair") =>
    abilities.map((ability) => ({ ability, low, high, show: { level } }) as AbilityProfile);
  const rated = (value: number) => [{ ability: "service" as const, value, low: value - 10, high: value + 10 }];

  it("are counted over, under and with what was measured of each", () => {
    const people = [
      { rated: rated(90), profile: profile(40, 60) },
      { rated: rated(20), profile: profile(40, 60) },
      { rated: rated(50), profile: profile(40, 60) },
      { rated: rated(50), profile: profile(40, 60, "insufficient") },
    ];
    expect(sharedRatings(people)).toEqual([{ ability: "service", people: 4, value: 52.5, over: 1, under: 1, same: 1 }]);
    expect(sharedRatings([])).toEqual([]);
  });
});

describe("an office week by week", () => {
  const bank = { questions: [], curve: [] };
  const district = Object.fromEntries(
    abilities.map((ability) => [ability, { bank, hyper: startingHyper }]),
  ) as unknown as DistrictAbilities;

  it("leaves out the weeks it might not be shown in, and calls a change only what is beyond error", () => {
    const week = (number: number, mean: number, measured = 6) => ({
      ability: "service",
      week: number,
      mean,
      sd: 0.2,
      measured,
      staff: 8,
    });
    const [, , service] = officeHistory([week(2, 1), week(1, -1), week(3, 1.1, 3)], district);
    expect(service?.points.map(({ at }) => at)).toEqual([mondayOf(1), mondayOf(2)]);
    expect(service?.change?.beyondError).toBe(true);
    expect(officeHistory([week(1, 0), week(2, 0.05)], district)[2]?.change?.beyondError).toBe(false);
  });

  it("begins its weeks on Monday", () => {
    const monday = Date.UTC(2026, 10, 23);
    expect(new Date(mondayOf(weekOf(monday))).getUTCDay()).toBe(1);
    expect(mondayOf(weekOf(monday + 6.9 * 86_400_000))).toBe(monday);
    expect(weekOf(monday - 1)).toBe(weekOf(monday) - 1);
  });
});
