import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/*
 * Times are milliseconds since 1970. Tables read by their key in the submitting batch are WITHOUT ROWID
 * (written into the migration by hand): one row written an insert instead of two.
 */

export const office = sqliteTable(
  "office",
  {
    id: text().primaryKey(),
    parentId: text("parent_id"),
    /** Ids from the root down, each followed by "/": a subtree is one range of paths. */
    path: text().notNull(),
    name: text().notNull(),
    position: integer().notNull().default(0),
  },
  (table) => [uniqueIndex("office_path").on(table.path)],
);

export const person = sqliteTable(
  "person",
  {
    id: text().primaryKey(),
    officeId: text("office_id").notNull(),
    name: text().notNull(),
    /** 职务 */
    title: text().notNull().default(""),
    /** Order within the office, the director first. */
    position: integer().notNull().default(0),
    departedAt: integer("departed_at"),
  },
  (table) => [index("person_office").on(table.officeId, table.departedAt)],
);

export const role = sqliteTable(
  "role",
  {
    personId: text("person_id").notNull(),
    role: text({ enum: ["learner", "director", "deputy", "trainer", "administrator"] }).notNull(),
    officeId: text("office_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.role, table.officeId] })],
);

export const question = sqliteTable(
  "question",
  {
    id: text().primaryKey(),
    /** Position in a person's bitmap of seen questions; never reused. */
    number: integer().notNull(),
    quizId: text("quiz_id").notNull(),
    hash: text().notNull(),
    /** Hash of what decides a mark (type, options, key, level): while it stays, difficulty and statistics stay. */
    keyHash: text("key_hash").notNull(),
    /** b, logits; starts at the author's level − 3. */
    difficulty: real().notNull(),
    guessing: real().notNull(),
    abilities: text({ mode: "json" }).$type<Record<string, number>>().notNull(),
    indicator: text().notNull(),
    retiredAt: integer("retired_at"),
  },
  (table) => [uniqueIndex("question_number").on(table.number), index("question_quiz").on(table.quizId)],
);

export const questionVersion = sqliteTable("question_version", {
  hash: text().primaryKey(),
  questionId: text("question_id").notNull(),
  content: text().notNull(),
  publishedAt: integer("published_at").notNull(),
});

export const quiz = sqliteTable("quiz", {
  id: text().primaryKey(),
  title: text().notNull(),
  lesson: text(),
  versionHash: text("version_hash").notNull(),
  questionCount: integer("question_count").notNull(),
});

export const quizVersion = sqliteTable(
  "quiz_version",
  {
    hash: text().primaryKey(),
    quizId: text("quiz_id").notNull(),
    number: integer().notNull(),
    /** The version itself: ids and hashes of its questions, in order. */
    questions: text({ mode: "json" }).$type<[id: string, hash: string][]>().notNull(),
    /** The whole quiz with keys, as JSON: a submission is graded from this one row. */
    content: text().notNull(),
    /** The paper without keys, as JSON, served as it stands. */
    paper: text().notNull(),
    publishedBy: text("published_by").notNull(),
    publishedAt: integer("published_at").notNull(),
  },
  (table) => [uniqueIndex("quiz_version_number").on(table.quizId, table.number)],
);

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
    /** What is saved so far: answers by question, and the last sequence number taken from each device. */
    saved: text().notNull(),
    /** Counts the saves: two devices saving at once cannot overwrite each other. */
    revision: integer().notNull().default(0),
  },
  (table) => [index("attempt_person").on(table.personId, table.startedAt)],
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
 * One row a submitted attempt. Its two keys make a submission happen once: a second one of the same attempt, or one
 * computed from evidence that another submission has changed meanwhile, breaks a key and the whole batch is undone.
 */
export const submission = sqliteTable(
  "submission",
  {
    attemptId: text("attempt_id").primaryKey(),
    personId: text("person_id").notNull(),
    evidenceRevision: integer("evidence_revision").notNull(),
    submittedAt: integer("submitted_at").notNull(),
    score: real().notNull(),
    maxScore: real("max_score").notNull(),
    /** The four abilities before and after, as shown with the result. */
    moved: text().notNull(),
  },
  (table) => [uniqueIndex("submission_person_revision").on(table.personId, table.evidenceRevision)],
);

export const response = sqliteTable(
  "response",
  {
    attemptId: text("attempt_id").notNull(),
    questionId: text("question_id").notNull(),
    answer: text().notNull(),
    confidence: text({ enum: ["sure", "unsure"] }),
    mark: real().notNull(),
    /** What counted, kept so that it can be taken back exactly: b, c and the ability weights q at that time. */
    difficulty: real().notNull(),
    guessing: real().notNull(),
    abilities: text().notNull(),
    counted: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
);

/** What a person has seen of a question: which attempt counts, and when the key was last shown. */
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
  },
  (table) => [primaryKey({ columns: [table.officeId, table.ability] })],
);

/** One row an ability: the reference bank and the district's figures, rebuilt when a quiz is published. */
export const abilityBank = sqliteTable("ability_bank", {
  ability: text().primaryKey(),
  /** The questions that bear on the ability and the 41-point curve of 掌握度, as JSON. */
  bank: text().notNull(),
  districtMean: real("district_mean").notNull().default(0),
  within: real().notNull(),
  between: real().notNull(),
});

export const auditEntry = sqliteTable(
  "audit_entry",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    personId: text("person_id"),
    act: text().notNull(),
    subject: text().notNull().default(""),
    detail: text().notNull().default(""),
    address: text().notNull().default(""),
  },
  (table) => [index("audit_entry_at").on(table.at)],
);

/** Tries to sign in, by account name (whether it exists or not) and by address. */
export const signInTry = sqliteTable("sign_in_try", {
  key: text().primaryKey(),
  tries: integer().notNull(),
  /** Tries are counted in windows of 15 minutes from the first. */
  startedAt: integer("started_at").notNull(),
});

/** Facts of this installation, such as `demo`. */
export const setting = sqliteTable("setting", {
  name: text().primaryKey(),
  value: text().notNull(),
});
