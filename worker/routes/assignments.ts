import { createRoute, z } from "@hono/zod-openapi";
import { type AssignmentKind, countStates } from "#domain/assignment";
import { isLesson } from "#domain/course";
import { requireCaller, requireScope } from "../access.ts";
import {
  findAssignment,
  insertAssignment,
  listAssigned,
  listAssignments,
  listOwnAssignments,
  listStaffIds,
  saveExtension,
  withdrawAssignment,
} from "../db/assignments.ts";
import type { Scope } from "../db/callers.ts";
import type { Db } from "../db/database.ts";
import { findOffice } from "../db/offices.ts";
import { findQuiz } from "../db/quizzes.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newId } from "../random.ts";
import { newRouter } from "../router.ts";
import {
  assignedPersonSchema,
  assignmentOrderSchema,
  assignmentSchema,
  ownAssignmentSchema,
  shownOwn,
  shownState,
} from "./assignment-schemas.ts";

const limit = 100;

const listOwn = createRoute({
  method: "get",
  path: "/assignments/mine",
  summary: "学习任务: what the caller was asked to do, the latest first",
  responses: {
    200: jsonAnswer("At most 100", z.object({ assignments: z.array(ownAssignmentSchema) })),
    ...errorAnswers("NOT_SIGNED_IN"),
  },
});

const list = createRoute({
  method: "get",
  path: "/assignments",
  summary: "What was given for the offices the caller directs, the latest first, with how far people are",
  responses: {
    200: jsonAnswer("At most 100, withdrawn ones too", z.object({ assignments: z.array(assignmentSchema) })),
    ...errorAnswers("NOT_SIGNED_IN"),
  },
});

const read = createRoute({
  method: "get",
  path: "/assignments/{id}",
  summary: "An assignment of the caller's offices, person by person",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("Its people", z.object({ people: z.array(assignedPersonSchema) }).openapi("AssignedPeople")),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "ASSIGNMENT_NOT_FOUND"),
  },
});

const give = createRoute({
  method: "post",
  path: "/assignments",
  summary: "Give an assignment to the current people of an office the caller directs",
  request: { body: jsonBody(assignmentOrderSchema) },
  responses: {
    201: jsonAnswer("Given", z.object({ id: z.string(), people: z.number() }).openapi("GivenAssignment")),
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "OFFICE_NOT_FOUND",
      "PERSON_NOT_FOUND",
      "LESSON_NOT_FOUND",
      "QUIZ_NOT_FOUND",
      "DUE_TOO_EARLY",
      "DAILY_NOT_OFFERED",
    ),
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

const withdraw = createRoute({
  method: "delete",
  path: "/assignments/{id}",
  summary: "Take an assignment back: nobody is asked for it any more, and it is kept",
  request: { params: idParam },
  responses: {
    204: { description: "Withdrawn" },
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "ASSIGNMENT_NOT_FOUND"),
  },
});

export const assignments = newRouter()
  .openapi(listOwn, async (c) => {
    const { id } = await requireCaller(c);
    const rows = await listOwnAssignments(c.var.db, id, limit);
    return c.json({ assignments: rows.map((row) => shownOwn(row, c.var.now)) }, 200);
  })
  .openapi(list, async (c) => {
    const { scope } = await requireScope(c);
    const { db, now } = c.var;
    const given = await listAssignments(db, scope, limit);
    const rows = await listAssigned(
      db,
      scope,
      given.map((own) => own.assignment.id),
    );
    const shown = given.map(({ assignment: { givenBy: _, ...own }, title, officeName }) => {
      const states = rows.flatMap((row) => (row.assignment.id === own.id ? [shownState(row, now).state] : []));
      return { ...own, title, officeName, counts: countStates(states) };
    });
    return c.json({ assignments: shown }, 200);
  })
  .openapi(read, async (c) => {
    const { scope } = await requireScope(c);
    const { db, now } = c.var;
    const own = await findAssignment(db, scope, c.req.valid("param").id);
    if (!own) throw new ApiError("ASSIGNMENT_NOT_FOUND");
    return c.json({ people: await peopleOf(db, scope, own.id, now) }, 200);
  })
  .openapi(give, async (c) => {
    const { caller, scope } = await requireScope(c);
    const { db, now } = c.var;
    const { people, below, ...order } = c.req.valid("json");
    const office = await findOffice(db, scope, order.officeId);
    if (!office) throw new ApiError("OFFICE_NOT_FOUND");
    await refuseUnknownTarget(db, order.kind, order.target);
    if (order.dueAt <= now) throw new ApiError("DUE_TOO_EARLY");
    const staff = await listStaffIds(db, office.path, below);
    const asked = people ? [...new Set(people)] : staff;
    if (asked.length === 0 || !asked.every((id) => staff.includes(id))) throw new ApiError("PERSON_NOT_FOUND");
    const id = newId();
    await insertAssignment(db, { id, givenBy: caller.id, givenAt: now, ...order, below, days: null }, asked);
    return c.json({ id, people: asked.length }, 201);
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
  .openapi(withdraw, async (c) => {
    const { caller, scope } = await requireScope(c);
    const { db, now } = c.var;
    const own = await findAssignment(db, scope, c.req.valid("param").id);
    if (!own || own.withdrawnAt !== null) throw new ApiError("ASSIGNMENT_NOT_FOUND");
    await withdrawAssignment(db, own.id, caller.id, now);
    return c.body(null, 204);
  });

async function peopleOf(db: Db, scope: Scope, assignmentId: string, now: number) {
  const rows = await listAssigned(db, scope, [assignmentId]);
  return rows.map((row) => {
    const { personId: id, name, officeName, extendedTo } = row;
    return { id, name, officeName, extendedTo, ...shownState(row, now) };
  });
}

/** What is assigned must be there to be done; the daily set leaves no mark yet that says it was. */
async function refuseUnknownTarget(db: Db, kind: AssignmentKind, target: string): Promise<void> {
  if (kind === "daily") throw new ApiError("DAILY_NOT_OFFERED");
  if (kind === "lesson") {
    if (!isLesson(target)) throw new ApiError("LESSON_NOT_FOUND");
    return;
  }
  const quiz = await findQuiz(db, target);
  const fits = quiz && quiz.kind !== "bank" && (quiz.kind === "case") === (kind === "case");
  if (!fits) throw new ApiError("QUIZ_NOT_FOUND");
}
