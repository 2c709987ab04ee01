import { describe, expect, it } from "vitest";
import {
  type AssignmentFacts,
  assignmentState,
  countStates,
  dueOf,
  hasNothingLeft,
  inOrderOfDue,
} from "#domain/assignment";

const day = 86_400_000;
const now = 100 * day;
const nothing: AssignmentFacts = {
  kind: "quiz",
  givenAt: now - 5 * day,
  dueAt: now + 5 * day,
  extendedTo: null,
  finishedAt: null,
  submittedAt: null,
  begun: false,
  daily: null,
};
const state = (facts: Partial<AssignmentFacts>) => assignmentState({ ...nothing, ...facts }, now);

describe("the state of an assignment", () => {
  it("is open, then started, then done, and overdue from the day after", () => {
    expect(state({})).toBe("open");
    expect(state({ begun: true })).toBe("started");
    expect(state({ submittedAt: now - day })).toBe("done");
    expect(state({ dueAt: now })).toBe("open");
    expect(state({ dueAt: now - 1 })).toBe("overdue");
    expect(state({ dueAt: now - 1, begun: true })).toBe("overdue");
  });

  it("is done when it was done late", () => {
    expect(state({ dueAt: now - 3 * day, submittedAt: now - day })).toBe("done");
  });

  it("asks for a submission after it was given, and for a lesson read at any time", () => {
    const before = nothing.givenAt - 1;
    for (const kind of ["quiz", "case"] as const) {
      expect(state({ kind, submittedAt: before })).toBe("open");
      expect(state({ kind, submittedAt: nothing.givenAt })).toBe("done");
      expect(state({ kind, finishedAt: now })).toBe("open");
    }
    expect(state({ kind: "lesson", finishedAt: before })).toBe("done");
    expect(state({ kind: "lesson", submittedAt: now })).toBe("open");
  });

  it("asks for the daily set on so many days, or until nothing is left to review", () => {
    const daily = (done: number, waiting: boolean) => state({ kind: "daily", daily: { days: 5, done, waiting } });
    expect(daily(0, true)).toBe("open");
    expect(daily(4, true)).toBe("started");
    expect(daily(5, true)).toBe("done");
    expect(daily(0, false)).toBe("done");
    expect(hasNothingLeft({ days: 5, done: 2, waiting: false })).toBe(true);
    expect(hasNothingLeft({ days: 5, done: 5, waiting: false })).toBe(false);
    const late = { kind: "daily", dueAt: now - 1, daily: { days: 5, done: 4, waiting: true } } as const;
    expect(state(late)).toBe("overdue");
  });

  it("knows a later day of one person, never an earlier one", () => {
    expect(state({ dueAt: now - day, extendedTo: now + day })).toBe("open");
    expect(dueOf({ dueAt: now, extendedTo: now - day })).toBe(now);
  });
});

describe("several assignments", () => {
  it("are counted by state, and the counts add up", () => {
    const { given, ...counts } = countStates(["done", "open", "done", "overdue", "started"]);
    expect({ given, ...counts }).toEqual({ given: 5, open: 1, started: 1, done: 2, overdue: 1 });
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(given);
  });

  it("wait in the order they are due, the overdue first, without what is done", () => {
    const rows = [
      { id: "later", state: "open", dueAt: now + 9 },
      { id: "done", state: "done", dueAt: now - 9 },
      { id: "soon", state: "started", dueAt: now + 1 },
      { id: "late", state: "overdue", dueAt: now - 1 },
      { id: "latest", state: "overdue", dueAt: now - 5 },
    ] as const;
    expect(inOrderOfDue(rows).map(({ id }) => id)).toEqual(["latest", "late", "soon", "later"]);
  });
});
