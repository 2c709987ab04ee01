import type { Bindings } from "../../worker/context.ts";
import { createApp } from "../../worker/index.ts";

let current: Bindings | undefined;

/** Told by the setup of the runtime under test: workerd with D1, or Node with SQLite. */
export function useBindings(bindings: Bindings): void {
  current = bindings;
}

export function bindings(): Bindings {
  if (!current) throw new Error("the setup file has not run");
  return current;
}

/** An answer with its JSON body, read once. */
export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  body: any;
  /** The body as it came. */
  bytes: Uint8Array;
  headers: Headers;
}

/** A clock that tests move by hand. */
export const clock = { now: Date.UTC(2026, 2, 2, 1, 0, 0) };

const app = createApp({ now: () => clock.now });
const origin = "http://lvzhi.test";

/** A browser of one person: keeps the session cookie between requests. */
export class Client {
  cookie = "";

  async signIn(username: string, password: string): Promise<Answer> {
    return this.post("/api/session", { username, password });
  }

  get(path: string) {
    return this.send("GET", path);
  }
  post(path: string, body?: unknown) {
    return this.send("POST", path, body);
  }
  put(path: string, body: unknown) {
    return this.send("PUT", path, body);
  }
  delete(path: string) {
    return this.send("DELETE", path);
  }

  /** A file as it is sent. */
  async download(path: string): Promise<{ status: number; bytes: Uint8Array; headers: Headers }> {
    const answer = await app.request(`${origin}${path}`, { headers: { cookie: this.cookie } }, bindings());
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()), headers: answer.headers };
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const sent = typeof body === "string" ? body : body === undefined ? null : JSON.stringify(body);
    const all = {
      ...(sent === null ? {} : { "content-type": "application/json" }),
      ...(this.cookie ? { cookie: this.cookie } : {}),
      ...headers,
    };
    const answer = await app.request(`${origin}${path}`, { method, headers: all, body: sent }, bindings());
    const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0] ?? "");
    if (cookies.length > 0) this.cookie = cookies.filter((cookie) => !cookie.endsWith("=")).join("; ");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return {
      status: answer.status,
      body: text && answer.headers.get("content-type")?.includes("json") ? JSON.parse(text) : text,
      bytes,
      headers: answer.headers,
    };
  }
}
