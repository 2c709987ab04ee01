import { z } from "@hono/zod-openapi";
import { type ErrorCode, errorStatus } from "./errors.ts";

/** The shape of every error answer. */
export const errorSchema = z
  .object({ code: z.enum(Object.keys(errorStatus) as [ErrorCode]), details: z.unknown().optional() })
  .openapi("Error");

/** A required JSON body of a schema. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true as const, content: { "application/json": { schema } } };
}

/** A JSON answer of a schema. */
export function jsonAnswer<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { "application/json": { schema } } };
}

/** The error answers a route can give, documented by status. */
export function errorAnswers<const C extends ErrorCode>(...codes: C[]) {
  const byStatus = new Map<number, string[]>();
  for (const code of codes) byStatus.set(errorStatus[code], [...(byStatus.get(errorStatus[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, own]) => [String(status), jsonAnswer(own.join(" | "), errorSchema)]),
  ) as Record<never, never>;
}

/** A path parameter `id`. */
export const idParam = z.object({ id: z.string().min(1).max(64) });
