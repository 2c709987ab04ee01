import { writeFileSync } from "node:fs";
import { contentJsonSchemas } from "#domain/quiz-json-schema";

for (const { name, schema } of contentJsonSchemas())
  writeFileSync(`quizzes/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
