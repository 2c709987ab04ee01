import { createRoute, z } from "@hono/zod-openapi";
import { elementNeeds, weakestElement } from "#domain/element-needs";
import { type Ability, abilities, indicatorIds } from "#domain/framework";
import { type KnownPerson, missedQuestions } from "#domain/missed-questions";
import { type DistrictAbilities, staffProfiles } from "#domain/profile";
import { isMeasured } from "#domain/show-rule";
import { weakestAbility } from "#domain/weakest-ability";
import { requireOffice } from "../access.ts";
import { auditStatement } from "../db/audit.ts";
import { getDistrictAbilities } from "../db/banks.ts";
import type { Db } from "../db/database.ts";
import { listStaffEvidence } from "../db/evidence.ts";
import { findIndicator } from "../db/missed-answers.ts";
import { namedNeeds } from "../needs.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { needsSchema } from "./missed-question-schemas.ts";
import { abilityProfileSchema, officeAbilitySchema } from "./profile-schemas.ts";

const boardSchema = z
  .object({
    staff: z.number(),
    measured: z.number().openapi({ description: "People whose four abilities may all be shown" }),
    abilities: z.array(officeAbilitySchema),
    weakest: z
      .object({
        ability: z.enum(abilities),
        certain: z
          .boolean()
          .openapi({ description: "It is the lowest at 95 %; otherwise it cannot be told apart from the next" }),
      })
      .nullable()
      .openapi({ description: "null where fewer than two abilities may be shown" }),
    missed: z
      .object({
        ability: z.enum(abilities),
        indicator: z.enum(indicatorIds),
        missed: z.number(),
        answered: z.number(),
      })
      .nullable()
      .openapi({
        description: "The question most people missed, two or more: on the weakest ability, or on any where none is",
      }),
    needs: needsSchema
      .nullable()
      .openapi({ description: "The element answered worst, and whom its lesson would help" }),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        title: z.string(),
        abilities: z.array(abilityProfileSchema.extend({ missed: z.number() })),
      }),
    ),
  })
  .openapi("Board");

const read = createRoute({
  method: "get",
  path: "/offices/{id}/board",
  summary: "The director's board: what to say on Monday in figures, then people × four abilities",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("The board of the office's own staff", boardSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

/** One person alone is no question for the whole office. */
const leastMissed = 2;

export const boards = newRouter().openapi(read, async (c) => {
  const { caller, office } = await requireOffice(c, c.req.valid("param").id);
  const { db, now } = c.var;
  const [staff, district] = await Promise.all([listStaffEvidence(db, office.id), getDistrictAbilities(db)]);
  const profiles = staffProfiles(
    staff.map(({ evidence }) => evidence),
    district,
    now,
  );
  const people = staff.map(({ id, name, title, evidence }, index) => {
    const missed = new Set(evidence?.missed);
    const own = (profiles.people[index] ?? []).map((ability) => {
      const { questions } = district[ability.ability].bank;
      return { ...ability, missed: questions.filter(({ number }) => missed.has(number)).length };
    });
    return { id, name, title, abilities: own };
  });
  const needs = weakestElement(elementNeeds(staff));
  const weakest = weakestAbility(profiles.office);
  const [missed, named] = await Promise.all([
    mostMissed(db, staff, district, weakest ? [weakest.ability] : abilities),
    needs && namedNeeds(db, needs, staff),
  ]);
  await auditStatement(db, { at: now, personId: caller.id, act: "view-board", subject: office.id });
  const measured = people.filter((own) => own.abilities.every(({ show }) => isMeasured(show))).length;
  return c.json(
    { staff: staff.length, measured, abilities: profiles.office, weakest, missed, needs: named, people },
    200,
  );
});

async function mostMissed(
  db: Db,
  staff: readonly KnownPerson[],
  district: DistrictAbilities,
  among: readonly Ability[],
): Promise<z.infer<typeof boardSchema>["missed"]> {
  const [first] = among
    .flatMap((ability) => {
      const [most] = missedQuestions(staff, district[ability].bank.questions);
      return most ? [{ ability, ...most }] : [];
    })
    .sort((a, b) => b.missedBy.length - a.missedBy.length);
  if (!first || first.missedBy.length < leastMissed) return null;
  const { ability, questionId, answered, missedBy } = first;
  const found = await findIndicator(db, questionId);
  const indicator = indicatorIds.find((own) => own === found);
  return indicator ? { ability, indicator, missed: missedBy.length, answered } : null;
}
