/*
 * Times are milliseconds since 1970. Tables found or stored by their key alone are WITHOUT ROWID (written into the
 * migration by hand): one row read or written instead of two.
 */
export * from "./schema/attempts.ts";
export * from "./schema/corrections.ts";
export * from "./schema/learning.ts";
export * from "./schema/offices.ts";
export * from "./schema/operation.ts";
export * from "./schema/people.ts";
export * from "./schema/quizzes.ts";
export * from "./schema/statistics.ts";
export * from "./schema/studio.ts";
