import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

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
    /** Time granted on top at timed quizzes, in percent: 50 makes 60 minutes 90. */
    extraTime: integer("extra_time").notNull().default(0),
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
