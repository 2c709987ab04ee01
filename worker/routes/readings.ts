import { createRoute, z } from "@hono/zod-openapi";
import { isLesson } from "#domain/course";
import { requireCaller } from "../access.ts";
import { saveReading } from "../db/readings.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";

const save = createRoute({
  method: "put",
  path: "/readings/{lesson}",
  summary: "Where the caller is in a lesson; what was read to its end once stays so",
  request: {
    params: z.object({ lesson: z.string().min(1).max(64) }),
    body: jsonBody(
      z
        .object({
          section: z
            .string()
            .regex(/^[a-z][a-z0-9-]{0,39}$/)
            .openapi({ description: "Id of the heading" }),
          finished: z.boolean().openapi({ description: "The last section was reached" }),
        })
        .openapi("ReadingPlace"),
    ),
  },
  responses: {
    204: { description: "Kept" },
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "LESSON_NOT_FOUND"),
  },
});

export const readings = newRouter().openapi(save, async (c) => {
  const { id: personId } = await requireCaller(c);
  const { lesson } = c.req.valid("param");
  if (!isLesson(lesson)) throw new ApiError("LESSON_NOT_FOUND");
  const { section, finished } = c.req.valid("json");
  const at = c.var.now;
  await saveReading(c.var.db, { personId, lesson, section, at, finishedAt: finished ? at : null });
  return c.body(null, 204);
});
