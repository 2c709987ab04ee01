import { writeFileSync } from "node:fs";
import { blueprintJsonSchema, caseJsonSchema, quizJsonSchema } from "#domain/quiz-json-schema";

const schemas = { quiz: quizJsonSchema(), blueprint: blueprintJsonSchema(), case: caseJsonSchema() };
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(`quizzes/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
