import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { contentJsonSchemas } from "#domain/quiz-json-schema";

it("quizzes/ has a JSON Schema of every kind of file, made from the schemas that validate, and no other", () => {
  const schemas = contentJsonSchemas();
  const written = readdirSync("quizzes").filter((name) => name.endsWith(".schema.json"));
  expect(written.sort()).toEqual(schemas.map(({ name }) => `${name}.schema.json`).sort());
  for (const { name, schema } of schemas)
    expect(JSON.parse(readFileSync(`quizzes/${name}.schema.json`, "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
});
