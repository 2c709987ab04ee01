import { z } from "zod";
import type { QuestionType } from "./common.ts";
import { multiple, multipleSchema } from "./multiple.ts";
import { single, singleSchema } from "./single.ts";
import { situational, situationalSchema } from "./situational.ts";
import { trueFalse, trueFalseSchema } from "./true-false.ts";

/** A question of any type, told apart by `type`. */
export const questionSchema = z.discriminatedUnion("type", [
  singleSchema,
  multipleSchema,
  trueFalseSchema,
  situationalSchema,
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionTypeId = Question["type"];

/** One handler a type; adding a type is one file and one line here and in the union above. */
export const questionTypes: { [T in QuestionTypeId]: QuestionType<Extract<Question, { type: T }>> } = {
  single,
  multiple,
  "true-false": trueFalse,
  situational,
};

/** The handler of a question's own type. */
export function typeOf(question: Question): QuestionType<Question> {
  return questionTypes[question.type] as QuestionType<Question>;
}
