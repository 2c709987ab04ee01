import { z } from "@hono/zod-openapi";
import { changesSince, countMarks, type Marked, marksOn, pointsOf } from "#domain/office-check";
import type { OfficeCheckText } from "#domain/office-check-format";
import type { OfficeCheckOnList } from "../db/office-checks.ts";

const answer = z.enum(["yes", "partly", "no"]);
const point = z.string().min(1).max(64);
const mostPoints = 240;

/** What a device sends: a mark a point, null to take one back. */
export const marksSchema = z
  .record(point, z.object({ answer, note: z.string().max(300) }).nullable())
  .refine((marks) => Object.keys(marks).length <= mostPoints)
  .openapi({ description: "By point: yes, partly or no, with a note; null takes the mark back" });

export const markedSchema = z
  .record(
    z.string(),
    z.object({ answer, note: z.string(), at: z.number(), by: z.object({ id: z.string(), name: z.string() }) }),
  )
  .openapi({ description: "By point: what was found, when and by whom, by the name they had then" });

export const countsSchema = z
  .object({ points: z.number(), yes: z.number(), partly: z.number(), no: z.number(), open: z.number() })
  .openapi("OfficeCheckCounts", { description: "Numbers of points; never a score" });

const sectionsSchema = z.array(
  z.object({
    title: z.string(),
    points: z.array(z.object({ id: z.string(), text: z.string(), basis: z.string(), evidence: z.string() })),
  }),
);

/** A version of the list. */
export const listSchema = z
  .object({ hash: z.string(), title: z.string(), version: z.number(), sections: sectionsSchema })
  .openapi("OfficeCheckList");

/** A round that is over, on its own version of the list. */
export const roundSchema = z
  .object({ round: z.string(), list: listSchema, marked: markedSchema, counts: countsSchema })
  .openapi("OfficeCheckRound");

export const changesSchema = z
  .array(
    z.object({
      point: z.string(),
      change: z.enum(["added", "gone", "open", "first", "better", "worse", "same"]),
    }),
  )
  .openapi({ description: "Every point of this list and of the last round's against that round" });

type List = z.infer<typeof listSchema>;

/** A version of the list from its stored text. */
export function shownList({ hash, content }: { hash: string; content: string }): List {
  const { title, version, sections } = JSON.parse(content) as OfficeCheckText;
  return { hash, title, version, sections };
}

/** A stored round as it is read. */
export function shownRound(row: OfficeCheckOnList): z.infer<typeof roundSchema> {
  const list = shownList({ hash: row.scaleHash, content: row.list });
  const marked = marksOn(list.sections, row.marked);
  return { round: row.round, list, marked, counts: countMarks(pointsOf(list.sections), marked) };
}

/** The current marks against the last round. */
export function shownChanges(list: List, marked: Marked, last: z.infer<typeof roundSchema>) {
  return changesSince({ sections: list.sections, marked }, { sections: last.list.sections, marked: last.marked });
}
