import { updateDifficulties } from "#domain/difficulty";
import { foldAttempts } from "#domain/fold";
import { rebuildBanks } from "./banks.ts";
import { listOverdueAttempts } from "./db/attempts.ts";
import { type Db, isConflict } from "./db/database.ts";
import { lastFolded, listUnsettled, nextSlice, settleStatement, storeSlice } from "./db/folds.ts";
import { listUnfinishedRegradings } from "./db/regradings.ts";
import { rebuildDistrict } from "./district.ts";
import { continueRegrading } from "./regrade.ts";
import { closeAttempt, statementsASubmission } from "./submit.ts";

/** What a run of the fold did. */
export interface FoldReport {
  submissions: number;
  questions: number;
  offices: number;
  /** false where the budget ran out: the next run goes on from there. */
  done: boolean;
}

/** Submissions in one slice: at most 90, the parameters of one statement; memory stays that of one slice. */
const sliceSize = 50;
const statementsASlice = 9;

/**
 * The nightly fold: new submissions since the last one become item sums and difficulties, then the district is rebuilt. Every step is one batch
 * with a key of its own, so that a crash loses nothing, a second run changes nothing, and two runs at once fold nothing twice.
 */
export async function fold(db: Db, now: number, budget = 450): Promise<FoldReport> {
  const report: FoldReport = { submissions: 0, questions: 0, offices: 0, done: false };
  let left = budget;
  for (const act of await listUnfinishedRegradings(db)) {
    const run = await continueRegrading(db, act, now, left);
    if (!run.done) return report;
    left = run.left;
  }
  left = await closeOverdue(db, now, left);
  for (;;) {
    if (left < statementsASlice) return report;
    left -= statementsASlice;
    const after = await lastFolded(db);
    const slice = await nextSlice(db, after, sliceSize);
    if (!slice) break;
    try {
      await storeSlice(
        db,
        { after, upto: slice.upto, revision: slice.revision, at: now },
        foldAttempts(slice.attempts),
      );
      report.submissions += slice.upto - after;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  }
  report.questions = await settleDifficulties(db);
  const rebuilt = await rebuildDistrict(db, now, left);
  return { ...report, offices: rebuilt.offices, done: rebuilt.done };
}

/** The fold until it is done, for where no run has a budget. */
export async function foldAll(db: Db, now: number): Promise<void> {
  while (!(await fold(db, now)).done);
}

/** Hands in what nobody came back to within its time, within a budget of statements; gives what is left of it. The next run goes on. */
async function closeOverdue(db: Db, now: number, budget: number): Promise<number> {
  let left = budget - 1;
  for (const attempt of await listOverdueAttempts(db, now, 50)) {
    if (left < statementsASubmission) break;
    left -= statementsASubmission;
    await closeAttempt(db, attempt, { id: attempt.personId }, now, 1);
  }
  return left;
}

/** Moves the difficulties by what first answers said since they last moved, and rebuilds the banks they stand in. */
async function settleDifficulties(db: Db): Promise<number> {
  const unsettled = await listUnsettled(db);
  const sums = new Map(unsettled.map(({ id, score, information }) => [id, { score, information }]));
  const moved = updateDifficulties(unsettled).map((row) => ({
    ...row,
    ...(sums.get(row.id) ?? { score: 0, information: 0 }),
  }));
  if (moved.length > 0) await settleStatement(db, moved);
  // Every time: a run that died between the two is mended by the next.
  await rebuildBanks(db);
  return moved.length;
}
