import { describe, expect, it } from "vitest";
import { abilities } from "#domain/framework";
import { type RoundsAYear, roundAt, roundName } from "#domain/rating-round";
import { compareRating, isRated, mergeLevels, rateAbility } from "#domain/self-rating";
import { ratedIndicators } from "#domain/self-rating-format";

const all = (level: number) => Object.fromEntries(ratedIndicators.map((id) => [id, level]));
const shown = { show: { level: "fair" } };

describe("the rating of an ability", () => {
  it("puts the five levels in the middles of the fifths", () => {
    for (const level of [1, 2, 3, 4, 5])
      for (const ability of abilities)
        expect(rateAbility(all(level), ability)).toEqual({
          ability,
          value: 20 * level - 10,
          low: 20 * level - 20,
          high: 20 * level,
        });
  });

  it("is the mean over its own indicators, those rated", () => {
    const levels = { "service.environment": 2, "service.rules-and-flows": 3, "execution.results": 5 };
    expect(rateAbility(levels, "service")).toMatchObject({ value: 40, low: 30, high: 50 });
    expect(rateAbility(levels, "coordination")).toBeNull();
  });

  it("rises with every level and stays on the line", () => {
    for (const id of ratedIndicators) {
      const ability = abilities.find((own) => id.startsWith(`${own}.`));
      if (!ability) throw new Error(id);
      const values = [1, 2, 3, 4, 5].map((level) => rateAbility({ ...all(3), [id]: level }, ability)?.value ?? 0);
      expect(values).toEqual([...values].sort((a, b) => a - b));
      expect(new Set(values).size).toBe(5);
    }
  });
});

describe("a rating over what was measured", () => {
  // Three of five indicators at 4, two at 3: 62, so 52 to 72.
  const rated = rateAbility(
    {
      "big-picture.foresight": 4,
      "big-picture.policy": 4,
      "big-picture.local-facts": 4,
      "big-picture.advise": 3,
      "big-picture.one-board": 3,
    },
    "big-picture",
  );
  if (!rated) throw new Error("not rated");

  it.each([
    ["over where the whole span lies above the interval", 30, 51.9, "over"],
    ["nothing at the very edge", 30, 52, "same"],
    ["nothing where the point is outside but the span is not", 30, 60, "same"],
    ["nothing where it lies inside", 50, 80, "same"],
    ["nothing where the interval lies inside it", 60, 64, "same"],
    ["nothing at the other edge", 72, 95, "same"],
    ["under where the whole span lies below", 72.1, 95, "under"],
  ])("says %s", (_what, low, high, said) => {
    expect(compareRating(rated, { low, high, ...shown })).toBe(said);
  });

  it("says nothing for want of evidence, wherever it lies", () => {
    for (const [low, high] of [
      [0, 10],
      [50, 60],
      [90, 99],
    ] as const)
      expect(compareRating(rated, { low, high, show: { level: "insufficient" } })).toBe("insufficient");
  });
});

describe("saving from two devices", () => {
  it("keeps both where they rated different things", () => {
    expect(mergeLevels({ a: 1, b: 2 }, { c: 3 }, {})).toEqual({ levels: { a: 1, b: 2, c: 3 }, conflicts: [] });
    expect(mergeLevels({ a: 1, b: 2 }, { b: 4 }, { b: 2 })).toEqual({ levels: { a: 1, b: 4 }, conflicts: [] });
  });

  it("names what both rated, and differently", () => {
    expect(mergeLevels({ a: 1, b: 2 }, { a: 3, b: 2, c: 1 }, {})).toEqual({ levels: null, conflicts: ["a"] });
    expect(mergeLevels({ a: 1 }, { a: 3 }, { a: 2 })).toEqual({ levels: null, conflicts: ["a"] });
  });

  it("takes a replay as nothing new", () => {
    expect(mergeLevels({ a: 3 }, { a: 3 }, {})).toEqual({ levels: { a: 3 }, conflicts: [] });
  });

  it("is complete when every indicator has a level", () => {
    expect(isRated(all(2), ratedIndicators)).toBe(true);
    const { "service.environment": _left, ...rest } = all(2);
    expect(isRated(rest, ratedIndicators)).toBe(false);
  });
});

describe("a round", () => {
  const at = (text: string, roundsAYear: RoundsAYear = 2) => roundAt(Date.parse(text), roundsAYear);

  it("turns at midnight in China", () => {
    expect(at("2026-06-30T23:59:59.999+08:00").id).toBe("2026-1");
    expect(at("2026-07-01T00:00:00+08:00").id).toBe("2026-2");
    expect(at("2026-12-31T23:59:59.999+08:00").id).toBe("2026-2");
    expect(at("2027-01-01T00:00:00+08:00").id).toBe("2027-1");
  });

  it("ends where the next begins, however many there are a year", () => {
    for (const roundsAYear of [1, 2, 4] as const) {
      let round = at("2026-01-01T00:00:00+08:00", roundsAYear);
      for (let n = 0; n < roundsAYear; n++) {
        expect(roundAt(round.startsAt, roundsAYear)).toEqual(round);
        expect(roundAt(round.endsAt - 1, roundsAYear)).toEqual(round);
        const next = roundAt(round.endsAt, roundsAYear);
        expect(next.startsAt).toBe(round.endsAt);
        round = next;
      }
      expect(round.startsAt).toBe(Date.parse("2027-01-01T00:00:00+08:00"));
    }
  });

  it("has a name, and no id twice when the rounds a year are changed", () => {
    const ids = ([1, 2, 4] as const).map((roundsAYear) => at("2026-08-15T12:00:00+08:00", roundsAYear).id);
    expect(ids).toEqual(["2026", "2026-2", "2026-q3"]);
    expect(ids.map(roundName)).toEqual(["2026 年", "2026 年下半年", "2026 年第三季度"]);
    expect(roundName("2026-1")).toBe("2026 年上半年");
  });
});
