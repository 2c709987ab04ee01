import { readdirSync, readFileSync } from "node:fs";
import type { Bindings } from "../context.ts";
import { openD1 } from "../node/d1.ts";

const folder = "worker/db/migrations";

/** Bindings on an empty, migrated database in memory, gone with the process. */
export async function scratchBindings(secret = "a-scratch-database-has-no-sessions"): Promise<Bindings> {
  const database = openD1(":memory:");
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  for (const name of files.sort()) await database.exec(readFileSync(`${folder}/${name}`, "utf8"));
  return { DB: database, AUTH_SECRET: secret };
}
