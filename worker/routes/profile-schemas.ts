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

const shareSchema = z
  .object({ percent: z.number(), low: z.number(), high: z.number() })
  .nullable()
  .openapi({ description: "得分率 in percent with its 90 % interval; null where there are too few answers" });

export const indicatorSchema = z
  .object({
    indicator: z.enum(indicatorIds),
    questions: z.number().openapi({ description: "Distinct questions that counted" }),
    share: shareSchema,
    moreQuestions: z.number(),
  })
  .openapi("Indicator");

export const officeIndicatorSchema = z
  .object({ indicator: z.enum(indicatorIds), answers: z.number(), people: z.number(), share: shareSchema })
  .openapi("OfficeIndicator");

const figure = { at: z.number(), value: z.number(), low: z.number(), high: z.number() };
const history = <Point extends z.ZodType>(point: Point) =>
  z.object({
    ability: z.enum(abilities),
    points: z.array(point),
    change: z
      .object({
        since: z.number(),
        from: z.number(),
        to: z.number(),
        beyondError: z.boolean().openapi({ description: "The first figure lies outside the latest interval" }),
      })
      .nullable(),
  });

export const abilityHistorySchema = history(z.object({ ...figure, questions: z.number() })).openapi("AbilityHistory");
export const officeHistorySchema = history(z.object({ ...figure, measured: z.number() })).openapi("OfficeHistory");
