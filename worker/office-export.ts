import { noEvidence } from "#domain/evidence";
import { attemptsTable } from "#domain/export/attempts-table";
import { peopleTable } from "#domain/export/people-table";
import { cutRows, mostRows, yearBefore } from "#domain/export/rows-of-a-year";
import type { ExportTable } from "#domain/export/table";
import { tasksTable } from "#domain/export/tasks-table";
import { personProfile } from "#domain/profile";
import { shownState } from "./assignment-state.ts";
import { getDistrictAbilities } from "./db/banks.ts";
import type { Db } from "./db/database.ts";
import { listReachAttempts, listReachEvidence, listReachTasks, type Reach } from "./db/exports.ts";

/** The tables of an office that are exported, by name. */
export const tableNames = ["people", "attempts", "tasks"] as const;
export type TableName = (typeof tableNames)[number];

/** Loads what a table holds at `now`. */
export const loadTable: Record<TableName, (db: Db, reach: Reach, now: number) => Promise<ExportTable>> = {
  people: async (db, reach, now) => {
    const [staff, district] = await Promise.all([listReachEvidence(db, reach), getDistrictAbilities(db)]);
    const people = staff.map(({ evidence, ...person }) => ({
      ...person,
      abilities: personProfile(evidence ?? noEvidence(now), district, now),
    }));
    return peopleTable(people, reach.below);
  },
  attempts: async (db, reach, now) =>
    attemptsTable(cutRows(await listReachAttempts(db, reach, yearBefore(now), mostRows + 1)), reach.below),
  tasks: async (db, reach, now) => {
    const { rows, cut } = cutRows(await listReachTasks(db, reach, yearBefore(now), mostRows + 1));
    return tasksTable({ rows: rows.map((row) => taskOf(row, now)), cut }, reach.below);
  },
};

type TaskRow = Awaited<ReturnType<typeof listReachTasks>>[number];

function taskOf(row: TaskRow, now: number) {
  const { kind, target, givenAt, note, withdrawnAt } = row.assignment;
  const { state, dueAt } = shownState(row, now);
  return {
    officeName: row.officeName,
    name: row.name,
    kind,
    target,
    quizTitle: row.title,
    giverName: row.giverName,
    givenAt,
    dueAt,
    withdrawn: withdrawnAt !== null,
    state,
    doneAt: state === "done" ? (kind === "lesson" ? row.finishedAt : row.submittedAt) : null,
    note,
  };
}
