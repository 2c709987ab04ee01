import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { quiz, quizVersion } from "./schema.ts";

/** The published cases, with what may be said of them before they are taken. */
export async function listCases(db: Db) {
  const story = (field: string) => sql`${quizVersion.content}->'branching'->>${field}`;
  const ofSteps = (field: string) =>
    sql<string>`(SELECT json_group_array(DISTINCT value->>${field}) FROM json_each(${quizVersion.content}, '$.questions'))`;
  const rows = await db
    .select({
      id: quiz.id,
      title: quiz.title,
      summary: story("summary").mapWith(String),
      minutes: story("minutes").mapWith(Number),
      steps: quiz.questionCount,
      duties: ofSteps("duty"),
      elements: ofSteps("element"),
    })
    .from(quiz)
    .innerJoin(quizVersion, eq(quizVersion.hash, quiz.versionHash))
    .where(and(eq(quiz.kind, "case"), isNull(quiz.withdrawnAt)))
    .orderBy(asc(quiz.id));
  return rows.map((row) => ({
    ...row,
    duties: JSON.parse(row.duties) as string[],
    elements: JSON.parse(row.elements) as string[],
  }));
}
