import { createRoute, z } from "@hono/zod-openapi";
import { roundAt } from "#domain/rating-round";
import { isRated } from "#domain/self-rating";
import { ratedIndicators } from "#domain/self-rating-format";
import { requireCaller } from "../access.ts";
import type { ApiContext } from "../context.ts";
import { findScale, findScaleInUse } from "../db/scales.ts";
import {
  findSelfRating,
  finishSelfRating,
  listSelfRatings,
  reopenSelfRating,
  shareSelfRating,
} from "../db/self-ratings.ts";
import { findRoundsAYear } from "../db/settings.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, jsonAnswer, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { saveRating } from "../save-rating.ts";
import {
  finishedRatingSchema,
  levelsSchema,
  ratedAbilities,
  ratingSchema,
  scaleSchema,
  shownRating,
} from "./self-rating-schemas.ts";

const roundParam = z.object({ round: z.string().regex(/^\d{4}(-q?[1-4])?$/) });

const list = createRoute({
  method: "get",
  path: "/self-ratings",
  summary:
    "The caller's self-ratings: the current round with what is saved and the scale to answer, and the earlier ones",
  responses: {
    200: jsonAnswer(
      "The current round and the finished ones before it",
      z
        .object({
          personId: z.string(),
          round: z.object({ id: z.string(), startsAt: z.number(), endsAt: z.number() }),
          rating: ratingSchema.nullable(),
          scale: scaleSchema
            .nullable()
            .openapi({ description: "The scale the rating was begun on, else the one in use" }),
          earlier: z.array(finishedRatingSchema.extend({ shared: z.boolean() })),
        })
        .openapi("SelfRatings"),
    ),
    ...errorAnswers("NOT_SIGNED_IN"),
  },
});

const save = createRoute({
  method: "put",
  path: "/self-ratings/{round}",
  summary: "Save some levels of the current round; what other devices saved stays. Replaying a request changes nothing",
  request: {
    params: roundParam,
    body: jsonBody(
      z
        .object({
          scaleHash: z.string().min(1).max(64),
          levels: levelsSchema,
          before: levelsSchema.openapi({
            description:
              "What this device last knew to be stored of these indicators: CHANGED_MEANWHILE, with the indicators, where it is another by now",
          }),
        })
        .openapi("SelfRatingLevels"),
    ),
  },
  responses: {
    200: jsonAnswer("Everything that is saved", ratingSchema),
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "SCALE_NOT_FOUND",
      "ROUND_CLOSED",
      "RATING_FINISHED",
      "CHANGED_MEANWHILE",
    ),
  },
});

const finish = createRoute({
  method: "post",
  path: "/self-ratings/{round}/completion",
  summary: "Finish the current round's rating, all fifteen indicators rated; finishing twice changes nothing",
  request: { params: roundParam },
  responses: {
    200: jsonAnswer("The finished rating", ratingSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "ROUND_CLOSED", "RATING_INCOMPLETE", "CHANGED_MEANWHILE"),
  },
});

const reopen = createRoute({
  method: "delete",
  path: "/self-ratings/{round}/completion",
  summary: "Open the current round's rating again to change it; it is shared no longer",
  request: { params: roundParam },
  responses: {
    200: jsonAnswer("The open rating", ratingSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "ROUND_CLOSED", "RATING_NOT_FOUND"),
  },
});

const share = createRoute({
  method: "put",
  path: "/self-ratings/{round}/sharing",
  summary: "Let the directors see a finished rating of the caller, of any round, or no longer",
  request: { params: roundParam, body: jsonBody(z.object({ shared: z.boolean() }).openapi("Sharing")) },
  responses: {
    200: jsonAnswer("As it is now", z.object({ shared: z.boolean() })),
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "RATING_NOT_FOUND"),
  },
});

/** The current round; ROUND_CLOSED where the address names another. */
async function requireCurrent(c: ApiContext, round: string): Promise<string> {
  const current = roundAt(c.var.now, await findRoundsAYear(c.var.db));
  if (round !== current.id) throw new ApiError("ROUND_CLOSED");
  return round;
}

export const selfRatings = newRouter()
  .openapi(list, async (c) => {
    const { id: personId } = await requireCaller(c);
    const { db, now } = c.var;
    const [roundsAYear, rows] = await Promise.all([findRoundsAYear(db), listSelfRatings(db, personId)]);
    const round = roundAt(now, roundsAYear);
    const current = rows.find((row) => row.round === round.id) ?? null;
    const scale = current ? await findScale(db, current.scaleHash) : await findScaleInUse(db, "self-rating");
    const earlier = rows.flatMap((row) => {
      if (row === current || row.finishedAt === null) return [];
      return [{ round: row.round, finishedAt: row.finishedAt, shared: row.shared, abilities: ratedAbilities(row) }];
    });
    const { title, indicators } = scale ? JSON.parse(scale.content) : { title: "", indicators: [] };
    return c.json(
      {
        personId,
        round,
        rating: current && shownRating(current),
        scale: scale && { hash: scale.hash, title, indicators },
        earlier,
      },
      200,
    );
  })
  .openapi(save, async (c) => {
    const { id: personId } = await requireCaller(c);
    const round = await requireCurrent(c, c.req.valid("param").round);
    const saved = await saveRating(c.var.db, { personId, round, now: c.var.now, ...c.req.valid("json") });
    return c.json(shownRating(saved), 200);
  })
  .openapi(finish, async (c) => {
    const { id: personId } = await requireCaller(c);
    const { db, now } = c.var;
    const round = await requireCurrent(c, c.req.valid("param").round);
    const row = await findSelfRating(db, personId, round);
    if (!row || !isRated(row.levels, ratedIndicators)) throw new ApiError("RATING_INCOMPLETE");
    if (row.finishedAt !== null) return c.json(shownRating(row), 200);
    const finished = await finishSelfRating(db, row, now);
    if (!finished) throw new ApiError("CHANGED_MEANWHILE");
    return c.json(shownRating(finished), 200);
  })
  .openapi(reopen, async (c) => {
    const { id: personId } = await requireCaller(c);
    const round = await requireCurrent(c, c.req.valid("param").round);
    const row = await reopenSelfRating(c.var.db, personId, round);
    if (!row) throw new ApiError("RATING_NOT_FOUND");
    return c.json(shownRating(row), 200);
  })
  .openapi(share, async (c) => {
    const { id: personId } = await requireCaller(c);
    const { shared } = c.req.valid("json");
    const row = await shareSelfRating(c.var.db, personId, c.req.valid("param").round, shared);
    if (!row) throw new ApiError("RATING_NOT_FOUND");
    return c.json({ shared: row.shared }, 200);
  });
