import { writeFileSync } from "node:fs";
import { blueprintJsonSchema, quizJsonSchema } from "#domain/quiz-json-schema";

for (const [name, schema] of Object.entries({ quiz: quizJsonSchema(), blueprint: blueprintJsonSchema() }))
  writeFileSync(`quizzes/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
