import { createRoute, z } from "@hono/zod-openapi";
import { eachAbility } from "#domain/disclosure";
import { standingOf } from "#domain/disclosure/standing";
import { districtFigure } from "#domain/district-figure";
import { abilities } from "#domain/framework";
import { officeAbility } from "#domain/profile";
import { requireOffice, requireScope } from "../access.ts";
import { getDistrictAbilities } from "../db/banks.ts";
import { listOfficeSums, listOffices } from "../db/offices.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { comparisonSchema } from "./district-schemas.ts";
import { officeAbilitySchema, officeSchema } from "./profile-schemas.ts";

const list = createRoute({
  method: "get",
  path: "/offices",
  summary: "The offices the caller directs, with those below them",
  responses: {
    200: jsonAnswer("The caller's offices", z.object({ offices: z.array(officeSchema) })),
    ...errorAnswers("NOT_SIGNED_IN"),
  },
});

const below = createRoute({
  method: "get",
  path: "/offices/{id}/offices",
  summary: "An office and those below it, each with its four abilities: the district for its root",
  request: { params: idParam },
  responses: {
    200: jsonAnswer(
      "Offices × abilities",
      z
        .object({
          office: officeSchema,
          offices: z.array(
            z.object({
              office: officeSchema,
              staff: z.number(),
              abilities: z.array(
                officeAbilitySchema.extend({
                  standing: comparisonSchema.nullable().openapi({
                    description: "To all of these offices as one, at a probability of 0.95; null where not shown",
                  }),
                }),
              ),
            }),
          ),
        })
        .openapi("District"),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

export const offices = newRouter()
  .openapi(list, async (c) => {
    const { scope } = await requireScope(c);
    const rows = await listOffices(c.var.db, scope);
    return c.json({ offices: rows.map(shown) }, 200);
  })
  .openapi(below, async (c) => {
    const { office } = await requireOffice(c, c.req.valid("param").id);
    const { db } = c.var;
    const [{ sums, staff }, district] = await Promise.all([listOfficeSums(db, office.path), getDistrictAbilities(db)]);
    const rows = new Map(sums.map((row) => [row.office.id, row.office]));
    const offices = [...rows.values()].map((own) => {
      const count = staff.get(own.id) ?? 0;
      const abilityOf = (ability: (typeof abilities)[number]) => {
        const row = sums.find((sum) => sum.office.id === own.id && sum.ability === ability);
        const figures = { staff: count, k0: row?.k0 ?? 0, k1: row?.k1 ?? 0, measured: row?.measured ?? 0 };
        return officeAbility(ability, figures, district[ability]);
      };
      return { office: shown(own), staff: count, abilities: abilities.map(abilityOf) };
    });
    const whole = eachAbility((ability) =>
      districtFigure(offices.flatMap((own) => own.abilities.filter((figure) => figure.ability === ability))),
    );
    const compared = offices.map((own) => ({
      ...own,
      abilities: own.abilities.map((figure) => ({ ...figure, standing: standingOf(figure, whole[figure.ability]) })),
    }));
    return c.json({ office: shown(office), offices: compared }, 200);
  });

function shown({ id, name, parentId }: { id: string; name: string; parentId: string | null }) {
  return { id, name, parentId };
}
