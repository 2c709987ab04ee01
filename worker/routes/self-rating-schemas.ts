import { z } from "@hono/zod-openapi";
import { abilities, type IndicatorId } from "#domain/framework";
import { rateAbility } from "#domain/self-rating";
import { ratedIndicators } from "#domain/self-rating-format";
import type { SelfRatingRow } from "../db/self-ratings.ts";

/** Level 1–5 by indicator, any number of the fifteen. */
export const levelsSchema = z
  .partialRecord(z.enum(ratedIndicators as [IndicatorId, ...IndicatorId[]]), z.int().min(1).max(5))
  .openapi({ description: "Level 1–5 by indicator" });

export const ratedAbilitySchema = z
  .object({
    ability: z.enum(abilities),
    value: z.number().openapi({ description: "0–100, the middle of the chosen fifths" }),
    low: z.number(),
    high: z.number(),
  })
  .openapi("RatedAbility");

const levelsShown = z.record(z.string(), z.number());

/** The rating of the current round, finished or not. */
export const ratingSchema = z
  .object({
    scaleHash: z.string(),
    levels: levelsShown,
    revision: z.number(),
    finishedAt: z.number().nullable(),
    shared: z.boolean(),
    abilities: z.array(ratedAbilitySchema),
  })
  .openapi("SelfRating");

/** A finished rating of a round. */
export const finishedRatingSchema = z
  .object({ round: z.string(), finishedAt: z.number(), abilities: z.array(ratedAbilitySchema) })
  .openapi("FinishedSelfRating");

export const scaleSchema = z
  .object({
    hash: z.string(),
    title: z.string(),
    indicators: z.array(z.object({ id: z.string(), levels: z.array(z.string()) })),
  })
  .openapi("SelfRatingScale");

/** The abilities of a row that are rated, in the framework's order. */
export function ratedAbilities({ levels }: Pick<SelfRatingRow, "levels">) {
  return abilities.flatMap((ability) => rateAbility(levels, ability) ?? []);
}

/** A row as its own person sees it. */
export function shownRating(row: SelfRatingRow): z.infer<typeof ratingSchema> {
  const { scaleHash, levels, revision, finishedAt, shared } = row;
  return { scaleHash, levels, revision, finishedAt, shared, abilities: ratedAbilities(row) };
}
