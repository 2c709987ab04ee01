import type { Client } from "../harness.ts";
import type { MatrixWorld } from "./world.ts";

/** Who asks: somebody not signed in, and one person of each role in the office east. */
export const roles = ["nobody", "learner", "director", "deputy", "trainer", "administrator"] as const;
export type Role = (typeof roles)[number];

/**
 * Of whom the thing is that an address or a body names: the caller; a colleague, or the own office; the office below and its people; the
 * offices beside and above and theirs; nobody, an id that is not there.
 */
export type Relation = "self" | "own" | "below" | "foreign" | "missing";

/** The very answer, byte for byte, that the same caller gets for an id that is not there. */
export const same = "same";
export type Expected = number | typeof same;

/** The answers by role, in the order of `roles`. */
export type Row = readonly [
  nobody: Expected,
  learner: Expected,
  director: Expected,
  deputy: Expected,
  trainer: Expected,
  administrator: Expected,
];

/** One cell while it is asked for. */
export interface Cell {
  world: MatrixWorld;
  role: Role;
  client: Client;
  /** The id of the thing; one that is not there for `missing`. */
  id: string;
  /** Whose it is, by the name in world.ts; "" for `missing`. */
  personId: string;
  officeId: string;
}

/** What is asked for beside the thing itself. */
interface Asked {
  /** The path parameter that names the thing; the first where left out. */
  at?: string;
  /** The other path parameters. */
  path?: Record<string, string> | ((cell: Cell) => Record<string, string>);
  query?: string | ((cell: Cell) => string);
  body?: (cell: Cell) => unknown;
  /** Makes a new thing to act on, where the act can be done only once; its id. */
  fresh?: (cell: Cell) => Promise<string>;
  /** What is outside the caller's scope and may stand in the answer, by its name in world.ts, and why that is so. */
  names?: { of: readonly string[]; because: string };
}

/** A route that names a thing of a person or of an office: every relation has its row. */
export interface OfSomebody extends Asked {
  of: "person" | "attempt" | "openAttempt" | "caseAttempt" | "certificate" | "notice";
  rows: Record<Relation, Row>;
}
export interface OfOffice extends Asked {
  of: "office" | "assignment";
  rows: Record<Exclude<Relation, "self">, Row>;
}
/** A route that names nothing of anybody: a quiz, a lesson, a round of the caller's own; or nothing at all. */
export interface OfNobody extends Asked {
  of: "nobody";
  /** What a path parameter called `id` or `number`, which elsewhere is somebody's, names here. */
  idOf?: "quiz" | "report" | "regrading" | "draft" | "question";
  /** The first path parameter, where there is one; `missing` is asked for beside it where a row is given. */
  there?: string | ((cell: Cell) => string);
  missingId?: string;
  rows: { there: Row; missing?: Row };
}
export type Entry = OfSomebody | OfOffice | OfNobody;

/** Entries by `METHOD /path` as the OpenAPI document has it; several where a route names more than one thing. */
export type Table = Record<string, Entry | readonly Entry[]>;

/** Every signed-in person. */
export const everyone = (status: Expected): Row => [401, status, status, status, status, status];
/** As if it were not there, for everybody. */
export const hidden: Row = everyone(same);
/** Those who direct the office, and its deputies. */
export const leaders = (status: Expected, others: Expected = same): Row => [
  401,
  others,
  status,
  status,
  others,
  others,
];
/** Trainers; everybody else is told that it is not for them. */
export const trainers = (status: Expected): Row => [401, 403, 403, 403, status, 403];
/** Also without signing in. */
export const open = (status: Expected): Row => [status, status, status, status, status, status];

/** A thing of a person's own that nobody else is shown. */
export const private_ = (status: number, missing = 404): OfSomebody["rows"] => ({
  self: everyone(status),
  own: hidden,
  below: hidden,
  foreign: hidden,
  missing: everyone(missing),
});

/** A thing of a person that those who direct their office are shown too. */
export const toLeaders = (status: number, missing = 404): OfSomebody["rows"] => ({
  ...private_(status, missing),
  own: leaders(status),
  below: leaders(status),
});

/** A thing of an office that those who direct it are shown, and nobody else. */
export const ofOffice = (status: number, missing = 404): OfOffice["rows"] => ({
  own: leaders(status),
  below: leaders(status),
  foreign: hidden,
  missing: everyone(missing),
});
