import { createAccount } from "../accounts.ts";
import type { Bindings } from "../context.ts";
import type { RoleName } from "../db/callers.ts";
import { openDatabase } from "../db/database.ts";
import { insertOffices } from "../db/offices.ts";
import { demoName, demoOffices, demoPassword, demoTitle } from "./offices.ts";

/** A person of the demonstration district. */
export interface DemoPerson {
  id: string;
  username: string;
  officeId: string;
  level: number;
}

/** The accounts to try the product with, one a role. */
export const demoAccounts = [
  { role: "区委办主任（看全区）", username: "qwb-01" },
  { role: "区政府办主任（看本室）", username: "zfb-01" },
  { role: "学员", username: "zfb-05" },
  { role: "培训员", username: "trainer" },
  { role: "管理员", username: "admin" },
] as const;

/** Came yesterday and has not begun: what the first sign-in shows can be tried. */
export const demoNewcomer = "dsx-04";

/** A deputy, who may do for the office what its director may. */
export const demoDeputy = "hxz-02";

const root = demoOffices[0].id;

/** Makes the offices and the two who keep the course and the installation; gives the trainer's id. */
export async function makeOffices(bindings: Bindings): Promise<string> {
  const rows = demoOffices.map(({ id, name }, position) => {
    const parentId = id === root ? null : root;
    return { id, name, position, parentId, path: parentId ? `${root}/${id}/` : `${root}/` };
  });
  await insertOffices(openDatabase(bindings.DB), rows);
  await make(bindings, {
    username: "admin",
    name: "方守正",
    title: "系统管理员",
    position: 98,
    officeId: root,
    roles: ["administrator"],
  });
  return make(bindings, {
    username: "trainer",
    name: "林培",
    title: "培训员",
    position: 99,
    officeId: root,
    roles: ["trainer"],
  });
}

/** Makes the people; the first of each office directs it. */
export async function makePeople(bindings: Bindings): Promise<DemoPerson[]> {
  const people: DemoPerson[] = [];
  for (const { id: officeId, staff, level } of demoOffices) {
    for (let n = 0; n < staff; n++) {
      const username = `${officeId}-${String(n + 1).padStart(2, "0")}`;
      const roles: RoleName[] = n === 0 ? ["learner", "director"] : ["learner"];
      if (username === demoDeputy) roles.push("deputy");
      const id = await make(bindings, {
        username,
        name: demoName(people.length),
        title: demoTitle(n),
        position: n,
        officeId,
        roles,
      });
      people.push({ id, username, officeId, level });
    }
  }
  return people;
}

function make(
  bindings: Bindings,
  person: {
    username: string;
    name: string;
    title: string;
    position: number;
    officeId: string;
    roles: readonly RoleName[];
  },
): Promise<string> {
  const roles = person.roles.map((role) => ({
    role,
    officeId: role === "trainer" || role === "administrator" ? root : person.officeId,
  }));
  return createAccount(bindings, { ...person, roles, password: demoPassword });
}
