import { z } from "@hono/zod-openapi";
import type { Revealed } from "#domain/questions/question-type";

const part = z.object({ id: z.string(), text: z.string() });
const why = z.string().optional();

/** The key of a submitted question with the reason of each part, by form; the compiler holds it against the domain's `Revealed`. */
export const revealedSchema = z
  .discriminatedUnion("form", [
    z.object({
      form: z.enum(["one", "many"]),
      options: z.array(part.extend({ correct: z.boolean(), mark: z.number(), why })),
    }),
    z.object({
      form: z.literal("order"),
      options: z.array(part.extend({ why })).openapi({ description: "In the right order" }),
    }),
    z.object({ form: z.literal("match"), pairs: z.array(z.object({ left: part, right: part, why })) }),
    z.object({
      form: z.literal("texts"),
      blanks: z.array(z.array(z.string())).openapi({ description: "The accepted texts of each blank" }),
    }),
    z.object({
      form: z.literal("essay"),
      reference: z.string(),
      rubric: z.array(z.object({ text: z.string(), mark: z.number() })),
    }),
  ])
  .openapi("Revealed") satisfies z.ZodType<Revealed>;
