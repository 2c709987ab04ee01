import { createAccount } from "../../worker/accounts.ts";
import type { RoleName } from "../../worker/db/callers.ts";
import { openDatabase } from "../../worker/db/database.ts";
import { insertOffices } from "../../worker/db/offices.ts";
import { bindings, Client } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";

export const password = "correct-horse-9";

const offices = [
  { id: "root", name: "区委办公室", parentId: null, path: "root/", position: 0 },
  { id: "east", name: "东街办", parentId: "root", path: "root/east/", position: 1 },
  { id: "west", name: "西街办", parentId: "root", path: "root/west/", position: 2 },
];

const people: Record<string, { officeId: string; roles: RoleName[] }> = {
  rootdirector: { officeId: "root", roles: ["learner", "director"] },
  eastdirector: { officeId: "east", roles: ["learner", "director"] },
  eastlearner: { officeId: "east", roles: ["learner"] },
  eastcolleague: { officeId: "east", roles: ["learner"] },
  westlearner: { officeId: "west", roles: ["learner"] },
  trainer: { officeId: "root", roles: ["trainer"] },
};

export type PersonName = keyof typeof people;

/** Two offices below a root, directors, learners, a trainer, and one published quiz. */
export interface World {
  ids: Record<string, string>;
  as: (name: string) => Promise<Client>;
}

export async function makeWorld(questions = 4): Promise<World> {
  await insertOffices(openDatabase(bindings().DB), offices);
  const ids: Record<string, string> = {};
  for (const [username, { officeId, roles }] of Object.entries(people)) {
    const held = roles.map((role) => ({ role, officeId: role === "trainer" ? "root" : officeId }));
    ids[username] = await createAccount(bindings(), {
      username,
      password,
      name: username,
      title: "科员",
      officeId,
      roles: held,
    });
  }
  const clients = new Map<string, Client>();
  const as = async (name: string) => {
    const known = clients.get(name) ?? new Client();
    if (!clients.has(name)) {
      const answer = await known.signIn(name, password);
      if (answer.status !== 201) throw new Error(`${name} cannot sign in: ${JSON.stringify(answer.body)}`);
      clients.set(name, known);
    }
    return known;
  };
  const published = await (await as("trainer")).post("/api/quizzes/first/versions", {
    yaml: quizYaml("first", questions),
  });
  if (published.status !== 201) throw new Error(`not published: ${JSON.stringify(published.body)}`);
  return { ids, as };
}
