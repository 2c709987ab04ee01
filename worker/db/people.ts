import { and, eq, isNull } from "drizzle-orm";
import type { RoleName, Scope } from "./callers.ts";
import type { Db } from "./database.ts";
import { inScope } from "./offices.ts";
import { office, person, role } from "./schema.ts";

/** A current person whose home office lies in the scope, or null. */
export async function findPerson(db: Db, scope: Scope, id: string) {
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      title: person.title,
      officeId: office.id,
      officeName: office.name,
      extraTime: person.extraTime,
    })
    .from(person)
    .innerJoin(office, eq(office.id, person.officeId))
    .where(and(eq(person.id, id), isNull(person.departedAt), inScope(scope)));
  return rows[0] ?? null;
}

/** Stores a person with roles. */
export async function insertPerson(
  db: Db,
  row: { id: string; name: string; title: string; officeId: string; position: number },
  roles: readonly { role: RoleName; officeId: string }[],
): Promise<void> {
  const held = roles.map((own) => ({ personId: row.id, ...own }));
  await db.batch([db.insert(person).values(row), ...held.map((own) => db.insert(role).values(own))]);
}

/** The id of a current trainer, or null. */
export async function findTrainer(db: Db): Promise<string | null> {
  const rows = await db
    .select({ id: person.id })
    .from(role)
    .innerJoin(person, and(eq(person.id, role.personId), isNull(person.departedAt)))
    .where(eq(role.role, "trainer"))
    .limit(1);
  return rows[0]?.id ?? null;
}
