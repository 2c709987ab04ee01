import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** A trainer's logged act that puts a question of published versions right; see `#domain/correction`. */
export const regrading = sqliteTable("regrading", {
  number: integer().primaryKey({ autoIncrement: true }),
  questionId: text("question_id").notNull(),
  /** The content of the question that was answered, and that stays as it is. */
  questionHash: text("question_hash").notNull(),
  act: text({ enum: ["key", "full-marks", "void"] }).notNull(),
  /** The correction as JSON. */
  correction: text().notNull(),
  reason: text().notNull(),
  personId: text("person_id").notNull(),
  at: integer().notNull(),
  /** The attempt up to which it is done, `version attempt`; attempts are gone through in that order. */
  cursor: text().notNull().default(""),
  /** Attempts marked anew so far, and those of them whose score changed. */
  attempts: integer().notNull().default(0),
  changed: integer().notNull().default(0),
  doneAt: integer("done_at"),
});

/** One row a regrading and attempt: the key that makes a slice that is run twice change nothing. */
export const regraded = sqliteTable(
  "regraded",
  {
    attemptId: text("attempt_id").notNull(),
    regrading: integer().notNull(),
    /** null: it was pending. */
    markBefore: real("mark_before"),
    markAfter: real("mark_after"),
    scoreBefore: real("score_before").notNull(),
    scoreAfter: real("score_after").notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.regrading] })],
);

/** 报告本题有误: what a learner says of a question, with what was seen. */
export const report = sqliteTable(
  "report",
  {
    id: text().primaryKey(),
    personId: text("person_id").notNull(),
    attemptId: text("attempt_id").notNull(),
    questionId: text("question_id").notNull(),
    questionHash: text("question_hash").notNull(),
    /** What the learner writes. */
    text: text().notNull(),
    /** The answer at that moment and, once it was shown, its mark, as JSON. */
    seen: text().notNull(),
    at: integer().notNull(),
    answer: text(),
    answeredBy: text("answered_by"),
    answeredAt: integer("answered_at"),
  },
  (table) => [
    uniqueIndex("report_question").on(table.attemptId, table.questionId),
    index("report_open").on(table.answeredAt, table.at),
    index("report_person").on(table.personId, table.answeredAt),
  ],
);

/** What a person is told inside the product. */
export const notice = sqliteTable(
  "notice",
  {
    id: text().primaryKey(),
    personId: text("person_id").notNull(),
    at: integer().notNull(),
    kind: text({ enum: ["regraded", "report-answered", "reminder"] }).notNull(),
    /** What the sentence is made of, as JSON. */
    detail: text().notNull(),
    readAt: integer("read_at"),
  },
  (table) => [index("notice_person").on(table.personId, table.at)],
);
