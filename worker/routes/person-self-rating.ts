import { createRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../access.ts";
import { auditStatement } from "../db/audit.ts";
import { findPerson } from "../db/people.ts";
import { findSharedSelfRating } from "../db/self-ratings.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { finishedRatingSchema, ratedAbilities } from "./self-rating-schemas.ts";

const read = createRoute({
  method: "get",
  path: "/people/{id}/self-rating",
  summary:
    "The latest self-rating that a person of the caller's offices has finished and shared: the abilities, not the single choices",
  request: { params: idParam },
  responses: {
    200: jsonAnswer(
      "The rating; null where nothing is shared, whether or not there is one",
      z.object({ rating: finishedRatingSchema.nullable() }),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "PERSON_NOT_FOUND"),
  },
});

export const personSelfRating = newRouter().openapi(read, async (c) => {
  const { caller, scope } = await requireScope(c);
  const { db, now } = c.var;
  const person = await findPerson(db, scope, c.req.valid("param").id);
  if (!person) throw new ApiError("PERSON_NOT_FOUND");
  const row = await findSharedSelfRating(db, person.id);
  if (!row || row.finishedAt === null) return c.json({ rating: null }, 200);
  if (person.id !== caller.id)
    await auditStatement(db, { at: now, personId: caller.id, act: "view-self-rating", subject: person.id });
  const { round, finishedAt } = row;
  return c.json({ rating: { round, finishedAt, abilities: ratedAbilities(row) } }, 200);
});
