import { z } from "@hono/zod-openapi";
import { abilities } from "#domain/framework";
import { officeSchema } from "./profile-schemas.ts";

const ability = z.enum(abilities);
const points = {
  value: z.number().openapi({ description: "掌握度, rounded to 5" }),
  low: z.number().openapi({ description: "5 % point, rounded down to 5" }),
  high: z.number().openapi({ description: "95 % point, rounded up to 5" }),
};
const disclosedSchema = z.object(points).nullable();

export const disclosureSchema = z
  .object({
    week: z.number().nullable().openapi({ description: "Weeks since Monday 5 January 1970; null before the first" }),
    totals: z.array(z.object({ ability, figure: disclosedSchema })),
    offices: z.array(
      z.object({
        office: officeSchema,
        own: z.boolean().openapi({ description: "The caller directs it" }),
        abilities: z.array(
          z.object({
            ability,
            figure: z
              .object({ ...points, measured: z.number(), staff: z.number() })
              .nullable()
              .openapi({ description: "null: not shown, for whatever reason" }),
          }),
        ),
      }),
    ),
  })
  .openapi("Disclosure");

export const comparisonSchema = z.enum(["above", "indistinguishable", "below"]).openapi("Comparison");

export const officeComparisonSchema = z
  .object({
    week: z.number().nullable(),
    abilities: z.array(
      z.object({
        ability,
        shown: z.boolean().openapi({ description: "The own figure has evidence enough" }),
        standing: comparisonSchema
          .nullable()
          .openapi({ description: "To the district, at a probability of 0.95; null where either figure is not shown" }),
        district: disclosedSchema,
      }),
    ),
  })
  .openapi("OfficeComparison");

export const officeRankSchema = z
  .object({
    abilities: z.array(
      z.object({
        ability,
        shown: z.boolean(),
        rank: z
          .object({ best: z.number(), worst: z.number(), of: z.number() })
          .nullable()
          .openapi({ description: "90 % interval among the offices that are shown, the own one counted" }),
      }),
    ),
  })
  .openapi("OfficeRank");
