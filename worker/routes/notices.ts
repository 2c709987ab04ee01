import { createRoute, z } from "@hono/zod-openapi";
import { assignmentKinds } from "#domain/assignment";
import { requireCaller } from "../access.ts";
import { listNotices, readNotice } from "../db/notices.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";

/** What a regrading did to one attempt. */
export const regradedDetail = z
  .object({
    kind: z.literal("regraded"),
    attemptId: z.string(),
    title: z.string(),
    act: z.enum(["key", "full-marks", "void"]),
    reason: z.string(),
    scoreBefore: z.number(),
    scoreAfter: z.number(),
  })
  .openapi("RegradedDetail");

/** What a trainer answered to a report. */
export const answeredDetail = z
  .object({ kind: z.literal("report-answered"), attemptId: z.string(), title: z.string(), answer: z.string() })
  .openapi("AnsweredDetail");

/** What a director reminds of. */
export const reminderDetail = z
  .object({
    kind: z.literal("reminder"),
    assignmentId: z.string(),
    assignmentKind: z.enum(assignmentKinds),
    target: z.string(),
    title: z.string().nullable(),
    dueAt: z.number(),
  })
  .openapi("ReminderDetail");

export type NoticeDetail = z.infer<typeof regradedDetail | typeof answeredDetail | typeof reminderDetail>;

const list = createRoute({
  method: "get",
  path: "/notices",
  summary: "What the caller has been told, the latest first",
  responses: {
    200: jsonAnswer(
      "At most 50 notices",
      z.object({
        notices: z.array(
          z.object({
            id: z.string(),
            at: z.number(),
            readAt: z.number().nullable(),
            detail: z.union([regradedDetail, answeredDetail, reminderDetail]),
          }),
        ),
      }),
    ),
    ...errorAnswers("NOT_SIGNED_IN"),
  },
});

const reading = createRoute({
  method: "put",
  path: "/notices/{id}/reading",
  summary: "Mark an own notice as read",
  request: { params: idParam },
  responses: {
    204: { description: "Read" },
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOTICE_NOT_FOUND"),
  },
});

export const notices = newRouter()
  .openapi(list, async (c) => {
    const { id } = await requireCaller(c);
    const rows = await listNotices(c.var.db, id, 50);
    const shown = rows.map(({ id: own, at, readAt, detail }) => ({
      id: own,
      at,
      readAt,
      detail: JSON.parse(detail) as NoticeDetail,
    }));
    return c.json({ notices: shown }, 200);
  })
  .openapi(reading, async (c) => {
    const { id: personId } = await requireCaller(c);
    if (!(await readNotice(c.var.db, personId, c.req.valid("param").id, c.var.now)))
      throw new ApiError("NOTICE_NOT_FOUND");
    return c.body(null, 204);
  });
