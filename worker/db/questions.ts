import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { ItemSum } from "#domain/option-analysis";
import type { Question } from "#domain/questions/index";
import type { QuizKind } from "#domain/quiz-kinds";
import { auditStatement } from "./audit.ts";
import type { Db } from "./database.ts";
import { itemSum, question, questionVersion, quiz, quizVersion } from "./schema.ts";

/** A question of the bank in its current text, with where it lives. */
export interface BankQuestion {
  row: typeof question.$inferSelect;
  quizTitle: string;
  quizKind: QuizKind;
  content: Question;
  publishedAt: number;
}

/** Every question in use, and the retired ones too where asked for, by quiz and number. */
export async function listBankQuestions(db: Db, retired: boolean): Promise<BankQuestion[]> {
  const rows = await bankQuestions(db)
    .where(retired ? undefined : isNull(question.retiredAt))
    .orderBy(asc(question.quizId), asc(question.number));
  return rows.map(readBankQuestion);
}

/** A question in its current text, in use or not; null where there is none. */
export async function findBankQuestion(db: Db, id: string): Promise<BankQuestion | null> {
  const rows = await bankQuestions(db).where(eq(question.id, id));
  return rows[0] ? readBankQuestion(rows[0]) : null;
}

function bankQuestions(db: Db) {
  const { content, publishedAt } = questionVersion;
  return db
    .select({ row: question, quizTitle: quiz.title, quizKind: quiz.kind, content, publishedAt })
    .from(question)
    .innerJoin(questionVersion, eq(questionVersion.hash, question.hash))
    .innerJoin(quiz, eq(quiz.id, question.quizId))
    .$dynamic();
}

function readBankQuestion(own: Omit<BankQuestion, "content"> & { content: string }): BankQuestion {
  return { ...own, content: JSON.parse(own.content) };
}

const sums = {
  people: itemSum.people,
  total: itemSum.total,
  totalSquared: itemSum.totalSquared,
  sum: itemSum.sum,
  squared: itemSum.squared,
  withTotal: itemSum.withTotal,
};

/** The folded sums of every question in its current text, a row for each version that holds it and has been answered. */
export function listCurrentSums(db: Db): Promise<(ItemSum & { questionId: string })[]> {
  return db
    .select({ questionId: question.id, ...sums })
    .from(quizVersion)
    .crossJoin(sql`json_each(${quizVersion.questions}) AS own`)
    .crossJoin(question)
    .crossJoin(itemSum)
    .where(
      and(
        eq(question.id, sql`own.value->>0`),
        eq(question.hash, sql`own.value->>1`),
        eq(itemSum.versionHash, quizVersion.hash),
        eq(itemSum.questionId, question.id),
      ),
    );
}

/** The folded sums of one question, each with the hash of the text that was answered. */
export function listSumsOf(db: Db, id: string): Promise<(ItemSum & { hash: string })[]> {
  const hash = sql<string>`(SELECT own.value->>1 FROM json_each(${quizVersion.questions}) AS own WHERE own.value->>0 = ${id})`;
  return db
    .select({ hash, ...sums })
    .from(quizVersion)
    .crossJoin(itemSum)
    .where(and(eq(itemSum.versionHash, quizVersion.hash), eq(itemSum.questionId, id)));
}

/** What people take now, and the banks: a version each, a blueprint's forms by number. */
const current = sql`(SELECT id AS quiz_id, version_hash, NULL AS number FROM quiz WHERE withdrawn_at IS NULL AND id NOT IN (SELECT quiz_id FROM form)
  UNION ALL SELECT form.quiz_id, form.version_hash, form.number FROM form JOIN quiz ON quiz.id = form.quiz_id AND withdrawn_at IS NULL)`;

/** In how many papers people can take now, forms one by one, each question stands; a question in none is left out. */
export async function countPapers(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: sql<string>`own.value->>0`, papers: sql<number>`count(*)` })
    .from(sql`${current} AS taken`)
    .innerJoin(quiz, and(eq(quiz.id, sql`taken.quiz_id`), ne(quiz.kind, "bank")))
    .innerJoin(quizVersion, eq(quizVersion.hash, sql`taken.version_hash`))
    .crossJoin(sql`json_each(${quizVersion.questions}) AS own`)
    .groupBy(sql`1`);
  return new Map(rows.map(({ id, papers }) => [id, papers]));
}

/** Where a question stands now: the quizzes, and which forms of the blueprints. */
export async function listUses(db: Db, id: string) {
  const rows = await db
    .select({ quizId: quiz.id, title: quiz.title, kind: quiz.kind, form: sql<number | null>`taken.number` })
    .from(sql`${current} AS taken`)
    .innerJoin(quiz, eq(quiz.id, sql`taken.quiz_id`))
    .innerJoin(quizVersion, eq(quizVersion.hash, sql`taken.version_hash`))
    .where(sql`EXISTS (SELECT 1 FROM json_each(${quizVersion.questions}) AS own WHERE own.value->>0 = ${id})`)
    .orderBy(asc(quiz.id), sql`taken.number`);
  const byQuiz = new Map<string, { quizId: string; title: string; kind: QuizKind; forms: number[] }>();
  for (const { form, ...own } of rows) {
    const use = byQuiz.get(own.quizId) ?? { ...own, forms: [] };
    if (form !== null) use.forms.push(form);
    byQuiz.set(own.quizId, use);
  }
  return [...byQuiz.values()];
}

/** Every text a question has been published with, the earliest first. */
export async function listTexts(db: Db, id: string) {
  const { hash, content, publishedAt } = questionVersion;
  const rows = await db
    .select({ hash, content, publishedAt })
    .from(questionVersion)
    .where(eq(questionVersion.questionId, id))
    .orderBy(asc(publishedAt));
  return rows.map((own) => ({ ...own, content: JSON.parse(own.content) as Question }));
}

/** Takes a question out of use, or back into it. */
export async function saveRetirement(
  db: Db,
  { id, retired, personId, now }: { id: string; retired: boolean; personId: string; now: number },
): Promise<void> {
  await db.batch([
    db
      .update(question)
      .set({ retiredAt: retired ? now : null })
      .where(eq(question.id, id)),
    auditStatement(db, { at: now, personId, act: retired ? "retire-question" : "return-question", subject: id }),
  ]);
}
