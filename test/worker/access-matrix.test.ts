import { beforeAll, describe, expect, it } from "vitest";
import { askAll } from "./access-matrix/ask.ts";
import { tables } from "./access-matrix/index.ts";
import { isSameAnswer, outOfSight, wordsOf } from "./access-matrix/sight.ts";
import { type Entry, roles, same } from "./access-matrix/table.ts";
import { type MatrixWorld, makeMatrixWorld } from "./access-matrix/world.ts";
import { zipOf } from "./access-matrix/zip.ts";
import { Client } from "./harness.ts";

const entries = tables.flatMap((table) =>
  Object.entries(table).map(([route, own]): [string, readonly Entry[]] => [route, "rows" in own ? [own] : own]),
);

let world: MatrixWorld;
let documented: Record<string, Operation>;
beforeAll(async () => {
  world = await makeMatrixWorld();
  documented = operationsOf((await new Client().get("/api/openapi.json")).body);
});

describe("the table of routes", () => {
  it("has an entry for every route of the OpenAPI document, and no other", () => {
    expect(entries.map(([route]) => route).sort()).toEqual(Object.keys(documented).sort());
  });

  it("has a relation to somebody for every route that names a person, an office or a thing of theirs", () => {
    const unnamed = entries.filter(([route, own]) => {
      const names = namesIn(documented[route]);
      const related = own.filter((entry) => entry.of !== "nobody").length;
      return related < names.length && !own.some((entry) => entry.of === "nobody" && entry.idOf);
    });
    expect(unnamed.map(([route]) => route)).toEqual([]);
  });
});

describe.each(entries)("%s", (route, own) => {
  it("answers every role as the table has it, and what is not the caller's like what is not there", async () => {
    for (const entry of own) {
      const asked = await askAll(world, route, entry);
      const missing = new Map(
        asked.filter((cell) => cell.relation === "missing").map((cell) => [cell.role, cell.answer]),
      );
      const said = asked.map(({ role, relation, subject, expected, answer }) => {
        const absent = missing.get(role);
        const isSame = absent && isSameAnswer(absent, answer);
        const found =
          expected === same ? (isSame ? same : `${answer.status} ${JSON.stringify(answer.body)}`) : answer.status;
        return `${role}, ${relation} ${subject}: ${found}`;
      });
      const wanted = asked.map(
        ({ role, relation, subject, expected }) => `${role}, ${relation} ${subject}: ${expected}`,
      );
      expect(said).toEqual(wanted);
      for (const { role, relation, subject, answer } of asked) {
        const leaks = outOfSight(world, role, wordsOf(answer), entry.names?.of);
        expect([role, relation, subject, ...leaks]).toEqual([role, relation, subject]);
      }
    }
  });
});

describe("the search of answers", () => {
  it("reads what stands in a workbook and in a file's name", async () => {
    const bytes = zipOf("xl/sheet1.xml", "<t>NAME-beside</t>".repeat(20));
    const named = new Headers({
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("西街办")}.xlsx`,
    });
    const words = wordsOf({ status: 200, body: "", bytes, headers: named });
    expect(outOfSight(world, "director", words)).toEqual(["NAME-beside", "西街办"]);
  });
});

describe("the roles of the matrix", () => {
  it("are searched for what they may not see: a search that finds nothing anywhere would pass too", async () => {
    const profile = await (await world.as("director")).get("/api/offices/office-east/profile");
    const found = outOfSight(world, "trainer", wordsOf(profile));
    expect(found).toEqual(expect.arrayContaining([...(world.marks["colleague"] ?? []), "NAME-director"]));
    const above = await (await world.as("above")).get("/api/offices/office-root/offices");
    expect(outOfSight(world, "director", wordsOf(above))).toEqual(["西街办", "office-west"]);
  });

  it("are all there, each in a session of its own", async () => {
    for (const role of roles) {
      const { body } = await (await world.as(role)).get("/api/session");
      expect(body.person?.name ?? "nobody").toBe(role === "nobody" ? "nobody" : `NAME-${role}`);
    }
  });
});

interface Operation {
  parameters?: { name: string }[];
  requestBody?: { content: { "application/json": { schema: { $ref?: string; properties?: object } } } };
  /** Names of the body's fields. */
  fields: string[];
}

/** What of an operation is the id of a person, an office or a thing of theirs: in path, query or body. */
function namesIn(operation: Operation | undefined): string[] {
  const names = [...(operation?.parameters ?? []).map(({ name }) => name), ...(operation?.fields ?? [])];
  return names.filter((name) => /^(id|number|people|.*(office|person)(Ids?|s)?)$/i.test(name));
}

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document
function operationsOf(document: any): Record<string, Operation> {
  const routes = Object.entries(document.paths as Record<string, Record<string, Operation>>);
  return Object.fromEntries(
    routes.flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const schema = operation.requestBody?.content["application/json"].schema;
        const own = schema?.$ref ? document.components.schemas[schema.$ref.split("/").pop() ?? ""] : schema;
        return [`${method.toUpperCase()} ${path}`, { ...operation, fields: Object.keys(own?.properties ?? {}) }];
      }),
    ),
  );
}
