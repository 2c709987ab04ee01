import { describe, expect, it } from "vitest";
import { chinaDate, chinaDay, chinaYear } from "#domain/china-day";
import { abilities } from "#domain/framework";
import { historyOf, type ShownThen } from "#domain/history";
import { viewsByDay } from "#domain/views";

const start = Date.UTC(2026, 8, 1, 2);
const day = 86_400_000;

function shown(at: number, value: number, level: "preliminary" | "insufficient" = "preliminary"): ShownThen {
  const show = level === "insufficient" ? ({ level, moreQuestions: 3, bankShort: false } as const) : { level };
  const after = abilities.map((ability) => ({ ability, value, low: value - 8, high: value + 8, questions: 12, show }));
  return { submittedAt: at, after };
}

const service = (list: ShownThen[]) => historyOf(list).find(({ ability }) => ability === "service");

describe("the history of an ability", () => {
  it("keeps the last figure of a day, in the order of time, and nothing that was not shown", () => {
    const points = service([
      shown(start + 3 * day, 61),
      shown(start, 50, "insufficient"),
      shown(start + day, 52),
      shown(start + day + 3_600_000, 54),
    ])?.points;
    expect(points?.map(({ value }) => value)).toEqual([54, 61]);
  });

  it("calls it a change only where the first figure lies outside the latest interval", () => {
    expect(service([shown(start, 52), shown(start + day, 59)])?.change).toEqual({
      since: start,
      from: 52,
      to: 59,
      beyondError: false,
    });
    expect(service([shown(start, 52), shown(start + day, 61)])?.change?.beyondError).toBe(true);
    expect(service([shown(start, 61), shown(start + day, 52)])?.change?.beyondError).toBe(true);
  });

  it("knows no change from one figure, or none", () => {
    expect(service([])).toEqual({ ability: "service", points: [], change: null });
    expect(service([shown(start, 52)])?.change).toBeNull();
  });
});

describe("days in China", () => {
  it("begin at 16:00 UTC of the day before", () => {
    const midnight = Date.UTC(2026, 11, 31, 16);
    expect([chinaDate(midnight - 1), chinaDate(midnight)]).toEqual(["2026-12-31", "2027-01-01"]);
    expect(chinaDay(midnight) - chinaDay(midnight - 1)).toBe(1);
    expect(chinaYear(midnight)).toBe(2027);
  });
});

describe("who looked", () => {
  it("is told once a day and viewer, the latest first, with everything looked at", () => {
    const view = (at: number, viewerId: string, act: string) => ({
      at,
      viewerId,
      act,
      name: viewerId,
      title: "主任",
      officeName: "办公室",
    });
    const days = viewsByDay([
      view(start, "a", "view-profile"),
      view(start + 1000, "a", "view-history"),
      view(start + 2000, "a", "view-profile"),
      view(start + 500, "b", "view-profile"),
      view(start + day, "a", "view-profile"),
    ]);
    expect(days.map(({ at, name, acts }) => [at - start, name, acts])).toEqual([
      [day, "a", ["view-profile"]],
      [2000, "a", ["view-profile", "view-history"]],
      [500, "b", ["view-profile"]],
    ]);
  });
});
