import { z } from "@hono/zod-openapi";
import { abilities, elementIds, indicatorIds } from "#domain/framework";

/** Which ability the questions bear on. */
export const abilityQuery = z.object({ ability: z.enum(abilities) });

/** Whom the lesson of an element would help, of an office. */
export const needsSchema = z
  .object({
    element: z.enum(elementIds),
    answers: z.number(),
    percent: z.number().nullable().openapi({ description: "得分率; null under 10 answers" }),
    people: z.array(z.object({ id: z.string(), name: z.string(), read: z.boolean() })).openapi({
      description: "Those with 3 or more answers and less than 70 %, and whether they have read the lesson",
    }),
  })
  .openapi("ElementNeeds");

/** Questions that people missed, without what would have been right. */
export const missedQuestionsSchema = z
  .object({
    questions: z.array(
      z.object({
        id: z.string(),
        context: z.string().optional(),
        stem: z.string(),
        indicator: z.enum(indicatorIds),
        element: z.enum(elementIds),
        source: z.array(z.string()).openapi({ description: "Places in the speech" }),
        answered: z.number(),
        missed: z.number(),
        choices: z.array(
          z.object({
            answer: z.array(z.string()).openapi({ description: "In words; empty where it was left blank" }),
            people: z.array(z.object({ id: z.string(), name: z.string() })),
          }),
        ),
      }),
    ),
    more: z.number().openapi({ description: "Missed questions that are not listed" }),
    needs: needsSchema,
  })
  .openapi("MissedQuestions");
