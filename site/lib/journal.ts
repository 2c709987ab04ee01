import { api, read } from "./api.ts";
import { ApiFailure } from "./errors.ts";
import { drop, type Entry, inOrder, isWord, keep, kept, namesOf } from "./pending.ts";
import type { ServerClock } from "./server-clock.ts";

/**
 * Where the learner's answers stand; always true, never hopeful. `local`: kept here, no line; `waiting`: kept here, the
 * server did not take them; `signed-out`: kept here until somebody signs in; `unsaved`: this browser keeps nothing.
 */
export type SaveState = "synced" | "saving" | "local" | "waiting" | "signed-out" | "unsaved";

/** Why nothing more is taken, and how many questions have an answer here that did not arrive. */
export interface Ended {
  by: "clock" | "elsewhere";
  lost: number;
}

/** What a journal tells of. */
export interface JournalListener {
  state: (state: SaveState) => void;
  /** The server has answered: its clock is set, and this is the deadline now. */
  deadline: (deadline: number | null) => void;
  ended: (ended: Ended) => void;
}

type Tap = Pick<Entry, "answer" | "confidence" | "marked">;

/** After so long without an answer a request counts as lost and is sent again; the server takes each tap once. */
const patience = 15_000;
/** A tap of another tab is sent from here where that tab has not done it in this time. */
const othersFirst = 3_000;

/** Taps at one attempt on their way to the server: first into this browser's storage, at once, then over the wire. */
export class Journal {
  readonly #attemptId: string;
  readonly #clock: ServerClock;
  readonly #tell: JournalListener;
  /** What this page keeps has one name, what only its memory holds another: numbers of the first have no gaps in the storage. */
  readonly #device = randomName();
  readonly #memory = randomName();
  #own: Entry[] = [];
  #seq = 0;
  #taps = 0;
  #tappedAt = 0;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #failed: "local" | "waiting" | "signed-out" | null = null;
  #ended = false;

  constructor(attemptId: string, clock: ServerClock, tell: JournalListener) {
    this.#attemptId = attemptId;
    this.#clock = clock;
    this.#tell = tell;
    if (this.pending.length > 0) this.#later(0);
  }

  /** What is not yet on the server, of this page and of other tabs or earlier openings, in the order it was tapped. */
  get pending(): Entry[] {
    return inOrder([...this.#own, ...kept(this.#attemptId).filter(({ device }) => device !== this.#device)]);
  }

  /** Counts what was said, so that an older answer of the server can be told from a newer one. */
  get taps(): number {
    return this.#taps;
  }

  /** true while closing the page would lose something. */
  get isAtRisk(): boolean {
    return this.#inMemory.some(isWord);
  }

  /**
   * Records a tap or what was typed; when this returns it is in the browser's storage, if the browser has any. It takes the
   * place of what waits for the same question and says the same, so that an hour of typing offline stays one entry.
   */
  record(questionId: string, tap: Tap): void {
    if (this.#ended) return;
    this.#seq += 1;
    this.#tappedAt = Math.max(this.#tappedAt, Math.round(this.#clock.now()));
    const entry = { device: this.#device, seq: this.#seq, questionId, ...tap, tappedAt: this.#tappedAt };
    if (isWord(entry)) this.#taps += 1;
    const isKept = keep(this.#attemptId, entry);
    const replaced = (own: Entry) => own.questionId === questionId && namesOf(own).every((name) => name in tap);
    if (isKept) for (const own of this.#own.filter(replaced)) drop(this.#attemptId, own);
    const others = this.#own.filter((own) => !replaced(own) || (!isKept && own.device === this.#device));
    this.#own = [...others, isKept ? entry : { ...entry, device: this.#memory }];
    this.#report();
    this.#later(isKept ? 400 : 0);
  }

  /** Takes note of what another tab has kept or removed. */
  heed(): void {
    this.#report();
    if (this.#running === null && this.pending.length > 0) this.#later(othersFirst);
  }

  /** Sends everything now, other tabs' too; rejects where the server cannot be reached or refuses. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.pending.length > 0 && !this.#ended) {
      this.#running ??= this.#send().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
  }

  /** The page may go away at any moment: sends what this page has, in a way that outlives it. */
  leave(): void {
    for (const device of [this.#device, this.#memory]) {
      const entries = this.#own.filter((own) => own.device === device);
      // A request that is to outlive its page may not be longer than 64 kB.
      if (entries.length > 0 && JSON.stringify(entries).length < 16_000)
        void this.#put(device, entries, true).catch(() => undefined);
    }
  }

  /** Forgets what is stored here, once the attempt is submitted. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#ended = true;
    for (const entry of this.pending) drop(this.#attemptId, entry);
    this.#own = [];
  }

  /** Ends the journal: nothing more is taken, and what has not arrived is counted. */
  end(by: Ended["by"]): void {
    if (this.#ended) return;
    const lost = new Set(this.pending.flatMap(({ answer, questionId }) => (answer ? [questionId] : []))).size;
    this.clear();
    this.#tell.ended({ by, lost });
  }

  get #inMemory(): Entry[] {
    return this.#own.filter((own) => own.device === this.#memory);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), wait);
  }

  async #send(): Promise<void> {
    const [first] = this.pending;
    if (!first) return;
    const entries = this.pending.filter((own) => own.device === first.device).slice(0, 500);
    try {
      await this.#put(first.device, entries, false);
      this.#failures = 0;
      this.#failed = null;
      this.#report();
    } catch (error) {
      const code = error instanceof ApiFailure ? error.code : "INTERNAL";
      if (code === "ATTEMPT_SUBMITTED" || code === "ATTEMPT_TIME_UP") {
        this.end(code === "ATTEMPT_TIME_UP" ? "clock" : "elsewhere");
        return;
      }
      this.#failures += 1;
      this.#failed = code === "OFFLINE" ? "local" : code === "NOT_SIGNED_IN" ? "signed-out" : "waiting";
      this.#report();
      this.#later(Math.min(30_000, 1_000 * 2 ** this.#failures));
      throw error;
    }
  }

  async #put(device: string, entries: readonly Entry[], keepalive: boolean): Promise<void> {
    const json = { device, entries: entries.map(({ device: _own, ...entry }) => entry) };
    const param = { id: this.#attemptId };
    const aborter = new AbortController();
    const timer = setTimeout(() => aborter.abort(), patience);
    const init = { keepalive, signal: aborter.signal };
    const asked = read(api.attempts[":id"].responses.$put({ param, json }, { init }));
    const { savedUpTo, deadline, now } = await asked.finally(() => clearTimeout(timer));
    for (const entry of this.pending) {
      if (entry.device === device && entry.seq <= savedUpTo) drop(this.#attemptId, entry);
    }
    this.#own = this.#own.filter((own) => own.device !== device || own.seq > savedUpTo);
    this.#clock.set(now);
    this.#tell.deadline(deadline);
  }

  #report(): void {
    if (this.#ended) return;
    const left = this.pending.filter(isWord);
    if (left.length === 0) this.#tell.state("synced");
    else this.#tell.state(this.isAtRisk ? "unsaved" : (this.#failed ?? "saving"));
  }
}

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}
