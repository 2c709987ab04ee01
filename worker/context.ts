import type { D1Database } from "@cloudflare/workers-types";
import type { Context } from "hono";
import type { Caller } from "./db/callers.ts";
import type { Db } from "./db/database.ts";

/** What the Worker is bound to. */
export interface Bindings {
  DB: D1Database;
  /** Signs session cookies; a secret of the installation. */
  AUTH_SECRET: string;
}

export interface ApiEnv {
  Bindings: Bindings;
  Variables: {
    db: Db;
    /** Milliseconds: the one clock of a request. */
    now: number;
    /** Who calls, or null; asked once a request. */
    caller: () => Promise<Caller | null>;
    callerById: (personId: string) => Promise<Caller | null>;
  };
}

export type ApiContext = Context<ApiEnv>;
