import { createRoute, z } from "@hono/zod-openapi";
import { listCases } from "../db/cases.ts";
import { jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";

const caseSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    minutes: z.number(),
    steps: z.number().openapi({ description: "All there are; a way leads through some of them" }),
    duties: z.array(z.string()),
    elements: z.array(z.string()),
  })
  .openapi("CaseSummary");

const list = createRoute({
  method: "get",
  path: "/cases",
  summary: "情景演练: the published cases. They are taken by starting an attempt, then step by step",
  responses: { 200: jsonAnswer("All cases", z.object({ cases: z.array(caseSummary) })) },
});

export const cases = newRouter().openapi(list, async (c) => c.json({ cases: await listCases(c.var.db) }, 200));
