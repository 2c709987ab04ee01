import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "./database.ts";
import { office, person, role } from "./schema.ts";

export type RoleName = (typeof role.$inferSelect)["role"];

/** The person behind a request, with the offices each role reaches. */
export interface Caller {
  id: string;
  name: string;
  title: string;
  officeId: string;
  officeName: string;
  /** Time granted on top at timed quizzes, in percent. */
  extraTime: number;
  roles: { role: RoleName; officeId: string; path: string }[];
}

/** Paths of offices: a caller sees these and everything below them. */
export type Scope = readonly string[];

/** The offices a director or deputy answers for. */
export function directorScope(caller: Caller): Scope {
  return scopeOf(caller, ["director", "deputy"]);
}

/** The offices a caller reaches through any of the roles. */
export function scopeOf(caller: Caller, roles: readonly RoleName[]): Scope {
  return caller.roles.filter((held) => roles.includes(held.role)).map((held) => held.path);
}

/** The caller with a person's id; null if there is none, or the person has left. */
export async function findCaller(db: Db, personId: string): Promise<Caller | null> {
  const home = alias(office, "home");
  const rows = await db
    .select({ person, homeName: home.name, role: role.role, officeId: role.officeId, path: office.path })
    .from(person)
    .innerJoin(home, eq(home.id, person.officeId))
    .leftJoin(role, eq(role.personId, person.id))
    .leftJoin(office, eq(office.id, role.officeId))
    .where(eq(person.id, personId));
  const first = rows[0];
  if (!first || first.person.departedAt !== null) return null;
  const roles = rows.flatMap(({ role, officeId, path }) =>
    role && officeId && path ? [{ role, officeId, path }] : [],
  );
  const { id, name, title, officeId, extraTime } = first.person;
  return { id, name, title, officeId, officeName: first.homeName, extraTime, roles };
}
