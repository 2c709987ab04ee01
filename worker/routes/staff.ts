import { createRoute, z } from "@hono/zod-openapi";
import { requireOffice } from "../access.ts";
import { listStaff } from "../db/staff.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";

const list = createRoute({
  method: "get",
  path: "/offices/{id}/people",
  summary: "Who works in an office of the caller's and in those below it: names alone, nothing of what they did",
  request: { params: idParam },
  responses: {
    200: jsonAnswer(
      "Current people, by office and their order in it",
      z.object({
        people: z.array(
          z
            .object({
              id: z.string(),
              name: z.string(),
              title: z.string(),
              officeId: z.string(),
              officeName: z.string(),
            })
            .openapi("StaffMember"),
        ),
      }),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

export const staff = newRouter().openapi(list, async (c) => {
  const { office } = await requireOffice(c, c.req.valid("param").id);
  return c.json({ people: await listStaff(c.var.db, office.path, true) }, 200);
});
