import type { Levels } from "#domain/self-rating";
import { api, read } from "../../lib/api.ts";
import { ApiFailure } from "../../lib/errors.ts";

/** Where the choices stand; always true, never hopeful. */
export type DraftState = "saved" | "saving" | "local" | "unsaved" | "closed";

/** What a draft tells its page. */
export interface DraftNews {
  state: DraftState;
  /** Everything chosen, with what other devices saved, where the server has just told it. */
  levels?: Levels;
  /** Indicators another device chose otherwise meanwhile: the server's choice stands. */
  replaced?: string[];
}

interface Rating {
  personId: string;
  round: string;
  scaleHash: string;
  levels: Levels;
}

/** The choices of one round on their way to the server: at once into this browser's storage, then over the wire. */
export class RatingDraft {
  readonly #rating: Rating;
  readonly #tell: (news: DraftNews) => void;
  /** What the server is known to have. */
  #stored: Levels;
  #pending: Levels;
  #kept = true;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(rating: Rating, tell: (news: DraftNews) => void) {
    this.#rating = rating;
    this.#tell = tell;
    this.#stored = rating.levels;
    this.#pending = readKept(this.#key);
    if (!this.isSaved) this.#later(0);
  }

  /** Everything chosen, saved or not yet. */
  get levels(): Levels {
    return { ...this.#stored, ...this.#pending };
  }

  /** Records a choice; when this returns it is in the browser's storage, if the browser has any. */
  choose(indicator: string, level: number): void {
    this.#pending = { ...this.#pending, [indicator]: level };
    this.#keep();
    this.#tell({ state: this.#kept ? "saving" : "unsaved" });
    this.#later(300);
  }

  /** Sends everything now; rejects where the server cannot be reached or refuses. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (!this.isSaved) {
      this.#running ??= this.#send().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
  }

  /** true where the server has everything: an earlier opening may have left choices here. */
  get isSaved(): boolean {
    return Object.keys(this.#pending).length === 0;
  }

  get #key(): string {
    return keyOf(this.#rating);
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), wait);
  }

  async #send(): Promise<void> {
    try {
      await this.#put();
    } catch (error) {
      this.#failures += 1;
      this.#tell({ state: this.#kept ? "local" : "unsaved" });
      this.#later(Math.min(30_000, 1_000 * 2 ** this.#failures));
      throw error;
    }
  }

  async #put(): Promise<void> {
    const { round, scaleHash } = this.#rating;
    const levels = this.#pending;
    const before = Object.fromEntries(Object.entries(this.#stored).filter(([id]) => levels[id] !== undefined));
    try {
      const saved = await read(
        api["self-ratings"][":round"].$put({ param: { round }, json: { scaleHash, levels, before } }),
      );
      this.#take(saved.levels, levels);
      this.#tell({ state: this.isSaved ? "saved" : "saving", levels: this.levels });
    } catch (error) {
      const code = error instanceof ApiFailure ? error.code : "INTERNAL";
      if (code === "CHANGED_MEANWHILE") return this.#giveWay(levels);
      if (code !== "RATING_FINISHED" && code !== "ROUND_CLOSED" && code !== "SCALE_NOT_FOUND") throw error;
      this.#take(this.#stored, this.#pending);
      this.#tell({ state: "closed" });
    }
  }

  /** The server's levels as known from here on; what was sent and not chosen anew meanwhile waits no longer. */
  #take(stored: Levels, sent: Levels): void {
    this.#stored = stored;
    this.#pending = Object.fromEntries(Object.entries(this.#pending).filter(([id, level]) => sent[id] !== level));
    this.#failures = 0;
    this.#keep();
  }

  /** Another device chose otherwise: its choices stand and are told, all others are sent again. */
  async #giveWay(sent: Levels): Promise<void> {
    const { rating } = await read(api["self-ratings"].$get());
    const theirs: Levels = rating?.levels ?? {};
    const indicators = Object.keys(sent).filter(
      (id) => theirs[id] !== undefined && theirs[id] !== this.#stored[id] && theirs[id] !== sent[id],
    );
    this.#take(theirs, Object.fromEntries(indicators.map((id) => [id, sent[id] ?? 0])));
    this.#tell({ state: this.isSaved ? "saved" : "saving", levels: this.levels, replaced: indicators });
  }

  #keep(): void {
    try {
      if (this.isSaved) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify(this.#pending));
      this.#kept = true;
    } catch {
      this.#kept = false;
    }
  }
}

/** true where this browser holds choices of the round that the server does not have yet. */
export function hasDraft(rating: { personId: string; round: string }): boolean {
  return Object.keys(readKept(keyOf(rating))).length > 0;
}

const keyOf = ({ personId, round }: { personId: string; round: string }) => `lvzhi-self-rating-${personId}-${round}`;

function readKept(key: string): Levels {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Levels;
  } catch {
    return {};
  }
}
