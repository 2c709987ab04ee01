import { createRoute, z } from "@hono/zod-openapi";
import { noEvidence } from "#domain/evidence";
import { groundElements } from "#domain/framework";
import { groundOf, personProfile } from "#domain/profile";
import { requireCaller, requireScope } from "../access.ts";
import { auditStatement } from "../db/audit.ts";
import { getDistrictAbilities } from "../db/banks.ts";
import { findEvidence } from "../db/evidence.ts";
import { findPerson } from "../db/people.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { abilityProfileSchema, groundSchema } from "./profile-schemas.ts";

const personProfileSchema = z
  .object({
    person: z.object({
      id: z.string(),
      name: z.string(),
      title: z.string(),
      officeId: z.string(),
      officeName: z.string(),
    }),
    abilities: z.array(abilityProfileSchema),
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

export const people = newRouter().openapi(read, async (c) => {
  const { id } = c.req.valid("param");
  const { db, now } = c.var;
  const caller = await requireCaller(c);
  const own = id === "me" || id === caller.id;
  const person = own ? caller : await findPerson(db, (await requireScope(c)).scope, id);
  if (!person) throw new ApiError("PERSON_NOT_FOUND");
  const [found, district] = await Promise.all([findEvidence(db, person.id), getDistrictAbilities(db)]);
  if (!own) await auditStatement(db, { at: now, personId: caller.id, act: "view-profile", subject: person.id });
  const evidence = found?.evidence ?? noEvidence(now);
  const { name, title, officeId, officeName } = person;
  const ground = groundOf(
    [evidence],
    groundElements.map((element) => element.id),
  );
  return c.json(
    {
      person: { id: person.id, name, title, officeId, officeName },
      abilities: personProfile(evidence, district, now),
      ground,
    },
    200,
  );
});
