import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { allKinds } from "#domain/quiz-kinds";

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
    /** 1/variance of b: 1 for the author's level alone. */
    precision: real().notNull().default(1),
    /** First answers since b last moved: Σ dlnL/db and ΣI. */
    score: real().notNull().default(0),
    information: real().notNull().default(0),
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
  /** The version people take; of a blueprint its first form. */
  versionHash: text("version_hash").notNull(),
  questionCount: integer("question_count").notNull(),
  /** A bank is offered to nobody; a case is taken step by step. */
  kind: text({ enum: allKinds }).notNull().default("practice"),
  minutes: integer(),
  /** Withdrawn: nobody starts it any more; what was taken stays. */
  withdrawnAt: integer("withdrawn_at"),
});

/** The forms of a blueprint's current publication: an attempt takes the one with the fewest questions its person has seen. */
export const form = sqliteTable(
  "form",
  {
    quizId: text("quiz_id").notNull(),
    number: integer().notNull(),
    versionHash: text("version_hash").notNull(),
    questionIds: text("question_ids", { mode: "json" }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.quizId, table.number] })],
);

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
    /** What has been put right since, by question id, as JSON (`#domain/correction`), and the number of the last regrading. */
    corrections: text().notNull().default("{}"),
    regrading: integer().notNull().default(0),
    publishedBy: text("published_by").notNull(),
    publishedAt: integer("published_at").notNull(),
    /** Where it was written: in a file, or in the studio. */
    origin: text({ enum: ["file", "studio"] })
      .notNull()
      .default("file"),
  },
  (table) => [uniqueIndex("quiz_version_number").on(table.quizId, table.number)],
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

/** The versions of the scale of self-rating and of the office check; the one in use is the latest of its id. */
export const scale = sqliteTable(
  "scale",
  {
    hash: text().primaryKey(),
    id: text().notNull(),
    kind: text({ enum: ["self-rating", "office-check"] }).notNull(),
    /** 第几版, as its author numbers it. */
    number: integer().notNull(),
    content: text().notNull(),
    publishedBy: text("published_by").notNull(),
    publishedAt: integer("published_at").notNull(),
  },
  (table) => [uniqueIndex("scale_number").on(table.id, table.number)],
);
