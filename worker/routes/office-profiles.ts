import { createRoute, z } from "@hono/zod-openapi";
import { elementNeeds, weakestElement } from "#domain/element-needs";
import { abilities, groundElements } from "#domain/framework";
import { officeHistory } from "#domain/office-history";
import { officeIndicators } from "#domain/office-indicators";
import { groundOf, staffProfiles } from "#domain/profile";
import { sharedRatings } from "#domain/shared-ratings";
import { weekOf } from "#domain/week";
import { requireOffice } from "../access.ts";
import { auditStatement } from "../db/audit.ts";
import { getDistrictAbilities } from "../db/banks.ts";
import { listSnapshots } from "../db/district.ts";
import { listStaffEvidence } from "../db/evidence.ts";
import { listSharedSelfRatings } from "../db/self-ratings.ts";
import { namedNeeds } from "../needs.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { needsSchema } from "./missed-question-schemas.ts";
import {
  abilityProfileSchema,
  groundSchema,
  officeAbilitySchema,
  officeHistorySchema,
  officeIndicatorSchema,
  officeSchema,
} from "./profile-schemas.ts";
import { ratedAbilities } from "./self-rating-schemas.ts";

const officeProfileSchema = z
  .object({
    office: officeSchema,
    abilities: z.array(officeAbilitySchema),
    indicators: z.array(officeIndicatorSchema).openapi({ description: "All of the framework, in its order" }),
    ground: z.array(groundSchema),
    needs: needsSchema
      .nullable()
      .openapi({ description: "The element answered worst, and whom its lesson would help" }),
    rated: z
      .array(
        z.object({
          ability: z.enum(abilities),
          people: z.number(),
          value: z.number(),
          over: z.number(),
          under: z.number(),
          same: z.number(),
        }),
      )
      .openapi({ description: "Self-ratings of those alone who let the director see them" }),
    people: z.array(
      z.object({ id: z.string(), name: z.string(), title: z.string(), abilities: z.array(abilityProfileSchema) }),
    ),
  })
  .openapi("OfficeProfile");

const read = createRoute({
  method: "get",
  path: "/offices/{id}/profile",
  summary: "An office's four abilities and those of each of its people",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("The profile of the office's own staff", officeProfileSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

const history = createRoute({
  method: "get",
  path: "/offices/{id}/history",
  summary: "An office's four abilities week by week, as the nightly fold kept them",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("The last 26 weeks", z.object({ abilities: z.array(officeHistorySchema) })),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

const weeksOfHistory = 26;
const groundIds = groundElements.map(({ id }) => id);

export const officeProfiles = newRouter()
  .openapi(read, async (c) => {
    const { caller, office } = await requireOffice(c, c.req.valid("param").id);
    const { db, now } = c.var;
    const [staff, district] = await Promise.all([listStaffEvidence(db, office.id), getDistrictAbilities(db)]);
    const shared = await listSharedSelfRatings(
      db,
      staff.map(({ id }) => id),
    );
    const evidence = staff.map((person) => person.evidence);
    const profiles = staffProfiles(evidence, district, now);
    const people = staff.map(({ id, name, title }, index) => ({
      id,
      name,
      title,
      abilities: profiles.people[index] ?? [],
    }));
    const raters = people.flatMap(({ id, abilities: profile }) => {
      const rating = shared.get(id);
      return rating ? [{ rated: ratedAbilities(rating), profile }] : [];
    });
    const needs = weakestElement(elementNeeds(staff));
    await auditStatement(db, { at: now, personId: caller.id, act: "view-office", subject: office.id });
    const { id, name, parentId } = office;
    return c.json(
      {
        office: { id, name, parentId },
        abilities: profiles.office,
        indicators: officeIndicators(evidence),
        ground: groundOf(evidence, groundIds),
        needs: needs && (await namedNeeds(db, needs, staff)),
        rated: sharedRatings(raters),
        people,
      },
      200,
    );
  })
  .openapi(history, async (c) => {
    const { office } = await requireOffice(c, c.req.valid("param").id);
    const { db, now } = c.var;
    const [snapshots, district] = await Promise.all([
      listSnapshots(db, office.id, weekOf(now), weeksOfHistory),
      getDistrictAbilities(db),
    ]);
    return c.json({ abilities: officeHistory(snapshots, district) }, 200);
  });
