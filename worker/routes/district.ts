import { createRoute } from "@hono/zod-openapi";
import { disclose, districtTotal } from "#domain/disclosure";
import { rankAmong, standingOf } from "#domain/disclosure/standing";
import { abilities } from "#domain/framework";
import { officeAbility } from "#domain/profile";
import { requireOffice, requireScope } from "../access.ts";
import type { ApiContext } from "../context.ts";
import { getDistrictAbilities } from "../db/banks.ts";
import { listFrozen, listReaches } from "../db/disclosure.ts";
import { getSums, listAllOffices, listOffices } from "../db/offices.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { disclosureSchema, officeComparisonSchema, officeRankSchema } from "./district-schemas.ts";

const read = createRoute({
  method: "get",
  path: "/district",
  summary: "All offices × abilities as every director may see them: rounded, frozen by the week, small offices hidden",
  responses: {
    200: jsonAnswer("What is disclosed", disclosureSchema),
    ...errorAnswers("NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

const compare = createRoute({
  method: "get",
  path: "/offices/{id}/comparison",
  summary: "An office's abilities against the district's, in words at 95 %",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("How the office stands", officeComparisonSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

const rank = createRoute({
  method: "get",
  path: "/offices/{id}/rank",
  summary: "An office's rank among those disclosed, as an interval",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("A rank an ability", officeRankSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

export const district = newRouter()
  .openapi(read, async (c) => {
    const { scope } = await requireScope(c);
    if (scope.length === 0) throw new ApiError("OFFICE_NOT_FOUND");
    const { db } = c.var;
    const [offices, mine, rows, reaches] = await Promise.all([
      listAllOffices(db),
      listOffices(db, scope),
      listFrozen(db),
      listReaches(db),
    ]);
    const { week, totals, cells } = disclose(rows, reaches);
    const own = new Set(mine.map(({ id }) => id));
    return c.json(
      {
        week,
        totals: abilities.map((ability) => ({ ability, figure: totals[ability] })),
        offices: offices.map(({ id, name, parentId }) => ({
          office: { id, name, parentId },
          own: own.has(id),
          abilities: abilities.map((ability) => ({ ability, figure: cells.get(id)?.[ability] ?? null })),
        })),
      },
      200,
    );
  })
  .openapi(compare, async (c) => {
    const { own, rows, reaches } = await ownAndOthers(c, c.req.valid("param").id);
    const { week, totals } = disclose(rows, reaches);
    const one = (figure: (typeof own)[number]) => {
      const { ability, show } = figure;
      const standing = standingOf(figure, districtTotal(rows, reaches, ability));
      return { ability, shown: show, standing, district: totals[ability] };
    };
    return c.json({ week, abilities: own.map(one) }, 200);
  })
  .openapi(rank, async (c) => {
    const { id } = c.req.valid("param");
    const { own, rows, reaches } = await ownAndOthers(c, id);
    const { week, cells } = disclose(rows, reaches);
    const others = [...cells].filter(([officeId]) => officeId !== id).map(([, cell]) => cell);
    const one = (figure: (typeof own)[number]) => {
      const { ability, show } = figure;
      const shown = others.flatMap((cell) => cell[ability] ?? []);
      return { ability, shown: show, rank: rankAmong(figure, shown, week ?? 0) };
    };
    return c.json({ abilities: own.map(one) }, 200);
  });

/** An office of the caller's as it stands, and what is frozen of all; OFFICE_NOT_FOUND outside the scope. */
async function ownAndOthers(c: ApiContext, id: string) {
  const { office } = await requireOffice(c, id);
  const { db } = c.var;
  const [sums, banks, rows, reaches] = await Promise.all([
    getSums(db, office.id),
    getDistrictAbilities(db),
    listFrozen(db),
    listReaches(db),
  ]);
  return { own: abilities.map((ability) => officeAbility(ability, sums[ability], banks[ability])), rows, reaches };
}
