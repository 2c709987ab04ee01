import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

export const attempt = sqliteTable(
  "attempt",
  {
    id: text().primaryKey(),
    personId: text("person_id").notNull(),
    quizId: text("quiz_id").notNull(),
    versionHash: text("version_hash").notNull(),
    seed: integer().notNull(),
    startedAt: integer("started_at").notNull(),
    submittedAt: integer("submitted_at"),
    /** What is saved so far: answers by question and the last sequence number taken from each device; or the decisions at a case. */
    saved: text().notNull(),
    /** Counts the saves: two devices saving at once cannot overwrite each other. */
    revision: integer().notNull().default(0),
    /** Minutes the quiz gave when it was started, and minutes granted on top; null where there is no time limit. */
    minutes: integer(),
    extraMinutes: integer("extra_minutes").notNull().default(0),
  },
  (table) => [
    index("attempt_person").on(table.personId, table.startedAt),
    // A regrading goes through the attempts at a version in this order.
    index("attempt_version").on(table.versionHash, table.id),
  ],
);

/** One row a person and quiz while an attempt is open: at most one open attempt each. */
export const openAttempt = sqliteTable(
  "open_attempt",
  {
    personId: text("person_id").notNull(),
    quizId: text("quiz_id").notNull(),
    attemptId: text("attempt_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.quizId] })],
);

/**
 * One row a submitted attempt, numbered in the order of commitment for the nightly fold. Its attempt is a key: a second submission of the same attempt breaks
 * it and the whole batch is undone.
 */
export const submission = sqliteTable(
  "submission",
  {
    number: integer().primaryKey({ autoIncrement: true }),
    attemptId: text("attempt_id").notNull(),
    personId: text("person_id").notNull(),
    submittedAt: integer("submitted_at").notNull(),
    /** The person's first attempt at this quiz: what item statistics are made from. */
    first: integer({ mode: "boolean" }).notNull(),
    score: real().notNull(),
    maxScore: real("max_score").notNull(),
    /** The four abilities before and after, as shown with the result. */
    moved: text().notNull(),
    /** Counts the regradings of the attempt: the fold must not store marks that have changed since it read them. */
    revision: integer().notNull().default(0),
  },
  (table) => [uniqueIndex("submission_attempt").on(table.attemptId)],
);

export const response = sqliteTable(
  "response",
  {
    attemptId: text("attempt_id").notNull(),
    questionId: text("question_id").notNull(),
    answer: text().notNull(),
    confidence: text({ enum: ["sure", "unsure"] }),
    /** 0–1; 0 while pending. */
    mark: real().notNull(),
    /** What counted, kept so that it can be taken back exactly: b, c and the ability weights q at that time. */
    difficulty: real().notNull(),
    guessing: real().notNull(),
    abilities: text().notNull(),
    counted: integer({ mode: "boolean" }).notNull(),
    /** 待评阅: nobody has marked it yet, so that it is no evidence and enters no score and no statistics. */
    pending: integer({ mode: "boolean" }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
);

/** What a person has seen of a question: which attempt counts (or will, while its answer is pending), and when the key was last shown. */
export const exposure = sqliteTable(
  "exposure",
  {
    personId: text("person_id").notNull(),
    questionId: text("question_id").notNull(),
    attemptId: text("attempt_id").notNull(),
    countedAt: integer("counted_at").notNull(),
    keyShownAt: integer("key_shown_at"),
  },
  (table) => [primaryKey({ columns: [table.personId, table.questionId] })],
);

/** All evidence of a person in one row, so that a profile reads one row a person. */
export const evidence = sqliteTable("evidence", {
  personId: text("person_id").primaryKey(),
  revision: integer().notNull(),
  /** The grids are faded to this moment. */
  fadedAt: integer("faded_at").notNull(),
  /** Four grids of 41 Float32, in the order of `abilities`. */
  grids: blob({ mode: "buffer" }).notNull(),
  /** The rest of the state as JSON: see `#domain/evidence`. */
  state: text().notNull(),
});

export const progress = sqliteTable(
  "progress",
  {
    personId: text("person_id").notNull(),
    quizId: text("quiz_id").notNull(),
    attempts: integer().notNull(),
    bestPercent: real("best_percent").notNull(),
    lastAttemptId: text("last_attempt_id").notNull(),
    submittedAt: integer("submitted_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.quizId] })],
);

/** Office × ability: K0 = Σκ, K1 = Σκy and how many people are measured, changed with each submission. */
export const officeEvidence = sqliteTable(
  "office_evidence",
  {
    officeId: text("office_id").notNull(),
    ability: text().notNull(),
    k0: real().notNull(),
    k1: real().notNull(),
    measured: integer().notNull(),
    /** What the office's people say of w², from the last nightly rebuild: Σω(r² − s²) and Σω. */
    excess: real().notNull().default(0),
    weight: real().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.officeId, table.ability] })],
);
