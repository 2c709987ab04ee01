import { z } from "@hono/zod-openapi";
import { type AssignmentFacts, assignmentKinds, assignmentState, dueOf } from "#domain/assignment";
import type { Assignment } from "../db/assignments.ts";

const fields = {
  id: z.string(),
  kind: z.enum(assignmentKinds),
  target: z.string().openapi({ description: "Slug of a lesson, id of a quiz or case" }),
  title: z.string().nullable().openapi({ description: "Of a quiz or case; lessons are named by the site" }),
  givenAt: z.number(),
  dueAt: z.number(),
  note: z.string(),
};
const state = z.enum(["open", "started", "done", "overdue"]);

/** An assignment as the person it was given to sees it; `dueAt` holds what was granted on top. */
export const ownAssignmentSchema = z.object({ ...fields, state }).openapi("OwnAssignment");

/** An assignment as those who gave it see it. */
export const assignmentSchema = z
  .object({
    ...fields,
    officeId: z.string(),
    officeName: z.string(),
    withdrawnAt: z.number().nullable(),
    counts: z.object({
      given: z.number(),
      open: z.number(),
      started: z.number(),
      done: z.number(),
      overdue: z.number(),
    }),
  })
  .openapi("Assignment");

/** One person of an assignment. */
export const assignedPersonSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    officeName: z.string(),
    dueAt: z.number(),
    extendedTo: z.number().nullable(),
    state,
  })
  .openapi("AssignedPerson");

/** What is asked for when an assignment is given. */
export const assignmentOrderSchema = z
  .object({
    kind: z.enum(assignmentKinds),
    target: z.string().max(64).default(""),
    dueAt: z.int().min(0).max(8.64e15),
    note: z.string().trim().max(200).default(""),
    officeId: z.string().min(1).max(64),
    people: z
      .array(z.string().min(1).max(64))
      .min(1)
      .max(1000)
      .optional()
      .openapi({ description: "Everybody of the office where left out" }),
    below: z.boolean().default(false).openapi({ description: "The offices under it too" }),
  })
  .openapi("AssignmentOrder");

/** A row of worker/db/assignments.ts that says how far one person is. */
interface FactsRow {
  assignment: Assignment;
  extendedTo: number | null;
  readAt: number | null;
  finishedAt: number | null;
  submittedAt: number | null;
  openAttemptId: string | null;
}

/** The state of one person's assignment and the day it is due. */
export function shownState(row: FactsRow, now: number) {
  const { kind, givenAt, dueAt } = row.assignment;
  const begun = kind === "lesson" ? row.readAt !== null : row.openAttemptId !== null;
  const { extendedTo, finishedAt, submittedAt } = row;
  const facts: AssignmentFacts = { kind, givenAt, dueAt, extendedTo, finishedAt, submittedAt, begun };
  return { state: assignmentState(facts, now), dueAt: dueOf(facts) };
}

/** An own assignment as the API gives it. */
export function shownOwn(row: FactsRow & { title: string | null }, now: number) {
  const { id, kind, target, givenAt, note } = row.assignment;
  return { id, kind, target, title: row.title, givenAt, note, ...shownState(row, now) };
}
