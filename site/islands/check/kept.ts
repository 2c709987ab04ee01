import type { Mark } from "#domain/office-check";
import type { DraftState } from "./draft.ts";

/** Marks that are not saved yet, by point, each with what was known to be stored when it was made. */
export type Pending = Record<string, { mark: Mark | null; before: Mark | null }>;

/** Where unsaved marks are kept: a person's own, also where several use one browser. */
export function keyOf(personId: string, officeId: string, round: string): string {
  return `lvzhi-check-${personId}-${officeId}-${round}`;
}

/** What an earlier opening of the page could not save. */
export function readMarks(key: string): Pending {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Pending;
  } catch {
    return {};
  }
}

/** Keeps what is not saved yet; false where the browser keeps nothing. */
export function keepMarks(key: string, pending: Pending): boolean {
  try {
    if (Object.keys(pending).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(pending));
    return true;
  } catch {
    return false;
  }
}

/** true where this opening of the page can save nothing more: signing in or opening it again comes first. */
export function isLater(state: DraftState): boolean {
  return state === "signed-out" || state === "renewed" || state === "closed";
}
