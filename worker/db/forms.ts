import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Blueprint } from "#domain/blueprint-format";
import type { PoolQuestion } from "#domain/expand-blueprint";
import type { FormSeen } from "#domain/form-choice";
import { versionHash } from "#domain/paper";
import type { Quiz } from "#domain/quiz-format";
import { auditStatement } from "./audit.ts";
import type { Db } from "./database.ts";
import { type VersionRow, versionStatement } from "./publications.ts";
import { exposure, form, question, questionVersion, quiz } from "./schema.ts";

/**
 * The questions in use of all banks that are not withdrawn, in their current text. A text that has been put right (`regrading`) is not drawn: it is
 * wrong as it stands, and the trainer's mended text takes its place once it is published.
 */
export async function listPool(db: Db): Promise<PoolQuestion[]> {
  const rows = await db
    .select({ bank: question.quizId, content: questionVersion.content })
    .from(question)
    .innerJoin(quiz, and(eq(quiz.id, question.quizId), eq(quiz.kind, "bank")))
    .innerJoin(questionVersion, eq(questionVersion.hash, question.hash))
    .where(
      and(
        isNull(question.retiredAt),
        isNull(quiz.withdrawnAt),
        sql`NOT EXISTS (SELECT 1 FROM regrading WHERE question_id = ${question.id} AND question_hash = ${question.hash})`,
      ),
    );
  return rows.map(({ bank, content }) => ({ bank, question: JSON.parse(content) }));
}

/** The versions of a blueprint's current forms, in order; none for an ordinary quiz. */
export async function listFormVersions(db: Db, quizId: string): Promise<string[]> {
  const rows = await db
    .select({ hash: form.versionHash })
    .from(form)
    .where(eq(form.quizId, quizId))
    .orderBy(asc(form.number));
  return rows.map(({ hash }) => hash);
}

/**
 * How many questions of each current form the person has been exposed to, in whatever quiz; none for an ordinary quiz. Each
 * question is looked up once, however many forms hold it: rows read grow with the pool, not with the person's history.
 */
export async function listFormsSeen(db: Db, quizId: string, personId: string): Promise<FormSeen[]> {
  const { versionHash: hash, questionIds } = form;
  const forms = await db
    .select({ hash, questionIds })
    .from(form)
    .where(eq(form.quizId, quizId))
    .orderBy(asc(form.number));
  const pool = [...new Set(forms.flatMap((own) => own.questionIds))];
  if (pool.length === 0) return [];
  const rows = await db
    .select({ id: exposure.questionId })
    .from(sql`json_each(${JSON.stringify(pool)}) AS own`)
    .crossJoin(exposure)
    .where(and(eq(exposure.personId, personId), eq(exposure.questionId, sql`own.value`)));
  const known = new Set(rows.map(({ id }) => id));
  return forms.map((own) => ({ versionHash: own.hash, seen: own.questionIds.filter((id) => known.has(id)).length }));
}

/** Stores a blueprint's forms as versions, in place of the forms before, in one batch. The questions stay where they live. */
export async function insertForms(
  db: Db,
  input: { blueprint: Blueprint; forms: readonly Quiz[]; number: number; personId: string; now: number },
): Promise<void> {
  const { blueprint, forms, number, personId, now } = input;
  const { id, title, kind, lesson = null, minutes = null } = blueprint;
  const rows = forms.map((content, index): VersionRow => ({ content, number: number + index, personId, now }));
  const hashes = forms.map(versionHash);
  const summary = {
    title,
    kind,
    lesson,
    minutes,
    versionHash: hashes[0] ?? "",
    questionCount: forms[0]?.questions.length ?? 0,
  };
  const numbered = forms.map(({ questions }, index) => ({
    number: index + 1,
    versionHash: hashes[index],
    questionIds: JSON.stringify(questions.map((own) => own.id)),
  }));
  await db.batch([
    db
      .insert(quiz)
      .values({ id, ...summary })
      .onConflictDoUpdate({ target: quiz.id, set: summary }),
    ...rows.map((row) => versionStatement(db, row)),
    db.delete(form).where(eq(form.quizId, id)),
    db
      .insert(form)
      .select(
        sql`SELECT ${id}, value->>'number', value->>'versionHash', value->>'questionIds' FROM json_each(${JSON.stringify(numbered)}) WHERE true`,
      ),
    auditStatement(db, {
      at: now,
      personId,
      act: "publish",
      subject: id,
      detail: `${forms.length} forms, ${hashes[0]}`,
    }),
  ]);
}
