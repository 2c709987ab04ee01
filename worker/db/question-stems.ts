import { asc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { question, questionVersion, quiz } from "./schema.ts";

/** What is asked in every published question that is still in use, by its number; without answers. */
export function listQuestionStems(db: Db) {
  const of = (field: string) => sql<string | null>`json_extract(${questionVersion.content}, ${`$.${field}`})`;
  return db
    .select({ id: question.id, stem: of("stem"), context: of("context"), quizId: quiz.id, quizTitle: quiz.title })
    .from(question)
    .innerJoin(questionVersion, eq(questionVersion.hash, question.hash))
    .innerJoin(quiz, eq(quiz.id, question.quizId))
    .where(isNull(question.retiredAt))
    .orderBy(asc(question.number));
}
