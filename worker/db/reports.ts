import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { auditStatement } from "./audit.ts";
import type { Db } from "./database.ts";
import { type Notice, noticeStatement } from "./notices.ts";
import { attempt, questionVersion, quiz, quizVersion, report } from "./schema.ts";

type Report = typeof report.$inferInsert;

/** Stores a learner's report; a second one on the same question of an attempt replaces the words of the first until that is answered. */
export async function saveReport(db: Db, row: Report): Promise<void> {
  await db
    .insert(report)
    .values(row)
    .onConflictDoUpdate({
      target: [report.attemptId, report.questionId],
      set: { text: row.text, seen: row.seen, at: row.at },
      setWhere: isNull(report.answeredAt),
    });
}

/** How many reports of a person wait for an answer. */
export async function countOpenReports(db: Db, personId: string): Promise<number> {
  const rows = await db
    .select({ n: sql<number>`count(*)` })
    .from(report)
    .where(and(eq(report.personId, personId), isNull(report.answeredAt)));
  return rows[0]?.n ?? 0;
}

/** The reports that wait, the oldest first; or those answered, the latest first. With what they are about, and nobody's name. */
export function listReports(db: Db, state: "open" | "answered", limit: number) {
  const waiting = state === "open";
  return db
    .select({
      report,
      quizId: attempt.quizId,
      title: quiz.title,
      versionHash: attempt.versionHash,
      seed: attempt.seed,
      question: questionVersion.content,
      paper: quizVersion.paper,
    })
    .from(report)
    .innerJoin(attempt, eq(attempt.id, report.attemptId))
    .innerJoin(quizVersion, eq(quizVersion.hash, attempt.versionHash))
    .innerJoin(quiz, eq(quiz.id, attempt.quizId))
    .innerJoin(questionVersion, eq(questionVersion.hash, report.questionHash))
    .where(waiting ? isNull(report.answeredAt) : isNotNull(report.answeredAt))
    .orderBy(waiting ? asc(report.at) : desc(report.answeredAt))
    .limit(limit);
}

/** A report with the title of its quiz, or null. */
export async function findReport(db: Db, id: string) {
  const rows = await db
    .select({ report, title: quiz.title })
    .from(report)
    .innerJoin(attempt, eq(attempt.id, report.attemptId))
    .innerJoin(quiz, eq(quiz.id, attempt.quizId))
    .where(eq(report.id, id));
  return rows[0] ?? null;
}

/** Answers a report, tells its learner, and records who did; a second answer replaces the first and tells anew. */
export async function answerReport(
  db: Db,
  id: string,
  answer: { text: string; personId: string; now: number },
  notice: Notice,
): Promise<void> {
  const { text, personId, now } = answer;
  await db.batch([
    db.update(report).set({ answer: text, answeredBy: personId, answeredAt: now }).where(eq(report.id, id)),
    noticeStatement(db, notice),
    auditStatement(db, { at: now, personId, act: "answer-report", subject: id }),
  ]);
}
