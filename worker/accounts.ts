import { authOf } from "./auth.ts";
import type { Bindings } from "./context.ts";
import type { RoleName } from "./db/callers.ts";
import { openDatabase } from "./db/database.ts";
import { insertPerson } from "./db/people.ts";

/** A person to be given an account. */
export interface NewAccount {
  username: string;
  password: string;
  name: string;
  title: string;
  /** Order within the office, the director first. */
  position?: number;
  officeId: string;
  roles: { role: RoleName; officeId: string }[];
}

/** Makes the account (better-auth hashes the password) and the person with roles; gives the person's id. */
export async function createAccount(bindings: Bindings, account: NewAccount): Promise<string> {
  const { username, password, name, title, position = 0, officeId, roles } = account;
  const { user } = await authOf(bindings, "http://local").api.signUpEmail({
    // The library wants an address; nobody is ever written to.
    body: { name, email: `${username}@lvzhi.invalid`, password, username },
  });
  await insertPerson(openDatabase(bindings.DB), { id: user.id, name, title, position, officeId }, roles);
  return user.id;
}
