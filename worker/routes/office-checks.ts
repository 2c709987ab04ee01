import { createRoute, z } from "@hono/zod-openapi";
import { countMarks, marksOn, pointsOf } from "#domain/office-check";
import { roundAt } from "#domain/rating-round";
import { requireOffice } from "../access.ts";
import type { ApiContext } from "../context.ts";
import { findOfficeCheck, findOfficeCheckOnList, listEarlierChecks } from "../db/office-checks.ts";
import { findScaleInUse } from "../db/scales.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { saveCheck } from "../save-check.ts";
import {
  changesSchema,
  countsSchema,
  listSchema,
  markedSchema,
  marksSchema,
  roundSchema,
  shownChanges,
  shownList,
  shownRound,
} from "./office-check-schemas.ts";

/** Five years. */
const earlierShown = 20;
const roundsAYear = 4;
const roundParam = idParam.extend({ round: z.string().regex(/^\d{4}-q[1-4]$/) });

const read = createRoute({
  method: "get",
  path: "/offices/{id}/checks",
  summary:
    "自查 of an office the caller directs: the list in use, this quarter's marks, and what has changed since the last",
  request: { params: idParam },
  responses: {
    200: jsonAnswer(
      "The current round and those before it",
      z
        .object({
          personId: z.string(),
          mayAnswer: z.boolean().openapi({
            description: "An office checks itself: those who direct it, not those who direct it from above",
          }),
          round: z.object({ id: z.string(), startsAt: z.number(), endsAt: z.number() }),
          list: listSchema.nullable().openapi({ description: "Null before the first is published" }),
          marked: markedSchema,
          counts: countsSchema.nullable(),
          last: roundSchema.nullable(),
          changes: changesSchema,
          earlier: z.array(z.object({ round: z.string(), counts: countsSchema })),
        })
        .openapi("OfficeChecks"),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

const readRound = createRoute({
  method: "get",
  path: "/offices/{id}/checks/{round}",
  summary: "A round of an office's 自查 with the version of the list it was answered on",
  request: { params: roundParam },
  responses: {
    200: jsonAnswer("The round", roundSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND", "CHECK_NOT_FOUND"),
  },
});

const save = createRoute({
  method: "put",
  path: "/offices/{id}/checks/{round}",
  summary: "Save some marks of the current round; what other devices saved stays. Replaying a request changes nothing",
  request: {
    params: roundParam,
    body: jsonBody(
      z
        .object({
          scaleHash: z.string().min(1).max(64).openapi({ description: "The list in use" }),
          marks: marksSchema,
          before: marksSchema.openapi({
            description:
              "What this device last knew to be stored of these points: CHANGED_MEANWHILE, with the points, where it is another by now",
          }),
        })
        .openapi("OfficeCheckMarks"),
    ),
  },
  responses: {
    200: jsonAnswer("Everything that is saved", z.object({ marked: markedSchema }).openapi("SavedOfficeCheck")),
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "NOT_ALLOWED",
      "OFFICE_NOT_FOUND",
      "SCALE_NOT_FOUND",
      "ROUND_CLOSED",
      "CHANGED_MEANWHILE",
    ),
  },
});

/** An office of the caller's, and whether they direct that very one; OFFICE_NOT_FOUND otherwise. */
async function requireChecked(c: ApiContext, id: string) {
  const { caller, office } = await requireOffice(c, id);
  const mayAnswer = caller.roles.some(
    ({ role, officeId }) => officeId === office.id && (role === "director" || role === "deputy"),
  );
  return { caller, office, mayAnswer };
}

export const officeChecks = newRouter()
  .openapi(read, async (c) => {
    const { caller, office, mayAnswer } = await requireChecked(c, c.req.valid("param").id);
    const { db, now } = c.var;
    const round = roundAt(now, roundsAYear);
    const [inUse, stored, before] = await Promise.all([
      findScaleInUse(db, "office-check"),
      findOfficeCheck(db, office.id, round.id),
      listEarlierChecks(db, office.id, round.id, earlierShown),
    ]);
    const list = inUse && shownList(inUse);
    const earlier = before.map(shownRound);
    const last = earlier[0] ?? null;
    const marked = list ? marksOn(list.sections, stored?.marked ?? {}) : {};
    return c.json(
      {
        personId: caller.id,
        mayAnswer,
        round,
        list,
        marked,
        counts: list && countMarks(pointsOf(list.sections), marked),
        last,
        changes: list && last ? shownChanges(list, marked, last) : [],
        earlier: earlier.map((own) => ({ round: own.round, counts: own.counts })),
      },
      200,
    );
  })
  .openapi(readRound, async (c) => {
    const { id, round } = c.req.valid("param");
    const { office } = await requireOffice(c, id);
    const row = await findOfficeCheckOnList(c.var.db, office.id, round);
    if (!row) throw new ApiError("CHECK_NOT_FOUND");
    return c.json(shownRound(row), 200);
  })
  .openapi(save, async (c) => {
    const { id, round } = c.req.valid("param");
    const { caller, office, mayAnswer } = await requireChecked(c, id);
    const { db, now } = c.var;
    if (!mayAnswer) throw new ApiError("NOT_ALLOWED");
    if (round !== roundAt(now, roundsAYear).id) throw new ApiError("ROUND_CLOSED");
    const { scaleHash, marks, before } = c.req.valid("json");
    const marked = await saveCheck(db, { officeId: office.id, round, scaleHash, marks, before, caller, now });
    return c.json({ marked }, 200);
  });
