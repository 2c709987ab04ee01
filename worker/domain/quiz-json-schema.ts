import { z } from "zod";
import { blueprintSchema } from "./blueprint-format.ts";
import { caseSchema } from "./case-format.ts";
import { quizSchema } from "./quiz-format.ts";

/** The JSON Schema of a quiz file, for completion in an author's editor; made from the schema that validates. */
export function quizJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(quizSchema, { io: "input", target: "draft-7" }), title: "履职学堂测验" };
}

/** The JSON Schema of a blueprint. */
export function blueprintJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(blueprintSchema, { io: "input", target: "draft-7" }), title: "履职学堂组卷方案" };
}

/** The JSON Schema of a case file. */
export function caseJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(caseSchema, { io: "input", target: "draft-7" }), title: "履职学堂情景演练" };
}
