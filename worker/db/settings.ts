import { eq } from "drizzle-orm";
import type { Db } from "./database.ts";
import { setting } from "./schema.ts";

/** true where the installation holds the demonstration district. */
export async function isDemo(db: Db): Promise<boolean> {
  const rows = await db.select().from(setting).where(eq(setting.name, "demo"));
  return rows[0]?.value === "true";
}

/** Sets a fact of this installation. */
export async function saveSetting(db: Db, name: string, value: string): Promise<void> {
  await db.insert(setting).values({ name, value }).onConflictDoUpdate({ target: setting.name, set: { value } });
}
