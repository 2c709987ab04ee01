import type { ElementNeeds } from "#domain/element-needs";
import type { Db } from "./db/database.ts";
import { listReadersOf } from "./db/readings.ts";

/** Whom an element's lesson would help, by name, and whether they have read it: one row a person. A lesson has its element's id. */
export async function namedNeeds(db: Db, needs: ElementNeeds, people: readonly { id: string; name: string }[]) {
  const readers = await listReadersOf(db, needs.element, needs.people);
  const named = people.flatMap(({ id, name }) =>
    needs.people.includes(id) ? [{ id, name, read: readers.has(id) }] : [],
  );
  return { ...needs, people: named };
}
