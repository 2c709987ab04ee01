import type { ApiContext } from "./context.ts";
import { type Caller, directorScope, type RoleName, type Scope } from "./db/callers.ts";
import { findOffice, type Office } from "./db/offices.ts";
import { ApiError } from "./errors.ts";

/** The signed-in caller; NOT_SIGNED_IN otherwise. */
export async function requireCaller(c: ApiContext): Promise<Caller> {
  const caller = await c.var.caller();
  if (!caller) throw new ApiError("NOT_SIGNED_IN");
  return caller;
}

/** A caller who holds the role anywhere; NOT_ALLOWED otherwise. */
export async function requireRole(c: ApiContext, role: RoleName): Promise<Caller> {
  const caller = await requireCaller(c);
  if (!caller.roles.some((held) => held.role === role)) throw new ApiError("NOT_ALLOWED");
  return caller;
}

/** A caller with the offices they direct. Nobody is told that they may not: an empty scope finds nothing. */
export async function requireScope(c: ApiContext): Promise<{ caller: Caller; scope: Scope }> {
  const caller = await requireCaller(c);
  return { caller, scope: directorScope(caller) };
}

/** A caller with an office of theirs; OFFICE_NOT_FOUND for one that is not theirs and one that is not there alike. */
export async function requireOffice(
  c: ApiContext,
  id: string,
): Promise<{ caller: Caller; scope: Scope; office: Office }> {
  const { caller, scope } = await requireScope(c);
  const office = await findOffice(c.var.db, scope, id);
  if (!office) throw new ApiError("OFFICE_NOT_FOUND");
  return { caller, scope, office };
}
