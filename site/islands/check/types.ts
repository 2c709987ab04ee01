import { api, read } from "../../lib/api.ts";

/** 自查 of an office as the API gives it. */
export const loadChecks = (id: string) => read(api.offices[":id"].checks.$get({ param: { id } }));
export type Checks = Awaited<ReturnType<typeof loadChecks>>;

/** A round that is over. */
export const loadRound = (id: string, round: string) =>
  read(api.offices[":id"].checks[":round"].$get({ param: { id, round } }));
export type Round = Awaited<ReturnType<typeof loadRound>>;

/** With a list to answer. */
export type OpenChecks = Checks & { list: NonNullable<Checks["list"]> };

/** true once a list is published. */
export function isOpen(checks: Checks): checks is OpenChecks {
  return checks.list !== null;
}
