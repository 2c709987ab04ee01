import { type Marked, type Marks, marksOn, mergeMarks, pointsOf } from "#domain/office-check";
import type { OfficeCheckText } from "#domain/office-check-format";
import type { Caller } from "./db/callers.ts";
import { type Db, isConflict } from "./db/database.ts";
import { findOfficeCheck, saveOfficeCheck } from "./db/office-checks.ts";
import { findScaleInUse } from "./db/scales.ts";
import { ApiError } from "./errors.ts";

/** Marks of an office's current round as a device sends them. */
export interface SentMarks {
  officeId: string;
  round: string;
  scaleHash: string;
  marks: Marks;
  /** What the device last knew to be stored of these points. */
  before: Marks;
  caller: Caller;
  now: number;
}

const tries = 8;

/**
 * Lays sent marks over what is stored and gives all of the round's that the list in use has.
 * @throws ApiError SCALE_NOT_FOUND where another version is in use by now; INVALID_REQUEST, with the points, where the list has no
 * such; CHANGED_MEANWHILE, with the points, where the same ones were changed elsewhere.
 */
export async function saveCheck(db: Db, sent: SentMarks): Promise<Marked> {
  const { officeId, round, scaleHash, marks, before, caller, now } = sent;
  const list = await findScaleInUse(db, "office-check");
  if (list?.hash !== scaleHash) throw new ApiError("SCALE_NOT_FOUND");
  const { sections } = JSON.parse(list.content) as OfficeCheckText;
  const known = new Set(pointsOf(sections).map(({ id }) => id));
  const points = Object.keys(marks);
  const unknown = points.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new ApiError("INVALID_REQUEST", { points: unknown });
  for (let n = 0; n < tries; n++) {
    const stored = await findOfficeCheck(db, officeId, round);
    const was = stored?.marked ?? {};
    const who = { at: now, by: { id: caller.id, name: caller.name } };
    const { marked, conflicts } = mergeMarks(was, marks, before, who);
    if (!marked) throw new ApiError("CHANGED_MEANWHILE", { points: conflicts });
    const changed = points.filter((id) => marked[id] !== was[id]);
    if (changed.length === 0) return marksOn(sections, was);
    const save = { officeId, round, scaleHash, marked, points: changed };
    if (await isSaved(saveOfficeCheck(db, stored, save, { personId: caller.id, now })))
      return marksOn(sections, marked);
  }
  throw new ApiError("CHANGED_MEANWHILE", { points: [] });
}

/** false where another save came between. */
async function isSaved(save: Promise<void>): Promise<boolean> {
  try {
    await save;
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}
