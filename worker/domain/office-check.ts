/*
 * 办公室自查: what an office found of itself in a round, point by point, and what has changed since the last one. It counts and never
 * scores: nothing of it can be mixed into the four abilities. Imports nothing, so that pages can use the values.
 */

/** What was found of a point: done, partly, not. */
export type CheckAnswer = "yes" | "partly" | "no";

/** A point as a person marks it; the note is at most 300 characters. */
export interface Mark {
  answer: CheckAnswer;
  note: string;
}

/** A mark with its moment (milliseconds since 1970) and the person, by the name they had then. */
export interface MarkedPoint extends Mark {
  at: number;
  by: { id: string; name: string };
}

/** Marks by point; what is not looked at yet is left out. */
export type Marked = Record<string, MarkedPoint>;

/** Marks on their way by point; null takes a mark back. */
export type Marks = Record<string, Mark | null>;

/** The sections of a version of the list. */
export interface CheckSection {
  title: string;
  points: { id: string; text: string; basis: string; evidence: string }[];
}

/** How many points a list has, and what was found of them; `open` are not looked at yet. */
export interface CheckCounts {
  points: number;
  yes: number;
  partly: number;
  no: number;
  open: number;
}

/**
 * A point against the last round: `added` and `gone` are of one version of the list only; of the others `open` is not looked at yet in
 * this round, `first` was not looked at in the last.
 */
export type CheckChange = "added" | "gone" | "open" | "first" | "better" | "worse" | "same";

/** The points of a list in its order. */
export function pointsOf(sections: readonly CheckSection[]): CheckSection["points"] {
  return sections.flatMap((section) => section.points);
}

/** The marks of the points a list has; those of points that a new version left out are kept with the round and not shown. */
export function marksOn(sections: readonly CheckSection[], marked: Marked): Marked {
  const ids = new Set(pointsOf(sections).map((point) => point.id));
  return Object.fromEntries(Object.entries(marked).filter(([id]) => ids.has(id)));
}

/** Counts over points; a section's own by giving its points. */
export function countMarks(points: readonly { id: string }[], marked: Record<string, Mark | undefined>): CheckCounts {
  const of = (answer: CheckAnswer | undefined) => points.filter(({ id }) => marked[id]?.answer === answer).length;
  return { points: points.length, yes: of("yes"), partly: of("partly"), no: of("no"), open: of(undefined) };
}

/** The points whose stored mark is another than what the device last knew (`before`), and not what it sends. */
export function conflictsOf(stored: Record<string, Mark>, sent: Marks, before: Marks): string[] {
  return Object.entries(sent).flatMap(([id, mark]) => {
    const now = stored[id];
    return isSameMark(now, mark) || isSameMark(now, before[id]) ? [] : [id];
  });
}

/** What became of marks that were saved: all of them with the new ones, or the points that were changed elsewhere meanwhile. */
export type MergedMarks = { marked: Marked; conflicts: [] } | { marked: null; conflicts: string[] };

/**
 * Marks sent from one device over those stored; a mark that is stored already keeps its moment and person, so that sending twice
 * changes nothing.
 */
export function mergeMarks(
  stored: Marked,
  sent: Marks,
  before: Marks,
  who: Pick<MarkedPoint, "at" | "by">,
): MergedMarks {
  const conflicts = conflictsOf(stored, sent, before);
  if (conflicts.length > 0) return { marked: null, conflicts };
  const marked = { ...stored };
  for (const [id, mark] of Object.entries(sent)) {
    if (isSameMark(stored[id], mark)) continue;
    if (mark === null) delete marked[id];
    else marked[id] = { answer: mark.answer, note: mark.note, at: who.at, by: who.by };
  }
  return { marked, conflicts: [] };
}

/** true where two marks say the same, or both are none. */
export function isSameMark(one: Mark | null | undefined, other: Mark | null | undefined): boolean {
  return one?.answer === other?.answer && one?.note === other?.note;
}

const rank: Record<CheckAnswer, number> = { no: 0, partly: 1, yes: 2 };

/** A round of some version of the list. */
export interface CheckedRound {
  sections: readonly CheckSection[];
  marked: Record<string, Mark>;
}

/** Every point of this round's list and of the last one's, with what has changed: this list's order, then the points that are gone. */
export function changesSince(now: CheckedRound, last: CheckedRound): { point: string; change: CheckChange }[] {
  const points = pointsOf(now.sections);
  const earlier = pointsOf(last.sections);
  const had = new Set(earlier.map(({ id }) => id));
  const has = new Set(points.map(({ id }) => id));
  return [
    ...points.map(({ id }) => ({
      point: id,
      change: had.has(id) ? changeOf(now.marked[id], last.marked[id]) : ("added" as const),
    })),
    ...earlier.filter(({ id }) => !has.has(id)).map(({ id }) => ({ point: id, change: "gone" as const })),
  ];
}

function changeOf(now: Mark | undefined, last: Mark | undefined): CheckChange {
  if (!now) return "open";
  if (!last) return "first";
  const step = rank[now.answer] - rank[last.answer];
  return step === 0 ? "same" : step > 0 ? "better" : "worse";
}
