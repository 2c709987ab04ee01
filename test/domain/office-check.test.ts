import { describe, expect, it } from "vitest";
import {
  type CheckAnswer,
  type CheckSection,
  changesSince,
  countMarks,
  type Marked,
  marksOn,
  mergeMarks,
  pointsOf,
} from "#domain/office-check";

const list = (...ids: string[]): CheckSection[] => [
  { title: "制度", points: ids.map((id) => ({ id, text: `要点 ${id}`, basis: "§8", evidence: "翻开册子看" })) },
];
const mark = (answer: CheckAnswer, note = "") => ({ answer, note });
const director = { at: 1, by: { id: "d", name: "张主任" } };
const deputy = { at: 2, by: { id: "v", name: "李副主任" } };
const stored = (marks: Record<string, CheckAnswer>): Marked =>
  Object.fromEntries(Object.entries(marks).map(([id, answer]) => [id, { ...mark(answer), ...director }]));

describe("saving a check from two devices", () => {
  it("keeps both where they looked at different points, each with its person and moment", () => {
    const { marked } = mergeMarks(stored({ a: "yes" }), { b: mark("no", "没有册子") }, {}, deputy);
    expect(marked).toEqual({ a: { ...mark("yes"), ...director }, b: { ...mark("no", "没有册子"), ...deputy } });
  });

  it("replaces what the device knew", () => {
    const { marked } = mergeMarks(stored({ a: "yes" }), { a: mark("partly") }, { a: mark("yes") }, deputy);
    expect(marked?.["a"]).toEqual({ ...mark("partly"), ...deputy });
  });

  it("names the points both marked, and differently; a note is part of a mark", () => {
    const was = stored({ a: "yes", b: "no", c: "no" });
    expect(mergeMarks(was, { a: mark("no"), b: mark("no"), c: mark("no", "见台账") }, {}, deputy)).toEqual({
      marked: null,
      conflicts: ["a", "c"],
    });
    expect(mergeMarks(was, { a: null }, { a: mark("partly") }, deputy).conflicts).toEqual(["a"]);
  });

  it("takes a replay as nothing new: the first person and moment stay", () => {
    const was = stored({ a: "yes" });
    expect(mergeMarks(was, { a: mark("yes") }, {}, deputy)).toEqual({ marked: was, conflicts: [] });
    const taken = mergeMarks(was, { a: null }, { a: mark("yes") }, deputy);
    expect(taken).toEqual({ marked: {}, conflicts: [] });
    expect(mergeMarks({}, { a: null }, { a: mark("yes") }, deputy)).toEqual({ marked: {}, conflicts: [] });
  });
});

describe("what a check counts", () => {
  it("is points, of the list's own only", () => {
    const sections = list("a", "b", "c", "d");
    const marked = stored({ a: "yes", b: "partly", c: "no", old: "no" });
    const shown = marksOn(sections, marked);
    expect(Object.keys(shown)).toEqual(["a", "b", "c"]);
    expect(countMarks(pointsOf(sections), marked)).toEqual({ points: 4, yes: 1, partly: 1, no: 1, open: 1 });
  });

  it("adds up over the sections", () => {
    const sections = [...list("a", "b"), ...list("c", "d", "e")];
    const marked = stored({ a: "yes", c: "no", d: "yes" });
    const whole = countMarks(pointsOf(sections), marked);
    const parts = sections.map((section) => countMarks(section.points, marked));
    for (const key of ["points", "yes", "partly", "no", "open"] as const)
      expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
  });
});

describe("what has changed since the last round", () => {
  const between = (now: CheckAnswer | null, last: CheckAnswer | null) =>
    changesSince(
      { sections: list("a"), marked: now ? { a: mark(now) } : {} },
      { sections: list("a"), marked: last ? { a: mark(last) } : {} },
    )[0]?.change;

  it.each([
    ["yes", "partly", "better"],
    ["yes", "no", "better"],
    ["partly", "no", "better"],
    ["partly", "yes", "worse"],
    ["no", "partly", "worse"],
    ["no", "yes", "worse"],
    ["partly", "partly", "same"],
    ["no", null, "first"],
    [null, "yes", "open"],
    [null, null, "open"],
  ] as const)("%s after %s is %s", (now, last, change) => {
    expect(between(now, last)).toBe(change);
  });

  it("tells points of another version as added and gone, whatever was found of them", () => {
    const now = { sections: list("a", "new"), marked: { a: mark("yes"), new: mark("no") } };
    const last = { sections: list("old", "a"), marked: { a: mark("yes"), old: mark("no") } };
    expect(changesSince(now, last)).toEqual([
      { point: "a", change: "same" },
      { point: "new", change: "added" },
      { point: "old", change: "gone" },
    ]);
  });

  it("takes a changed note or place in the list for no change", () => {
    const now = { sections: list("b", "a"), marked: { a: mark("yes", "看过"), b: mark("no") } };
    const last = { sections: list("a", "b"), marked: { a: mark("yes"), b: mark("no") } };
    expect(changesSince(now, last).map(({ change }) => change)).toEqual(["same", "same"]);
  });
});
