import { createRoute } from "@hono/zod-openapi";
import { elementNeeds } from "#domain/element-needs";
import type { Ability } from "#domain/framework";
import { requireOffice, requireScope } from "../access.ts";
import { auditStatement } from "../db/audit.ts";
import { getDistrictAbilities } from "../db/banks.ts";
import type { Db } from "../db/database.ts";
import { findEvidence, listStaffEvidence } from "../db/evidence.ts";
import { findPerson } from "../db/people.ts";
import { ApiError } from "../errors.ts";
import { findMissedQuestions, type NamedPerson } from "../missed-questions.ts";
import { namedNeeds } from "../needs.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { abilityQuery, missedQuestionsSchema } from "./missed-question-schemas.ts";

const ofOffice = createRoute({
  method: "get",
  path: "/offices/{id}/missed-questions",
  summary:
    "The questions behind an office's ability that most of its people missed: what was chosen and by whom, not what is right",
  request: { params: idParam, query: abilityQuery },
  responses: {
    200: jsonAnswer("At most 12", missedQuestionsSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

const ofPerson = createRoute({
  method: "get",
  path: "/people/{id}/missed-questions",
  summary:
    "The questions behind the ability of a person of the caller's offices that the person missed: what was chosen, not what is right",
  request: { params: idParam, query: abilityQuery },
  responses: {
    200: jsonAnswer("At most 40", missedQuestionsSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "PERSON_NOT_FOUND"),
  },
});

const limitOfOffice = 12;
const limitOfPerson = 40;

export const missedQuestions = newRouter()
  .openapi(ofOffice, async (c) => {
    const { caller, office } = await requireOffice(c, c.req.valid("param").id);
    const { db, now } = c.var;
    const { ability } = c.req.valid("query");
    await auditStatement(db, {
      at: now,
      personId: caller.id,
      act: "view-answers",
      subject: office.id,
      detail: ability,
    });
    const staff = await listStaffEvidence(db, office.id);
    return c.json(await missedOf(db, staff, ability, { limit: limitOfOffice, single: false }), 200);
  })
  .openapi(ofPerson, async (c) => {
    const { caller, scope } = await requireScope(c);
    const { db, now } = c.var;
    const { ability } = c.req.valid("query");
    const person = await findPerson(db, scope, c.req.valid("param").id);
    if (!person) throw new ApiError("PERSON_NOT_FOUND");
    if (person.id !== caller.id)
      await auditStatement(db, {
        at: now,
        personId: caller.id,
        act: "view-answers",
        subject: person.id,
        detail: ability,
      });
    const evidence = (await findEvidence(db, person.id))?.evidence ?? null;
    return c.json(await missedOf(db, [{ ...person, evidence }], ability, { limit: limitOfPerson, single: true }), 200);
  });

async function missedOf(
  db: Db,
  people: readonly NamedPerson[],
  ability: Ability,
  { limit, single }: { limit: number; single: boolean },
) {
  const { bank } = (await getDistrictAbilities(db))[ability];
  const found = elementNeeds(people).find(({ element }) => element === ability);
  if (!found) throw new Error(`${ability} is no element`);
  // To one person whom the director has looked at, the lesson can be sent whatever the share.
  const needs = single ? { ...found, people: people.map(({ id }) => id) } : found;
  const [missed, named] = await Promise.all([
    findMissedQuestions(db, people, bank.questions, limit),
    namedNeeds(db, needs, people),
  ]);
  return { ...missed, needs: named };
}
