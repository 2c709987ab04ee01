import { api, read } from "./api.ts";
import { ApiFailure } from "./errors.ts";

export interface Entry {
  seq: number;
  questionId: string;
  answer: string[];
}

/** Where the learner's answers stand; always true, never hopeful. */
export type SaveState = "synced" | "saving" | "local" | "unsaved" | "closed";

/** Answers of one attempt on their way to the server: first into this browser's storage, at once, then over the wire. */
export class Journal {
  readonly #attemptId: string;
  readonly #device: string;
  readonly #tell: (state: SaveState) => void;
  #entries: Entry[];
  #seq: number;
  #kept = true;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(attemptId: string, devices: Record<string, number>, tell: (state: SaveState) => void) {
    this.#attemptId = attemptId;
    this.#device = deviceId();
    this.#tell = tell;
    this.#entries = readStored(this.#key);
    const last = this.#entries[this.#entries.length - 1]?.seq ?? 0;
    this.#seq = Math.max(last, devices[this.#device] ?? 0);
    if (this.#entries.length > 0) this.#later(0);
    else tell("synced");
  }

  /** What is not yet on the server. */
  get pending(): readonly Entry[] {
    return this.#entries;
  }

  /**
   * Records a tap or what was typed; when this returns it is in the browser's storage, if the browser has any. It takes the
   * place of what waits for the same question, so that an hour of typing offline stays one entry.
   */
  record(questionId: string, answer: string[]): void {
    this.#seq += 1;
    const others = this.#entries.filter((entry) => entry.questionId !== questionId);
    this.#entries = [...others, { seq: this.#seq, questionId, answer }];
    this.#store();
    this.#tell(this.#kept ? "saving" : "unsaved");
    this.#later(400);
  }

  /** Sends everything now; rejects where the server cannot be reached or refuses. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#entries.length > 0) {
      this.#running ??= this.#send().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
  }

  /** Forgets what is stored here, once the attempt is submitted. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#entries = [];
    this.#store();
  }

  get #key(): string {
    return `lvzhi-journal-${this.#attemptId}`;
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), wait);
  }

  async #send(): Promise<void> {
    const entries = this.#entries.slice(0, 500);
    try {
      const { savedUpTo } = await read(
        api.attempts[":id"].responses.$put({ param: { id: this.#attemptId }, json: { device: this.#device, entries } }),
      );
      this.#entries = this.#entries.filter((entry) => entry.seq > savedUpTo);
      this.#failures = 0;
      this.#store();
      if (this.#entries.length === 0) this.#tell("synced");
    } catch (error) {
      if (error instanceof ApiFailure && error.code === "ATTEMPT_SUBMITTED") {
        this.clear();
        this.#tell("closed");
        return;
      }
      this.#failures += 1;
      this.#tell(this.#kept ? "local" : "unsaved");
      this.#later(Math.min(30_000, 1_000 * 2 ** this.#failures));
      throw error;
    }
  }

  #store(): void {
    try {
      if (this.#entries.length === 0) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(this.#entries));
      this.#kept = true;
    } catch {
      this.#kept = false;
    }
  }
}

function readStored(key: string): Entry[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "[]") as Entry[];
  } catch {
    return [];
  }
}

/** This browser's own name, so that the server can tell its replays from another device's taps. */
function deviceId(): string {
  const key = "lvzhi-device";
  try {
    const known = localStorage.getItem(key);
    if (known) return known;
    const made = randomName();
    localStorage.setItem(key, made);
    return made;
  } catch {
    return randomName();
  }
}

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}
