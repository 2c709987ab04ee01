import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

/** How far a person has read a lesson. */
export const reading = sqliteTable(
  "reading",
  {
    personId: text("person_id").notNull(),
    lesson: text().notNull(),
    /** The id of the heading that was last on the screen. */
    section: text().notNull(),
    at: integer().notNull(),
    finishedAt: integer("finished_at"),
  },
  (table) => [primaryKey({ columns: [table.personId, table.lesson] })],
);

/** All review cards (错题本) of a person in one row, so that a due count reads one row: see `#domain/review`. */
export const reviewDeck = sqliteTable("review_deck", {
  personId: text("person_id").primaryKey(),
  /** Counts the writes: two at once cannot overwrite each other. */
  revision: integer().notNull(),
  cards: text().notNull(),
});

/** A person's self-rating (自评) of a round, such as 2026-2 for the second half of 2026. */
export const selfRating = sqliteTable(
  "self_rating",
  {
    personId: text("person_id").notNull(),
    round: text().notNull(),
    /** The scale that was read while rating. */
    scaleHash: text("scale_hash").notNull(),
    /** Level 1–5 by indicator, as JSON. */
    levels: text({ mode: "json" }).$type<Record<string, number>>().notNull(),
    /** Counts the saves. */
    revision: integer().notNull().default(0),
    startedAt: integer("started_at").notNull(),
    finishedAt: integer("finished_at"),
    /** The person lets the director see it. */
    shared: integer({ mode: "boolean" }).notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.personId, table.round] })],
);

/** 结业证明: what it says was true on the day it was issued, and stays as it was. */
export const certificate = sqliteTable(
  "certificate",
  {
    /** Printed on it, such as 2026-00012. */
    number: text().primaryKey(),
    personId: text("person_id").notNull(),
    issuedAt: integer("issued_at").notNull(),
    /** Name, office and what was passed when, as JSON. */
    content: text().notNull(),
  },
  (table) => [uniqueIndex("certificate_person").on(table.personId)],
);

/** 学习任务: what a director asks people to do by a day. */
export const assignment = sqliteTable(
  "assignment",
  {
    id: text().primaryKey(),
    /** The office it was given for; who gives it, and when. */
    officeId: text("office_id").notNull(),
    givenBy: text("given_by").notNull(),
    givenAt: integer("given_at").notNull(),
    kind: text({ enum: ["lesson", "quiz", "case", "daily"] }).notNull(),
    /** Slug of the lesson, or id of the quiz or case; empty for the daily set. */
    target: text().notNull().default(""),
    /** On how many days the daily set is to be done; null for anything else. */
    days: integer(),
    /** It was given to the offices under it too. */
    below: integer({ mode: "boolean" }).notNull().default(false),
    dueAt: integer("due_at").notNull(),
    note: text().notNull().default(""),
    withdrawnAt: integer("withdrawn_at"),
  },
  (table) => [index("assignment_office").on(table.officeId, table.givenAt)],
);

/** Who an assignment was given to: the people of that day, whoever comes or goes later. */
export const assignmentPerson = sqliteTable(
  "assignment_person",
  {
    personId: text("person_id").notNull(),
    assignmentId: text("assignment_id").notNull(),
    /** A later day for this person. */
    extendedTo: integer("extended_to"),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.assignmentId] }),
    index("assignment_person_assignment").on(table.assignmentId),
  ],
);

/** One row a person and day (whole days since 1970-01-01 by China time) on which a question of the daily set was answered. */
export const reviewDay = sqliteTable(
  "review_day",
  {
    personId: text("person_id").notNull(),
    day: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.day] })],
);
