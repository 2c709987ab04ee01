import type { AbilityBank } from "#domain/ability-bank";
import { type Ability, abilities } from "#domain/framework";
import { startingHyper } from "#domain/hyper";
import type { DistrictAbilities } from "#domain/profile";
import type { Db } from "./database.ts";
import { abilityBank } from "./schema.ts";

/** The four reference banks with the district's figures; empty banks before anything is published. */
export async function getDistrictAbilities(db: Db): Promise<DistrictAbilities> {
  const rows = new Map((await db.select().from(abilityBank)).map((row) => [row.ability, row]));
  const one = (ability: Ability) => {
    const row = rows.get(ability);
    const bank: AbilityBank = row ? JSON.parse(row.bank) : { questions: [], curve: [] };
    const hyper = row ? { within: row.within, between: row.between, districtMean: row.districtMean } : startingHyper;
    return { bank, hyper };
  };
  return Object.fromEntries(abilities.map((ability) => [ability, one(ability)])) as DistrictAbilities;
}

/** The statements that store the banks and leave the district's figures as they are. */
export function bankStatements(db: Db, banks: Record<Ability, AbilityBank>) {
  const { within, between, districtMean } = startingHyper;
  return abilities.map((ability) => {
    const bank = JSON.stringify(banks[ability]);
    return db
      .insert(abilityBank)
      .values({ ability, bank, within, between, districtMean })
      .onConflictDoUpdate({ target: abilityBank.ability, set: { bank } });
  });
}
