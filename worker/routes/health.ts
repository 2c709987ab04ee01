import { createRoute, z } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import { jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";

const read = createRoute({
  method: "get",
  path: "/health",
  summary: "Whether the API and its database answer",
  responses: { 200: jsonAnswer("Both answer", z.object({ status: z.literal("ok") })) },
});

export const health = newRouter().openapi(read, async (c) => {
  await c.var.db.run(sql`SELECT 1`);
  return c.json({ status: "ok" as const }, 200);
});
