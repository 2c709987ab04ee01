import { conflictsOf, isSameMark, type Mark, type Marked, type Marks, pointsOf } from "#domain/office-check";
import { api, read } from "../../lib/api.ts";
import { ApiFailure } from "../../lib/errors.ts";
import { isLater, keepMarks, keyOf, type Pending, readMarks } from "./kept.ts";
import { loadChecks, type OpenChecks } from "./types.ts";

/** Where the marks stand; always true, never hopeful. */
export type DraftState = "saved" | "saving" | "local" | "unsaved" | "signed-out" | "renewed" | "closed";

/** What a draft shows its page. */
export interface DraftShown {
  state: DraftState;
  /** What the server is known to have. */
  stored: Marked;
  /** What is marked here and not saved yet; null for a mark taken back. */
  waiting: Marks;
  /** What was marked here of points that were marked otherwise elsewhere: the person chooses. */
  conflicts: Marks;
}

/** The marks of a round on their way to the server: at once into this browser's storage, then over the wire. */
export class CheckDraft {
  readonly #officeId: string;
  readonly #checks: OpenChecks;
  readonly #key: string;
  readonly #tell: (shown: DraftShown) => void;
  #stored: Marked;
  #pending: Pending;
  /** What was sent and not answered: it may have arrived. */
  #underway: [id: string, mark: Mark | null][] = [];
  #state: DraftState = "saved";
  #kept = true;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(officeId: string, checks: OpenChecks, tell: (shown: DraftShown) => void) {
    this.#officeId = officeId;
    this.#checks = checks;
    this.#tell = tell;
    this.#stored = checks.marked;
    this.#key = keyOf(checks.personId, officeId, checks.round.id);
    const points = new Set(pointsOf(checks.list.sections).map(({ id }) => id));
    this.#pending = Object.fromEntries(Object.entries(readMarks(this.#key)).filter(([id]) => points.has(id)));
    this.#settle();
    if (this.#hasWork) this.#later(0);
  }

  get shown(): DraftShown {
    const conflicts = this.#conflicts;
    const of = (inConflict: boolean): Marks =>
      Object.fromEntries(
        Object.entries(this.#pending).flatMap(([id, { mark }]) =>
          conflicts.includes(id) === inConflict ? [[id, mark]] : [],
        ),
      );
    return { state: this.#state, stored: this.#stored, waiting: of(false), conflicts: of(true) };
  }

  /** Marks a point; when this returns it is in the browser's storage, if the browser has any. Sent after `wait` milliseconds. */
  mark(id: string, mark: Mark | null, wait = 0): void {
    const known = this.#stored[id] ?? null;
    const earlier = this.#pending[id];
    // A point in conflict is decided with both marks on the screen: so what is stored is known now.
    const before = earlier && !this.#conflicts.includes(id) ? earlier.before : known;
    this.#pending = { ...this.#pending, [id]: { mark, before } };
    this.#keep();
    if (!isLater(this.#state)) this.#later(wait);
    this.#say(isLater(this.#state) ? this.#state : this.#hasWork ? "saving" : "saved");
  }

  /** Leaves a point as it was marked elsewhere. */
  giveWay(id: string): void {
    const { [id]: _own, ...rest } = this.#pending;
    this.#pending = rest;
    this.#keep();
    this.#say(this.#hasWork ? "saving" : "saved");
  }

  /** Sends everything now; resolves also where it failed, which the state tells. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#hasWork && !isLater(this.#state)) {
      this.#running ??= this.#send().finally(() => {
        this.#running = null;
      });
      if (!(await this.#running.then(() => this.#failures === 0))) return;
    }
  }

  get #conflicts(): string[] {
    const { sent, before } = this.#request(Object.keys(this.#pending));
    return conflictsOf(this.#stored, sent, before);
  }

  get #hasWork(): boolean {
    return Object.keys(this.#pending).length > this.#conflicts.length;
  }

  #request(ids: readonly string[]): { sent: Marks; before: Marks } {
    const own = ids.map((id) => [id, this.#pending[id] ?? { mark: null, before: null }] as const);
    return {
      sent: Object.fromEntries(own.map(([id, { mark }]) => [id, mark])),
      before: Object.fromEntries(own.map(([id, { before }]) => [id, before])),
    };
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  async #send(): Promise<void> {
    const conflicts = this.#conflicts;
    const { sent, before } = this.#request(Object.keys(this.#pending).filter((id) => !conflicts.includes(id)));
    this.#say("saving");
    this.#underway.push(...Object.entries(sent));
    try {
      const json = { scaleHash: this.#checks.list.hash, marks: sent, before: plain(before) };
      const param = { id: this.#officeId, round: this.#checks.round.id };
      const { marked } = await read(api.offices[":id"].checks[":round"].$put({ param, json }));
      this.#take(marked, sent);
    } catch (error) {
      await this.#recover(error).catch(() => this.#fail());
    }
  }

  /** Reads again where another device came between; stops where nothing can be saved here any more; else tries again later. */
  async #recover(error: unknown): Promise<void> {
    const code = error instanceof ApiFailure ? error.code : "INTERNAL";
    if (code === "CHANGED_MEANWHILE") {
      const conflicts = this.#conflicts.length;
      this.#stored = (await loadChecks(this.#officeId)).marked;
      if (!this.#knowOwn() && this.#conflicts.length === conflicts) throw error;
      this.#settle();
      this.#say(this.#hasWork ? "saving" : "saved");
    } else if (code === "NOT_SIGNED_IN") this.#say("signed-out");
    else if (code === "SCALE_NOT_FOUND") this.#say("renewed");
    else if (code === "ROUND_CLOSED" || code === "NOT_ALLOWED" || code === "OFFICE_NOT_FOUND") this.#say("closed");
    else throw error;
  }

  #fail(): void {
    this.#failures += 1;
    this.#say(this.#kept ? "local" : "unsaved");
    this.#later(Math.min(30_000, 1_000 * 2 ** this.#failures));
  }

  /** What the server has from here on; what was sent and not marked anew meanwhile waits no longer. */
  #take(stored: Marked, sent: Marks): void {
    this.#stored = stored;
    this.#underway = [];
    this.#failures = 0;
    this.#pending = Object.fromEntries(
      Object.entries(this.#pending).flatMap(([id, own]) => {
        if (sent[id] === undefined) return [[id, own]];
        return isSameMark(sent[id], own.mark) ? [] : [[id, { ...own, before: stored[id] ?? null }]];
      }),
    );
    this.#keep();
    this.#say(this.#hasWork ? "saving" : "saved");
  }

  /** What this device sent and had no answer for is no other's change; true where there was such. */
  #knowOwn(): boolean {
    const arrived = this.#underway.filter(([id, mark]) => {
      const own = this.#pending[id];
      return own && isSameMark(this.#stored[id], mark) && !isSameMark(own.before, mark);
    });
    for (const [id, before] of arrived) {
      const own = this.#pending[id];
      if (own) this.#pending = { ...this.#pending, [id]: { ...own, before } };
    }
    return arrived.length > 0;
  }

  /** What is stored already, by an earlier opening or another device, waits no longer. */
  #settle(): void {
    this.#pending = Object.fromEntries(
      Object.entries(this.#pending).filter(([id, { mark }]) => !isSameMark(this.#stored[id], mark)),
    );
    this.#failures = 0;
    this.#keep();
    this.#state = this.#hasWork ? "saving" : "saved";
  }

  #keep(): void {
    this.#kept = keepMarks(this.#key, this.#pending);
  }

  #say(state: DraftState): void {
    this.#state = state;
    this.#tell(this.shown);
  }
}

/** Marks as the API takes them, without person and moment. */
function plain(marks: Marks): Marks {
  return Object.fromEntries(
    Object.entries(marks).map(([id, mark]) => [id, mark && { answer: mark.answer, note: mark.note }]),
  );
}
