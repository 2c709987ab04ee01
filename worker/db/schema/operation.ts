import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

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
  (table) => [
    index("audit_entry_at").on(table.at),
    // Who looked at me: a person's own question.
    index("audit_entry_subject").on(table.subject, table.at),
  ],
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
