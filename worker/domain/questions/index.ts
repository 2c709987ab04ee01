import { z } from "zod";
import { blank, blankSchema } from "./blank.ts";
import { matching, matchingSchema } from "./matching.ts";
import { multiple, multipleSchema } from "./multiple.ts";
import { ordering, orderingSchema } from "./ordering.ts";
import type { QuestionType } from "./question-type.ts";
import { shortAnswer, shortAnswerSchema } from "./short-answer.ts";
import { single, singleSchema } from "./single.ts";
import { situational, situationalSchema } from "./situational.ts";
import { trueFalse, trueFalseSchema } from "./true-false.ts";

/** A question of any type, told apart by `type`. */
export const questionSchema = z.discriminatedUnion("type", [
  singleSchema,
  multipleSchema,
  trueFalseSchema,
  situationalSchema,
  blankSchema,
  orderingSchema,
  matchingSchema,
  shortAnswerSchema,
]);
export type Question = z.infer<typeof questionSchema>;
export type QuestionTypeId = Question["type"];

/** One handler a type; adding a type is one file and one line here and in the union above. */
export const questionTypes: { [T in QuestionTypeId]: QuestionType<Extract<Question, { type: T }>> } = {
  single,
  multiple,
  "true-false": trueFalse,
  situational,
  blank,
  ordering,
  matching,
  "short-answer": shortAnswer,
};

export const questionTypeIds = Object.keys(questionTypes) as QuestionTypeId[];

/** The handler of a question's own type. */
export function typeOf(question: Question): QuestionType<Question> {
  return questionTypes[question.type] as QuestionType<Question>;
}
