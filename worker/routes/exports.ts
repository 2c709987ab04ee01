import { createRoute, z } from "@hono/zod-openapi";
import { chinaDate } from "#domain/china-day";
import { coverOf } from "#domain/export/cover";
import { csvOf } from "#domain/export/csv";
import { requireOffice, requireScope } from "../access.ts";
import { auditStatement } from "../db/audit.ts";
import { countOfficesBelow } from "../db/exports.ts";
import { findOffice } from "../db/offices.ts";
import { isDemo } from "../db/settings.ts";
import { ApiError } from "../errors.ts";
import { attachment } from "../export-file/attachment.ts";
import { xlsxOf, xlsxType } from "../export-file/xlsx.ts";
import { loadTable, tableNames } from "../office-export.ts";
import { errorAnswers, idParam, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";

const csvType = "text/csv; charset=utf-8";
const fileSchema = z.string().openapi({ format: "binary" });

const read = createRoute({
  method: "get",
  path: "/offices/{id}/exports/{table}",
  summary: "A table on an office's people as a file; `all` holds the three of them and is a workbook only",
  request: {
    params: idParam.extend({ table: z.enum([...tableNames, "all"]) }),
    query: z.object({
      format: z.enum(["xlsx", "csv"]).default("xlsx"),
      below: z
        .enum(["true", "false"])
        .default("false")
        .openapi({ description: "The people of the offices under it too" }),
    }),
  },
  responses: {
    200: {
      description: "The file, named in Content-Disposition",
      content: { [xlsxType]: { schema: fileSchema }, "text/csv": { schema: fileSchema } },
    },
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

const record = createRoute({
  method: "post",
  path: "/offices/{id}/report-prints",
  summary: "Records that the report on an office is being printed",
  request: {
    params: idParam,
    body: jsonBody(z.object({ withPeople: z.boolean() }).openapi("ReportPrint")),
  },
  responses: {
    204: { description: "Recorded" },
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "OFFICE_NOT_FOUND"),
  },
});

export const exports = newRouter()
  .openapi(read, async (c) => {
    const { caller, scope } = await requireScope(c);
    const { db, now } = c.var;
    const { id, table } = c.req.valid("param");
    const { format, below: asked } = c.req.valid("query");
    if (table === "all" && format === "csv") throw new ApiError("INVALID_REQUEST");
    const office = await findOffice(db, scope, id);
    if (!office) throw new ApiError("OFFICE_NOT_FOUND");
    const below = asked === "true";
    const reach = { scope, path: office.path, below };
    const [demo, count, ...tables] = await Promise.all([
      isDemo(db),
      below ? countOfficesBelow(db, reach) : null,
      ...(table === "all" ? tableNames : [table]).map((name) => loadTable[name](db, reach, now)),
    ]);
    const cover = coverOf({ officeName: office.name, below: count, now, exportedBy: caller.name, demo }, tables);
    const sheets = tables.map(({ title, head, rows }) => ({ name: title, head, rows }));
    const file =
      format === "csv"
        ? csvOf([...cover, ...sheets.flatMap(({ head, rows }) => [[], head, ...rows])])
        : xlsxOf([{ name: "说明", head: null, rows: cover }, ...sheets]);
    const detail = [table, format, ...(below ? ["below"] : [])].join(" ");
    await auditStatement(db, { at: now, personId: caller.id, act: "export", subject: office.id, detail });
    const day = chinaDate(now);
    const title = tables.length === 1 ? (tables[0]?.title ?? "") : "人员、作答和学习任务";
    c.header("Content-Type", format === "csv" ? csvType : xlsxType);
    c.header("Content-Disposition", attachment([office.name, title, day], `lvzhi-${table}-${day}`, format));
    return c.body(file, 200);
  })
  .openapi(record, async (c) => {
    const { caller, office } = await requireOffice(c, c.req.valid("param").id);
    const { db, now } = c.var;
    const detail = c.req.valid("json").withPeople ? "report with people" : "report";
    await auditStatement(db, { at: now, personId: caller.id, act: "export", subject: office.id, detail });
    return c.body(null, 204);
  });
