import { writeFileSync } from "node:fs";
import { caseJsonSchema, quizJsonSchema } from "#domain/quiz-json-schema";

writeFileSync("quizzes/quiz.schema.json", `${JSON.stringify(quizJsonSchema(), null, 2)}\n`);
writeFileSync("quizzes/case.schema.json", `${JSON.stringify(caseJsonSchema(), null, 2)}\n`);
