import { eq } from "drizzle-orm";
import { certificatePercentFrom } from "#domain/certificate";
import type { RoundsAYear } from "#domain/rating-round";
import type { Db } from "./database.ts";
import { setting } from "./schema.ts";

/** A fact of this installation, or null. */
export async function findSetting(db: Db, name: string): Promise<string | null> {
  const rows = await db.select().from(setting).where(eq(setting.name, name));
  return rows[0]?.value ?? null;
}

/** true where the installation holds the demonstration district. */
export async function isDemo(db: Db): Promise<boolean> {
  return (await findSetting(db, "demo")) === "true";
}

/** How many rounds of self-rating a year has here: 1, 2 or 4, by the setting `self-rating-rounds`; 2 where it is not set. */
export async function findRoundsAYear(db: Db): Promise<RoundsAYear> {
  const rounds = Number(await findSetting(db, "self-rating-rounds"));
  return rounds === 1 || rounds === 4 ? rounds : 2;
}

/** Best result in percent from which a paper counts towards the 结业证明. */
export async function getCertificatePercent(db: Db): Promise<number> {
  return certificatePercentFrom(await findSetting(db, "certificate-percent"));
}

/** Sets a fact of this installation. */
export async function saveSetting(db: Db, name: string, value: string): Promise<void> {
  await db.insert(setting).values({ name, value }).onConflictDoUpdate({ target: setting.name, set: { value } });
}
