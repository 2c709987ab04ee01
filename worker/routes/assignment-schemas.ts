import { z } from "@hono/zod-openapi";
import { assignmentKinds, mostDays } from "#domain/assignment";
import { type FactsRow, shownState } from "../assignment-state.ts";

const fields = {
  id: z.string(),
  kind: z.enum(assignmentKinds),
  target: z.string().openapi({ description: "Slug of a lesson, id of a quiz or case; empty for the daily set" }),
  title: z.string().nullable().openapi({ description: "Of a quiz or case; lessons are named by the site" }),
  givenAt: z.number(),
  dueAt: z.number(),
  note: z.string(),
};
const state = z.enum(["open", "started", "done", "overdue"]);
const daily = z
  .object({
    days: z.number().openapi({ description: "Days asked for" }),
    done: z.number().openapi({ description: "Days by China time on which a question was answered, up to those" }),
    nothingLeft: z.boolean().openapi({ description: "Done because nothing is left to review up to the last day" }),
  })
  .nullable()
  .openapi({ description: "null for anything but the daily set" });

/** An assignment as the person it was given to sees it; `dueAt` holds what was granted on top. */
export const ownAssignmentSchema = z.object({ ...fields, state, daily }).openapi("OwnAssignment");

/** An assignment as those who gave it see it, or those below it. */
export const assignmentSchema = z
  .object({
    ...fields,
    days: z.number().nullable().openapi({ description: "Of the daily set" }),
    below: z.boolean(),
    above: z.boolean().openapi({ description: "Given from above: to be looked at, not to be changed" }),
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
    late: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .openapi({ description: "The first six of those who are overdue" }),
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
    daily,
  })
  .openapi("AssignedPerson");

/** What is asked for when an assignment is given. */
export const assignmentOrderSchema = z
  .object({
    kind: z.enum(assignmentKinds),
    target: z.string().max(64).default(""),
    days: z
      .int()
      .min(1)
      .max(mostDays)
      .optional()
      .openapi({ description: "On how many days the daily set is to be done; of it alone, and not to be left out" }),
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
  .refine(({ kind, days }) => (kind === "daily") === (days !== undefined), { path: ["days"] })
  .openapi("AssignmentOrder");

/** Looking at one office of several. */
export const officeQuery = z.object({
  office: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .openapi({ description: "An office of the caller's: only its people and those below it" }),
});

/** An own assignment as the API gives it. */
export function shownOwn(row: FactsRow & { title: string | null }, now: number) {
  const { id, kind, target, givenAt, note } = row.assignment;
  return { id, kind, target, title: row.title, givenAt, note, ...shownState(row, now) };
}
