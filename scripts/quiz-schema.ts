import { writeFileSync } from "node:fs";
import { quizJsonSchema } from "#domain/quiz-json-schema";

writeFileSync("quizzes/quiz.schema.json", `${JSON.stringify(quizJsonSchema(), null, 2)}\n`);
