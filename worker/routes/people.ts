import { createRoute, z } from "@hono/zod-openapi";
import { noEvidence } from "#domain/evidence";
import { groundElements } from "#domain/framework";
import { historyOf } from "#domain/history";
import { indicatorFigures } from "#domain/indicator-figures";
import { groundOf, personProfile } from "#domain/profile";
import { viewsByDay } from "#domain/views";
import { requireCaller, requireScope } from "../access.ts";
import type { ApiContext } from "../context.ts";
import { type AuditEntry, auditStatement, listViews } from "../db/audit.ts";
import { getDistrictAbilities } from "../db/banks.ts";
import { findEvidence } from "../db/evidence.ts";
import { findPerson } from "../db/people.ts";
import { listShownThen } from "../db/submissions.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { abilityHistorySchema, abilityProfileSchema, groundSchema, indicatorSchema } from "./profile-schemas.ts";

const personProfileSchema = z
  .object({
    person: z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      officeId: z.string(),
      officeName: z.string(),
      extraTime: z.number().openapi({ description: "Time on top at timed quizzes, in percent" }),
    }),
    abilities: z.array(abilityProfileSchema),
    indicators: z.array(indicatorSchema).openapi({ description: "All indicators of the framework, in its order" }),
    ground: z.array(groundSchema),
  })
  .openapi("PersonProfile");

const read = createRoute({
  method: "get",
  path: "/people/{id}/profile",
  summary: "The four abilities of the caller (id `me`) or of a person in the caller's offices",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("The profile", personProfileSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "PERSON_NOT_FOUND"),
  },
});

const history = createRoute({
  method: "get",
  path: "/people/{id}/history",
  summary:
    "The four abilities over time, as they were shown, of the caller (id `me`) or of a person in the caller's offices",
  request: { params: idParam },
  responses: {
    200: jsonAnswer(
      "From the latest 100 attempts, one figure a day at most",
      z.object({ abilities: z.array(abilityHistorySchema) }).openapi("History"),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "PERSON_NOT_FOUND"),
  },
});

const views = createRoute({
  method: "get",
  path: "/people/me/views",
  summary: "Who looked at something of the caller or of the caller's whole office, by day and viewer, the latest first",
  responses: {
    200: jsonAnswer(
      "From the latest 200 views",
      z.object({
        views: z.array(
          z
            .object({
              at: z.number().openapi({ description: "The last time of that day" }),
              name: z.string(),
              title: z.string(),
              officeName: z.string(),
              acts: z.array(z.string()),
            })
            .openapi("DayOfViews"),
        ),
      }),
    ),
    ...errorAnswers("NOT_SIGNED_IN"),
  },
});

const attemptsOfHistory = 100;
const viewsShown = 200;

export const people = newRouter()
  .openapi(views, async (c) => {
    const caller = await requireCaller(c);
    return c.json({ views: viewsByDay(await listViews(c.var.db, caller, viewsShown)) }, 200);
  })
  .openapi(history, async (c) => {
    const person = await lookAt(c, c.req.valid("param").id, "view-history");
    return c.json({ abilities: historyOf(await listShownThen(c.var.db, person.id, attemptsOfHistory)) }, 200);
  })
  .openapi(read, async (c) => {
    const { db, now } = c.var;
    const person = await lookAt(c, c.req.valid("param").id, "view-profile");
    const [found, district] = await Promise.all([findEvidence(db, person.id), getDistrictAbilities(db)]);
    const evidence = found?.evidence ?? noEvidence(now);
    const { id, name, title, officeId, officeName, extraTime } = person;
    const ground = groundOf(
      [evidence],
      groundElements.map((element) => element.id),
    );
    return c.json(
      {
        person: { id, name, title, officeId, officeName, extraTime },
        abilities: personProfile(evidence, district, now),
        indicators: indicatorFigures(evidence.indicators),
        ground,
      },
      200,
    );
  });

/** The caller, or a person of the caller's offices, who is shown that somebody looked; PERSON_NOT_FOUND otherwise. */
async function lookAt(c: ApiContext, id: string, act: AuditEntry["act"]) {
  const { db, now } = c.var;
  const caller = await requireCaller(c);
  if (id === "me" || id === caller.id) return caller;
  const person = await findPerson(db, (await requireScope(c)).scope, id);
  if (!person) throw new ApiError("PERSON_NOT_FOUND");
  await auditStatement(db, { at: now, personId: caller.id, act, subject: person.id });
  return person;
}
