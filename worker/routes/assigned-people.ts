import { createRoute, z } from "@hono/zod-openapi";
import { chinaDay } from "#domain/china-day";
import { requireOffice, requireScope } from "../access.ts";
import { shownState } from "../assignment-state.ts";
import type { ApiContext } from "../context.ts";
import { findAssignment, findSeenAssignment, listAssigned, saveExtension } from "../db/assignments.ts";
import type { Scope } from "../db/callers.ts";
import type { Db } from "../db/database.ts";
import { findQuiz } from "../db/quizzes.ts";
import { listReminded, saveReminders } from "../db/reminders.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { assignedPersonSchema, officeQuery } from "./assignment-schemas.ts";
import type { NoticeDetail } from "./notices.ts";

const read = createRoute({
  method: "get",
  path: "/assignments/{id}",
  summary: "An assignment of the caller's offices, or given from above, with the caller's own people one by one",
  request: { params: idParam, query: officeQuery },
  responses: {
    200: jsonAnswer("Its people", z.object({ people: z.array(assignedPersonSchema) }).openapi("AssignedPeople")),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND", "ASSIGNMENT_NOT_FOUND"),
  },
});

const extend = createRoute({
  method: "patch",
  path: "/assignments/{id}/people/{personId}",
  summary: "Give one person until a later day, or take that back with null",
  request: {
    params: idParam.extend({ personId: z.string().min(1).max(64) }),
    body: jsonBody(z.object({ extendedTo: z.int().min(0).max(8.64e15).nullable() }).openapi("Extension")),
  },
  responses: {
    200: jsonAnswer("The person as it is now", assignedPersonSchema),
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "ASSIGNMENT_NOT_FOUND",
      "PERSON_NOT_FOUND",
      "DUE_TOO_EARLY",
    ),
  },
});

const remind = createRoute({
  method: "post",
  path: "/assignments/{id}/reminders",
  summary: "Remind those of the caller's own people who are not done, each once a day by China time",
  request: { params: idParam, query: officeQuery },
  responses: {
    200: jsonAnswer(
      "How many were reminded now, and how many had been today",
      z.object({ told: z.number(), toldBefore: z.number() }).openapi("Reminded"),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND", "ASSIGNMENT_NOT_FOUND"),
  },
});

export const assignedPeople = newRouter()
  .openapi(read, async (c) => {
    const { db, now } = c.var;
    const { scope } = await scopeWithin(c, c.req.valid("query").office);
    const own = await findSeenAssignment(db, scope, c.req.valid("param").id);
    if (!own) throw new ApiError("ASSIGNMENT_NOT_FOUND");
    return c.json({ people: await peopleOf(db, scope, own.id, now) }, 200);
  })
  .openapi(extend, async (c) => {
    const { caller, scope } = await requireScope(c);
    const { db, now } = c.var;
    const { id, personId } = c.req.valid("param");
    const { extendedTo } = c.req.valid("json");
    const own = await findAssignment(db, scope, id);
    if (!own || own.withdrawnAt !== null) throw new ApiError("ASSIGNMENT_NOT_FOUND");
    const isAsked = (await peopleOf(db, scope, id, now)).some((person) => person.id === personId);
    if (!isAsked) throw new ApiError("PERSON_NOT_FOUND");
    if (extendedTo !== null && extendedTo <= Math.max(now, own.dueAt)) throw new ApiError("DUE_TOO_EARLY");
    await saveExtension(db, { assignmentId: id, personId, extendedTo, by: caller.id, now });
    const person = (await peopleOf(db, scope, id, now)).find((other) => other.id === personId);
    if (!person) throw new ApiError("PERSON_NOT_FOUND");
    return c.json(person, 200);
  })
  .openapi(remind, async (c) => {
    const { db, now } = c.var;
    const { caller, scope } = await scopeWithin(c, c.req.valid("query").office);
    const own = await findSeenAssignment(db, scope, c.req.valid("param").id);
    if (!own || own.withdrawnAt !== null) throw new ApiError("ASSIGNMENT_NOT_FOUND");
    const { id, kind, target } = own;
    const day = chinaDay(now);
    const [people, reminded, quiz] = await Promise.all([
      peopleOf(db, scope, id, now),
      listReminded(db, id, day),
      findQuiz(db, target),
    ]);
    const waiting = people.filter(({ state }) => state !== "done");
    const reminders = waiting.flatMap(({ id: personId, dueAt }) => {
      if (reminded.includes(personId)) return [];
      const title = quiz?.title ?? null;
      const detail: NoticeDetail = { kind: "reminder", assignmentId: id, assignmentKind: kind, target, title, dueAt };
      return [{ personId, detail }];
    });
    const act = { assignmentId: id, day, reminders, by: caller.id, now };
    const told = reminders.length > 0 ? await saveReminders(db, act) : 0;
    return c.json({ told, toldBefore: waiting.length - told }, 200);
  });

/** The caller's scope, or what of it lies in one office and below. */
async function scopeWithin(c: ApiContext, officeId: string | undefined) {
  if (officeId === undefined) return requireScope(c);
  const { caller, office } = await requireOffice(c, officeId);
  return { caller, scope: [office.path] as Scope };
}

async function peopleOf(db: Db, scope: Scope, assignmentId: string, now: number) {
  const rows = await listAssigned(db, scope, [assignmentId]);
  return rows.map((row) => {
    const { personId: id, name, officeName, extendedTo } = row;
    return { id, name, officeName, extendedTo, ...shownState(row, now) };
  });
}
