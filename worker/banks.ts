import { makeBanks } from "#domain/ability-bank";
import { bankStatements } from "./db/banks.ts";
import type { Db } from "./db/database.ts";
import { listQuestionsInUse } from "./db/publications.ts";

/** Rebuilds the four reference banks from the questions in use as they stand: after difficulties have moved, or one has started anew. */
export async function rebuildBanks(db: Db): Promise<void> {
  const [first, ...others] = bankStatements(db, makeBanks(await listQuestionsInUse(db)));
  if (first) await db.batch([first, ...others]);
}
