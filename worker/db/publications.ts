import { isNull, sql } from "drizzle-orm";
import { makeBanks } from "#domain/ability-bank";
import { contentHash } from "#domain/content-hash";
import { makePaper, versionHash } from "#domain/paper";
import { calibrationOf, type PublishedQuestion } from "#domain/publication";
import type { Quiz } from "#domain/quiz-format";
import { auditStatement } from "./audit.ts";
import { bankStatements } from "./banks.ts";
import type { Db } from "./database.ts";
import { question, questionVersion, quiz, quizVersion } from "./schema.ts";

/** Every question in use, and those a quiz had before. */
export function listPublishedQuestions(db: Db): Promise<PublishedQuestion[]> {
  return db.select().from(question);
}

/** Questions in use with ability weights, for the reference banks. */
export function listQuestionsInUse(db: Db) {
  return db.select().from(question).where(isNull(question.retiredAt));
}

/** A version to be stored. */
export interface VersionRow {
  content: Quiz;
  number: number;
  personId: string;
  now: number;
  /** Where it was written; a file where left out. */
  origin?: "file" | "studio" | undefined;
}

/**
 * The statement that stores a version. A text that was published before is that version again. What has been put right on a question's text holds for the new version
 * too, read in the same statement, so that no regrading slips between.
 */
export function versionStatement(db: Db, { content, number, personId, now, origin = "file" }: VersionRow) {
  const paper = makePaper(content);
  const questions = content.questions.map((own): [string, string] => [own.id, contentHash(own)]);
  const ofThese = sql`regrading JOIN json_each(${JSON.stringify(questions)}) AS own
    ON own.value->>0 = regrading.question_id AND own.value->>1 = regrading.question_hash`;
  const latest = sql`SELECT max(regrading.number) FROM ${ofThese} GROUP BY regrading.question_id`;
  return db
    .insert(quizVersion)
    .values({
      hash: paper.hash,
      quizId: content.id,
      number,
      questions,
      content: JSON.stringify(content),
      paper: JSON.stringify(paper),
      corrections: sql`(SELECT json_group_object(question_id, json(correction)) FROM regrading WHERE number IN (${latest}))`,
      regrading: sql`(SELECT coalesce(max(regrading.number), 0) FROM ${ofThese})`,
      publishedBy: personId,
      publishedAt: now,
      origin,
    })
    .onConflictDoNothing({ target: quizVersion.hash });
}

/** Stores a new version, its questions and the banks it changes in one batch. */
export async function insertVersion(
  db: Db,
  input: Omit<VersionRow, "content"> & { quiz: Quiz; published: readonly PublishedQuestion[] },
): Promise<void> {
  const { quiz: content, number, published, personId, now, origin } = input;
  const hash = versionHash(content);
  const { rows, retired } = calibrationOf(content, published, now);
  const changed = new Map([...rows, ...retired].map((row) => [row.id, row]));
  const inUse = [...published.filter((row) => !changed.has(row.id)), ...rows].filter((row) => row.retiredAt === null);
  const versions = content.questions.map((own) => ({
    hash: contentHash(own),
    questionId: own.id,
    content: JSON.stringify(own),
  }));
  const { title, kind, lesson = null, minutes = null } = content;
  const summary = { title, kind, lesson, minutes, versionHash: hash, questionCount: content.questions.length };
  await db.batch([
    versionStatement(db, { content, number, personId, now, origin }),
    db
      .insert(quiz)
      .values({ id: content.id, ...summary })
      .onConflictDoUpdate({ target: quiz.id, set: summary }),
    db
      .insert(questionVersion)
      .select(
        sql`SELECT value->>'hash', value->>'questionId', value->>'content', ${now}
          FROM json_each(${JSON.stringify(versions)}) WHERE true`,
      )
      .onConflictDoNothing(),
    db
      .insert(question)
      .select(
        sql`SELECT value->>'id', value->>'number', value->>'quizId', value->>'hash', value->>'keyHash', value->>'difficulty', value->>'precision', value->>'score', value->>'information',
          value->>'guessing', value->'abilities', value->>'indicator', value->>'retiredAt'
          FROM json_each(${JSON.stringify([...rows, ...retired])}) WHERE true`,
      )
      .onConflictDoUpdate({
        target: question.id,
        set: {
          hash: sql`excluded.hash`,
          keyHash: sql`excluded.key_hash`,
          difficulty: sql`excluded.difficulty`,
          precision: sql`excluded.precision`,
          score: sql`excluded.score`,
          information: sql`excluded.information`,
          guessing: sql`excluded.guessing`,
          abilities: sql`excluded.abilities`,
          indicator: sql`excluded.indicator`,
          retiredAt: sql`excluded.retired_at`,
        },
      }),
    ...bankStatements(db, makeBanks(inUse)),
    auditStatement(db, { at: now, personId, act: "publish", subject: content.id, detail: hash }),
  ]);
}
