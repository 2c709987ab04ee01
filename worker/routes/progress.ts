import { createRoute, z } from "@hono/zod-openapi";
import { requireCaller } from "../access.ts";
import { listOpenAttempts } from "../db/attempts.ts";
import { listReadings } from "../db/readings.ts";
import { listProgress } from "../db/submissions.ts";
import { errorAnswers, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";

const progressSchema = z
  .object({
    quizzes: z.array(
      z.object({
        quizId: z.string(),
        attempts: z.number(),
        bestPercent: z.number(),
        lastAttemptId: z.string(),
        submittedAt: z.number(),
      }),
    ),
    open: z.array(z.object({ quizId: z.string(), attemptId: z.string() })),
    readings: z.array(
      z.object({
        lesson: z.string(),
        section: z.string().openapi({ description: "Id of the heading reading stopped at" }),
        at: z.number(),
        finishedAt: z.number().nullable(),
      }),
    ),
  })
  .openapi("Progress");

const read = createRoute({
  method: "get",
  path: "/progress",
  summary: "What the caller has done and read, and what is open",
  responses: { 200: jsonAnswer("Progress by quiz", progressSchema), ...errorAnswers("NOT_SIGNED_IN") },
});

export const progress = newRouter().openapi(read, async (c) => {
  const { id } = await requireCaller(c);
  const { db } = c.var;
  const [done, open, readings] = await Promise.all([
    listProgress(db, id),
    listOpenAttempts(db, id),
    listReadings(db, id),
  ]);
  return c.json({ quizzes: done.map(({ personId: _own, ...row }) => row), open, readings }, 200);
});
