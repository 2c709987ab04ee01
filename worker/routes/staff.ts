import { createRoute, z } from "@hono/zod-openapi";
import { requireScope } from "../access.ts";
import { findOffice } from "../db/offices.ts";
import { listStaff } from "../db/staff.ts";
import { ApiError } from "../errors.ts";
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
  const { scope } = await requireScope(c);
  const office = await findOffice(c.var.db, scope, c.req.valid("param").id);
  if (!office) throw new ApiError("OFFICE_NOT_FOUND");
  return c.json({ people: await listStaff(c.var.db, office.path, true) }, 200);
});
