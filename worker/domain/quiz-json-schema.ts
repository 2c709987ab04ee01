import { z } from "zod";
import { blueprintSchema } from "./blueprint-format.ts";
import { caseSchema } from "./case-format.ts";
import { officeCheckSchema } from "./office-check-format.ts";
import { quizSchema } from "./quiz-format.ts";
import { selfRatingSchema } from "./self-rating-format.ts";

const files = {
  quiz: { schema: quizSchema, title: "履职学堂测验" },
  blueprint: { schema: blueprintSchema, title: "履职学堂组卷方案" },
  case: { schema: caseSchema, title: "履职学堂情景演练" },
  "self-rating": { schema: selfRatingSchema, title: "履职学堂能力自评" },
  "office-check": { schema: officeCheckSchema, title: "履职学堂办公室自查" },
};

/** The JSON Schema of every kind of file in quizzes/, for completion in an author's editor; made from the schemas that validate. */
export function contentJsonSchemas(): { name: string; schema: Record<string, unknown> }[] {
  return Object.entries(files).map(([name, { schema, title }]) => ({
    name,
    schema: { ...z.toJSONSchema(schema, { io: "input", target: "draft-7" }), title },
  }));
}
