import { createRoute, z } from "@hono/zod-openapi";
import { requireCaller } from "../access.ts";
import { scopeOf } from "../db/callers.ts";
import { grantExtraTime } from "../db/extra-time.ts";
import { findPerson } from "../db/people.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";

const grant = createRoute({
  method: "put",
  path: "/people/{id}/extra-time",
  summary:
    "加时: time on top at timed quizzes for a person of the caller's offices, in percent; what the person has open is lengthened, never shortened",
  request: {
    params: idParam,
    body: jsonBody(z.object({ percent: z.int().min(0).max(200) }).openapi("ExtraTime")),
  },
  responses: {
    204: { description: "Granted, and recorded" },
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "PERSON_NOT_FOUND"),
  },
});

export const extraTime = newRouter().openapi(grant, async (c) => {
  const caller = await requireCaller(c);
  const { id: personId } = c.req.valid("param");
  const { percent } = c.req.valid("json");
  const { db, now } = c.var;
  // Somebody else has to see the reason.
  if (personId === caller.id) throw new ApiError("NOT_ALLOWED");
  const person = await findPerson(db, scopeOf(caller, ["director", "administrator"]), personId);
  if (!person) throw new ApiError("PERSON_NOT_FOUND");
  await grantExtraTime(db, { personId, percent, by: caller.id, now });
  return c.body(null, 204);
});
