import { and, asc, eq, gte, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Scope } from "./callers.ts";
import type { Db } from "./database.ts";
import { office, person } from "./schema.ts";

/** Current people of an office, and with `below` of the offices under it: in the order of the offices, each by its own order. */
export function listStaff(db: Db, path: string, below: boolean) {
  return peopleWhere(db, below ? under(path) : eq(office.path, path));
}

/** Current people of the scope, in the same order. */
export function listPeopleIn(db: Db, scope: Scope) {
  return peopleWhere(db, or(...scope.map(under)) ?? sql`0`);
}

/** A subtree is one range of paths. */
const under = (path: string) => and(gte(office.path, path), lt(office.path, `${path}~`));

function peopleWhere(db: Db, which: SQL | undefined) {
  const { id, name, title } = person;
  return db
    .select({ id, name, title, officeId: office.id, officeName: office.name })
    .from(office)
    .innerJoin(person, and(eq(person.officeId, office.id), isNull(person.departedAt)))
    .where(which)
    .orderBy(asc(office.position), asc(office.path), asc(person.position), asc(person.id));
}
