import { beforeAll, describe, expect, it } from "vitest";
import { askAll } from "./access-matrix/ask.ts";
import { tables } from "./access-matrix/index.ts";
import { outOfSight } from "./access-matrix/sight.ts";
import { type Entry, roles, same } from "./access-matrix/table.ts";
import { type MatrixWorld, makeMatrixWorld } from "./access-matrix/world.ts";
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
      return related < names.length && !ofNobody.has(route);
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
        const isSame = absent && absent.status === answer.status && absent.text === answer.text;
        const found = expected === same ? (isSame ? same : `${answer.status} ${answer.text}`) : answer.status;
        return `${role}, ${relation} ${subject}: ${found}`;
      });
      const wanted = asked.map(
        ({ role, relation, subject, expected }) => `${role}, ${relation} ${subject}: ${expected}`,
      );
      expect(said).toEqual(wanted);
      const leaks = asked.flatMap(({ role, relation, subject, answer }) =>
        outOfSight(world, role, answer.text, entry.names?.of).map((word) => `${role}, ${relation} ${subject}: ${word}`),
      );
      expect(leaks).toEqual([]);
    }
  });
});

describe("the roles of the matrix", () => {
  it("are searched for what they may not see: a search that finds nothing anywhere would pass too", async () => {
    const { text } = await (await world.as("director")).get("/api/offices/office-east/profile");
    const found = outOfSight(world, "trainer", text);
    expect(found).toEqual(expect.arrayContaining([...(world.marks["colleague"] ?? []), "NAME-director"]));
    const above = await (await world.as("above")).get("/api/offices/office-root/offices");
    expect(outOfSight(world, "director", above.text)).toEqual(["西街办", "office-west"]);
  });

  it("are all there, each in a session of its own", async () => {
    for (const role of roles) {
      const { body } = await (await world.as(role)).get("/api/session");
      expect(body.person?.name ?? "nobody").toBe(role === "nobody" ? "nobody" : `NAME-${role}`);
    }
  });
});

/** Routes whose `id` is of a quiz, a report that trainers answer, or another thing that is nobody's. */
const ofNobody = new Set([
  "GET /api/quizzes/{id}/analysis",
  "POST /api/quizzes/{id}/versions",
  "PUT /api/reports/{id}/answer",
  "POST /api/regradings/{number}/slices",
]);

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
