import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** 办公室自查: what is answered of one round, such as 2026-q4. */
export const officeCheck = sqliteTable(
  "office_check",
  {
    officeId: text("office_id").notNull(),
    round: text().notNull(),
    /** The version of the list that was read while answering. */
    scaleHash: text("scale_hash").notNull(),
    /** By point: answer, note, when and who, as JSON (`#domain/office-check`). */
    answers: text().notNull(),
    /** Counts the saves. */
    revision: integer().notNull().default(0),
    startedAt: integer("started_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.officeId, table.round] })],
);
