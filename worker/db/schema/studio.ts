import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A quiz while a trainer writes it; see `#domain/quiz-draft`. */
export const draft = sqliteTable(
  "draft",
  {
    id: text().primaryKey(),
    /** The id it is published under. */
    quizId: text("quiz_id").notNull(),
    /** What is written so far, as JSON. */
    content: text().notNull(),
    /** The version it was begun on; null where nothing was published then. */
    base: text(),
    /** Counts the saves: two trainers, or two tabs, cannot overwrite each other. */
    revision: integer().notNull().default(1),
    createdAt: integer("created_at").notNull(),
    savedAt: integer("saved_at").notNull(),
    savedBy: text("saved_by").notNull(),
  },
  (table) => [index("draft_saved").on(table.savedAt)],
);
