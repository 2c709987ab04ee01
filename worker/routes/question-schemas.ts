import { z } from "@hono/zod-openapi";
import { abilities, duties, elementIds, indicatorIds } from "#domain/framework";
import { questionTypeIds } from "#domain/questions/index";
import { allKinds } from "#domain/quiz-kinds";
import { paperQuestionSchema } from "./papers.ts";
import { revealedSchema } from "./revealed-schema.ts";

const figures = {
  people: z.number().openapi({ description: "First answers to this text, in all versions that hold it" }),
  facility: z.number().nullable().openapi({ description: "Mean mark, 0–1; null under 20 people" }),
  discrimination: z.number().nullable().openapi({ description: "null under 20 people, or where nothing varies" }),
};

/** A question in the list of the bank. */
export const bankQuestionSchema = z
  .object({
    id: z.string(),
    quizId: z.string(),
    quizTitle: z.string(),
    quizKind: z.enum(allKinds),
    type: z.enum(questionTypeIds),
    stem: z.string(),
    words: z.string().openapi({ description: "What else it says: the material, the options; to be searched" }),
    element: z.enum(elementIds),
    indicator: z.enum(indicatorIds),
    abilities: z.partialRecord(z.enum(abilities), z.number()),
    duty: z.enum(Object.keys(duties) as [keyof typeof duties]),
    level: z.number().openapi({ description: "Difficulty as its author gave it, 1–5" }),
    b: z.number().openapi({ description: "Difficulty as estimated, logits" }),
    hash: z.string(),
    ...figures,
    papers: z
      .number()
      .openapi({ description: "Papers people can take now that hold it; a blueprint's forms one by one" }),
    publishedAt: z.number().openapi({ description: "When this text was published first" }),
    retiredAt: z.number().nullable(),
  })
  .openapi("BankQuestion");

const change = z.object({ field: z.string(), before: z.string(), after: z.string() });

/** A question with its key, where it stands, and what it was. */
export const questionDetailSchema = z
  .object({
    id: z.string(),
    quizId: z.string(),
    retiredAt: z.number().nullable(),
    held: z.boolean().openapi({ description: "Its own quiz, as published now, has it" }),
    question: paperQuestionSchema,
    key: revealedSchema,
    explanation: z.string(),
    source: z.array(z.string()),
    uses: z.array(
      z.object({ quizId: z.string(), title: z.string(), kind: z.enum(allKinds), forms: z.array(z.number()) }),
    ),
    texts: z
      .array(
        z.object({
          hash: z.string(),
          publishedAt: z.number(),
          current: z.boolean(),
          ...figures,
          changes: z.array(change).openapi({ description: "Against the text before; none for the first" }),
        }),
      )
      .openapi({ description: "The latest first" }),
  })
  .openapi("QuestionDetail");
