/** One tap on its way to the server; what it does not name stays as it is. With nothing named the question was only shown. */
export interface Entry {
  /** One opening of the page, so that two tabs of a browser never count with the same numbers. */
  device: string;
  seq: number;
  questionId: string;
  answer?: string[];
  confidence?: "sure" | "unsure" | null;
  marked?: boolean;
  /** Milliseconds by the server's clock. */
  tappedAt: number;
}

/**
 * What waits in this browser's storage, of every tab: a key an entry, never written again. No tab can so overwrite what
 * another has stored, and whichever learns that the server has an entry may remove it.
 */
const prefixOf = (attemptId: string) => `lvzhi-tap-${attemptId}-`;
const keyOf = (attemptId: string, { device, seq }: Entry) => `${prefixOf(attemptId)}${device}-${seq}`;

/** Keeps an entry at once; false where the browser has no room or no storage. */
export function keep(attemptId: string, entry: Entry): boolean {
  try {
    localStorage.setItem(keyOf(attemptId, entry), JSON.stringify(entry));
    return true;
  } catch {
    return false;
  }
}

/** Removes an entry that the server has, or that a later one holds in itself. */
export function drop(attemptId: string, entry: Entry): void {
  try {
    localStorage.removeItem(keyOf(attemptId, entry));
  } catch {
    // Where nothing is stored nothing is left.
  }
}

/** Everything that is kept of an attempt, in the order it was tapped. */
export function kept(attemptId: string): Entry[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
    const own = keys.filter((key) => key.startsWith(prefixOf(attemptId)));
    return inOrder(own.flatMap((key) => parsed(localStorage.getItem(key))));
  } catch {
    return [];
  }
}

const names = ["answer", "confidence", "marked"] as const;
/** What an entry says. */
export const namesOf = (entry: Entry) => names.filter((name) => name in entry);
/** true where an entry says anything: that a question was only shown is nothing to worry about. */
export const isWord = (entry: Entry) => namesOf(entry).length > 0;

/** true for a key of the storage that holds a tap of this attempt. */
export function isKeptOf(attemptId: string, key: string | null): boolean {
  return key?.startsWith(prefixOf(attemptId)) ?? false;
}

/** Entries of several tabs as they were tapped; in one tab neither time nor number ever goes back. */
export function inOrder(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => a.tappedAt - b.tappedAt || a.seq - b.seq);
}

function parsed(text: string | null): Entry[] {
  try {
    return text === null ? [] : [JSON.parse(text) as Entry];
  } catch {
    return [];
  }
}
