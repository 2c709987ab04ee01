import { z } from "@hono/zod-openapi";
import { abilities, indicatorIds } from "#domain/framework";

const interval = {
  ability: z.enum(abilities),
  value: z.number().openapi({ description: "掌握度, 0–100" }),
  low: z.number().openapi({ description: "5 % point" }),
  high: z.number().openapi({ description: "95 % point" }),
};

export const abilityProfileSchema = z
  .object({
    ...interval,
    questions: z.number().openapi({ description: "Distinct questions that counted in the last 360 days" }),
    mean: z.number(),
    sd: z.number(),
    show: z.union([
      z.object({ level: z.enum(["preliminary", "fair", "firm"]) }),
      z.object({ level: z.literal("insufficient"), moreQuestions: z.number(), bankShort: z.boolean() }),
    ]),
  })
  .openapi("AbilityProfile");

export const officeAbilitySchema = z
  .object({ ...interval, mean: z.number(), sd: z.number(), staff: z.number(), measured: z.number(), show: z.boolean() })
  .openapi("OfficeAbility");

export const groundSchema = z
  .object({ element: z.string(), answers: z.number(), percent: z.number().nullable() })
  .openapi("Ground");

export const officeSchema = z
  .object({ id: z.string(), name: z.string(), parentId: z.string().nullable() })
  .openapi("Office");

export const indicatorSchema = z
  .object({
    indicator: z.enum(indicatorIds),
    questions: z.number().openapi({ description: "Distinct questions that counted" }),
    share: z
      .object({ percent: z.number(), low: z.number(), high: z.number() })
      .nullable()
      .openapi({ description: "得分率 in percent with its 90 % interval; null under 5 questions" }),
    moreQuestions: z.number(),
  })
  .openapi("Indicator");

export const abilityHistorySchema = z
  .object({
    ability: z.enum(abilities),
    points: z.array(
      z.object({ at: z.number(), value: z.number(), low: z.number(), high: z.number(), questions: z.number() }),
    ),
    change: z
      .object({
        since: z.number(),
        from: z.number(),
        to: z.number(),
        beyondError: z.boolean().openapi({ description: "The first figure lies outside the latest interval" }),
      })
      .nullable(),
  })
  .openapi("AbilityHistory");
