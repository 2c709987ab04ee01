import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row a slice of the nightly fold, keyed by the submission it starts behind: no submission is folded twice. */
export const foldSlice = sqliteTable("fold_slice", {
  after: integer().primaryKey(),
  upto: integer().notNull(),
  at: integer().notNull(),
});

/** Sums over first attempts at a version, an item each, from which every coefficient follows. */
export const itemSum = sqliteTable(
  "item_sum",
  {
    versionHash: text("version_hash").notNull(),
    questionId: text("question_id").notNull(),
    people: integer().notNull(),
    total: real().notNull(),
    totalSquared: real("total_squared").notNull(),
    sum: real().notNull(),
    squared: real().notNull(),
    withTotal: real("with_total").notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionHash, table.questionId] })],
);

/** Who chose an option: how many, the sum of their rest scores, and how many of each ability third. */
export const optionSum = sqliteTable(
  "option_sum",
  {
    versionHash: text("version_hash").notNull(),
    questionId: text("question_id").notNull(),
    /** An option's id; in an ordering `place:id`, in a matching `leftId:rightId`. */
    optionId: text("option_id").notNull(),
    people: integer().notNull(),
    rest: real().notNull(),
    low: integer().notNull(),
    middle: integer().notNull(),
    high: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionHash, table.questionId, table.optionId] })],
);

/** An office's ability as it stood in a week (number of weeks since Monday 5 January 1970). */
export const officeSnapshot = sqliteTable(
  "office_snapshot",
  {
    officeId: text("office_id").notNull(),
    week: integer().notNull(),
    ability: text().notNull(),
    mean: real().notNull(),
    sd: real().notNull(),
    measured: integer().notNull(),
    staff: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.officeId, table.week, table.ability] })],
);

/**
 * What an office contributes to what other offices are shown: frozen, and replaced only when at least 3 people have changed since (`#domain/disclosure`).
 */
export const officeDisclosure = sqliteTable("office_disclosure", {
  officeId: text("office_id").primaryKey(),
  /** Number of weeks since Monday 5 January 1970. */
  week: integer().notNull(),
  staff: integer().notNull(),
  /** An ability each, as JSON: the estimate, what it rests on, and whether other offices see it. */
  figures: text().notNull(),
  /** Who is in it, with how many answers each, as JSON: never shown, it tells how many people have changed. */
  people: text().notNull(),
});
