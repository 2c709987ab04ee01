import { type Answer, Client } from "../harness.ts";
import { password } from "../world.ts";
import { type Cell, type Entry, type Expected, type Relation, type Role, type Row, roles } from "./table.ts";
import type { MatrixWorld } from "./world.ts";

/** Whose things stand for a relation: there is more than one kind of foreign. */
const subjects: Record<Exclude<Relation, "self" | "missing">, readonly [person: string, office: string][]> = {
  own: [["colleague", "office-east"]],
  below: [["below", "office-east-1"]],
  foreign: [
    ["beside", "office-west"],
    ["above", "office-root"],
  ],
};

const missingIds: Record<string, string> = { certificate: "2026-99999" };

/** One request of the matrix with what it should be answered. */
export interface Asked {
  relation: string;
  subject: string;
  role: Role;
  expected: Expected;
  answer: Answer;
}

/** Asks for every cell of an entry; the cells for an id that is not there come first of each role. */
export async function askAll(world: MatrixWorld, route: string, entry: Entry): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const role of roles) {
    for (const { relation, person, office } of cellsOf(entry, role)) {
      const row = (entry.rows as Record<string, Row>)[relation];
      if (!row) continue;
      const cell = await cellOf(world, entry, role, relation, person, office);
      const answer = await send(route, entry, cell);
      asked.push({ relation, subject: person || office, role, expected: row[roles.indexOf(role)] ?? 0, answer });
    }
  }
  return asked;
}

function cellsOf(entry: Entry, role: Role): { relation: string; person: string; office: string }[] {
  const missing = { relation: "missing", person: "", office: "" };
  if (entry.of === "nobody") return [missing, { relation: "there", person: "", office: "" }];
  const others = Object.entries(subjects).flatMap(([relation, all]) =>
    all.map(([person, office]) => ({ relation, person, office })),
  );
  // Somebody not signed in has nothing of their own: the learner's will do.
  const self = { relation: "self", person: role === "nobody" ? "learner" : role, office: "office-east" };
  return [missing, self, ...others];
}

async function cellOf(
  world: MatrixWorld,
  entry: Entry,
  role: Role,
  relation: string,
  personId: string,
  officeId: string,
): Promise<Cell> {
  const cell: Cell = { world, role, client: await world.as(role), id: "", personId, officeId };
  return { ...cell, id: await idOf(entry, relation, cell) };
}

async function idOf(entry: Entry, relation: string, cell: Cell): Promise<string> {
  if (entry.of === "nobody") {
    if (relation === "missing") return entry.missingId ?? "nothing-there";
    return typeof entry.there === "function" ? entry.there(cell) : (entry.there ?? "");
  }
  if (relation === "missing") return missingIds[entry.of] ?? "nothing-there";
  if (entry.fresh) return entry.fresh(cell);
  const ofOffice = entry.of === "office" || entry.of === "assignment";
  const id = cell.world.things[entry.of]?.[ofOffice ? cell.officeId : cell.personId];
  if (!id) throw new Error(`the world has no ${entry.of} of ${cell.personId || cell.officeId}`);
  return id;
}

async function send(route: string, entry: Entry, cell: Cell): Promise<Answer> {
  const [method = "", path = ""] = route.split(" ");
  const more = typeof entry.path === "function" ? entry.path(cell) : entry.path;
  const first = entry.at ?? /\{(\w+)\}/.exec(path)?.[1];
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => (name === first ? cell.id : (more?.[name] ?? "")));
  const client = route === "DELETE /api/session" ? await signedInAnew(cell.role) : cell.client;
  const query = typeof entry.query === "function" ? entry.query(cell) : entry.query;
  return client.send(method, query ? `${filled}?${query}` : filled, entry.body?.(cell));
}

/** A session of its own, to be ended. */
async function signedInAnew(role: Role): Promise<Client> {
  const client = new Client();
  if (role !== "nobody") await client.signIn(role, password);
  return client;
}
