import type { Written } from "./history.ts";

/** What this browser keeps of a draft until the server has it, and the revision it was written over. */
export interface Kept extends Written {
  revision: number;
}

const keyOf = (id: string) => `lvzhi-draft-${id}`;

/** What an earlier opening of the page could not save; null for nothing. */
export function readKept(id: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

/** Keeps what is not saved yet; the text under which it is kept, null where the browser keeps nothing. */
export function keep(id: string, kept: Kept): string | null {
  try {
    const text = JSON.stringify(kept);
    localStorage.setItem(keyOf(id), text);
    return text;
  } catch {
    return null;
  }
}

/** Forgets what is saved; what another tab keeps stays. */
export function forget(id: string, text: string | null): void {
  try {
    if (text === null || localStorage.getItem(keyOf(id)) === text) localStorage.removeItem(keyOf(id));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
