import type { D1Database } from "@cloudflare/workers-types";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import * as schema from "./schema.ts";

export type Db = DrizzleD1Database<typeof schema>;

/** Drizzle over a D1 binding. */
export function openDatabase(binding: D1Database): Db {
  return drizzle(binding, { schema });
}

/** true where a batch was undone because a key existed already or what it was computed from has changed. */
export function isConflict(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (/(UNIQUE|PRIMARY KEY|NOT NULL) constraint failed/.test(cause.message)) return true;
  }
  return false;
}
