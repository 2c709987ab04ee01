import { createRoute, z } from "@hono/zod-openapi";
import { type AssignmentKind, countStates } from "#domain/assignment";
import { chinaDay } from "#domain/china-day";
import { isLesson } from "#domain/course";
import { dayMs } from "#domain/evidence";
import { requireCaller, requireOffice, requireScope } from "../access.ts";
import { shownState } from "../assignment-state.ts";
import {
  findAssignment,
  insertAssignment,
  listAssigned,
  listAssignments,
  listAssignmentsOf,
  listOwnAssignments,
  withdrawAssignment,
} from "../db/assignments.ts";
import type { Db } from "../db/database.ts";
import { findQuiz } from "../db/quizzes.ts";
import { listStaff } from "../db/staff.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newId } from "../random.ts";
import { newRouter } from "../router.ts";
import {
  assignmentOrderSchema,
  assignmentSchema,
  officeQuery,
  ownAssignmentSchema,
  shownOwn,
} from "./assignment-schemas.ts";

const limit = 100;
/** What a board shows: so many, and due no longer ago. */
const liveLimit = 20;
const liveDays = 60;
const lateShown = 6;

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
  summary:
    "What was given for the offices the caller directs, or from above for those below, the latest first, with how far their people are",
  request: {
    query: officeQuery.extend({
      live: z
        .enum(["true"])
        .optional()
        .openapi({ description: "With `office`: only what is not withdrawn and due in the last 60 days or later" }),
    }),
  },
  responses: {
    200: jsonAnswer(
      "At most 100, withdrawn ones too; at most 20 where live",
      z.object({ assignments: z.array(assignmentSchema) }),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
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
    const { office: officeId, live } = c.req.valid("query");
    const office = officeId === undefined ? null : (await requireOffice(c, officeId)).office;
    const given = office
      ? await listAssignmentsOf(db, office, live ? liveLimit : limit, live ? now - liveDays * dayMs : null)
      : await listAssignments(db, scope, limit);
    const rows = await listAssigned(
      db,
      office ? [office.path] : scope,
      given.map((own) => own.assignment.id),
    );
    const shown = given.flatMap(({ assignment: { givenBy: _, ...own }, title, officeName, officePath }) => {
      const asked = rows.filter(({ assignment }) => assignment.id === own.id);
      const above = !scope.some((reach) => officePath.startsWith(reach));
      // Given from above to others.
      if (above && asked.length === 0) return [];
      const people = asked.map((row) => ({ id: row.personId, name: row.name, state: shownState(row, now).state }));
      const counts = countStates(people.map(({ state }) => state));
      const late = people.filter(({ state }) => state === "overdue").slice(0, lateShown);
      return { ...own, title, officeName, above, counts, late: late.map(({ id, name }) => ({ id, name })) };
    });
    return c.json({ assignments: shown }, 200);
  })
  .openapi(give, async (c) => {
    const { db, now } = c.var;
    const { people, below, days = null, ...order } = c.req.valid("json");
    const { caller, office } = await requireOffice(c, order.officeId);
    await refuseUnknownTarget(db, order.kind, order.target);
    // The day it is given on counts.
    const daysLeft = chinaDay(order.dueAt) - chinaDay(now) + 1;
    if (order.dueAt <= now || daysLeft < (days ?? 1)) throw new ApiError("DUE_TOO_EARLY");
    const staff = (await listStaff(db, office.path, below)).map(({ id }) => id);
    const asked = people ? [...new Set(people)] : staff;
    if (asked.length === 0 || !asked.every((id) => staff.includes(id))) throw new ApiError("PERSON_NOT_FOUND");
    const id = newId();
    const target = order.kind === "daily" ? "" : order.target;
    await insertAssignment(db, { id, givenBy: caller.id, givenAt: now, ...order, target, below, days }, asked);
    return c.json({ id, people: asked.length }, 201);
  })
  .openapi(withdraw, async (c) => {
    const { caller, scope } = await requireScope(c);
    const { db, now } = c.var;
    const own = await findAssignment(db, scope, c.req.valid("param").id);
    if (!own || own.withdrawnAt !== null) throw new ApiError("ASSIGNMENT_NOT_FOUND");
    await withdrawAssignment(db, own.id, caller.id, now);
    return c.body(null, 204);
  });

/** What is assigned must be there to be done. */
async function refuseUnknownTarget(db: Db, kind: AssignmentKind, target: string): Promise<void> {
  if (kind === "daily") return;
  if (kind === "lesson") {
    if (!isLesson(target)) throw new ApiError("LESSON_NOT_FOUND");
    return;
  }
  const quiz = await findQuiz(db, target);
  const fits =
    quiz && quiz.withdrawnAt === null && quiz.kind !== "bank" && (quiz.kind === "case") === (kind === "case");
  if (!fits) throw new ApiError("QUIZ_NOT_FOUND");
}
