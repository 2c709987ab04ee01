import { parseCase } from "./parse-case.ts";
import { parseQuiz } from "./parse-quiz.ts";

/** Whatever a trainer publishes, through the one gate: what has steps is a case, all else a quiz. */
export function parseContent(text: string, tools?: readonly string[]): ReturnType<typeof parseQuiz> {
  return /^["']?steps["']?\s*:/m.test(text) ? parseCase(text, tools) : parseQuiz(text, tools);
}
