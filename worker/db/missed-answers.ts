import { eq, inArray, sql } from "drizzle-orm";
import type { Question } from "#domain/questions/index";
import type { Db } from "./database.ts";
import { question, questionVersion, quizVersion } from "./schema.ts";

/** The indicator of a question; null where there is no such question. */
export async function findIndicator(db: Db, questionId: string): Promise<string | null> {
  const rows = await db.select({ indicator: question.indicator }).from(question).where(eq(question.id, questionId));
  return rows[0]?.indicator ?? null;
}

/** An answer that counts, with the version of the quiz it was given in. */
export interface CountedAnswer {
  personId: string;
  questionId: string;
  answer: string[];
  versionHash: string;
}

/** What counts of each of these pairs of person and question: four rows a pair. Whose they are is the caller's to know. */
export async function listCountedAnswers(
  db: Db,
  pairs: readonly (readonly [personId: string, questionId: string])[],
): Promise<CountedAnswer[]> {
  if (pairs.length === 0) return [];
  // CROSS JOIN keeps the order: from each pair to its row, never through a table.
  const rows = await db.all<Omit<CountedAnswer, "answer"> & { answer: string }>(
    sql`SELECT exposure.person_id AS personId, exposure.question_id AS questionId, response.answer AS answer, attempt.version_hash AS versionHash
      FROM json_each(${JSON.stringify(pairs)}) AS asked
      CROSS JOIN exposure ON exposure.person_id = asked.value->>0 AND exposure.question_id = asked.value->>1
      CROSS JOIN response ON response.attempt_id = exposure.attempt_id AND response.question_id = exposure.question_id AND response.counted
      CROSS JOIN attempt ON attempt.id = exposure.attempt_id`,
  );
  return rows.map((row) => ({ ...row, answer: JSON.parse(row.answer) }));
}

/** Questions as these versions have them, by `version question`: a row a version and a row a question. */
export async function listAnsweredQuestions(
  db: Db,
  asked: readonly Pick<CountedAnswer, "versionHash" | "questionId">[],
): Promise<Map<string, Question>> {
  const among = (values: Iterable<string>) =>
    sql`(SELECT value FROM json_each(${JSON.stringify([...new Set(values)])}))`;
  const versions = await db
    .select({ hash: quizVersion.hash, questions: quizVersion.questions })
    .from(quizVersion)
    .where(inArray(quizVersion.hash, among(asked.map(({ versionHash }) => versionHash))));
  const wanted = new Set(asked.map(({ versionHash, questionId }) => `${versionHash} ${questionId}`));
  const places = versions.flatMap((version) =>
    version.questions
      .map(([id, hash]) => ({ place: `${version.hash} ${id}`, hash }))
      .filter(({ place }) => wanted.has(place)),
  );
  const rows = await db
    .select({ hash: questionVersion.hash, content: questionVersion.content })
    .from(questionVersion)
    .where(inArray(questionVersion.hash, among(places.map(({ hash }) => hash))));
  const contents = new Map(rows.map(({ hash, content }) => [hash, JSON.parse(content) as Question]));
  return new Map(
    places.flatMap(({ place, hash }) => {
      const content = contents.get(hash);
      return content ? [[place, content] as const] : [];
    }),
  );
}
