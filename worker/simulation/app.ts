import type { Bindings } from "../context.ts";
import { createApp } from "../index.ts";

/** A request of a simulated person; gives the body of a good answer, throws for any other. */
export type SendAs = <T>(personId: string, method: string, path: string, body?: unknown) => Promise<T>;

/** The API in this process, with the clock it is given and without passwords: for simulated people only. */
export function simulatedApp(bindings: Bindings, now: () => number): SendAs {
  const app = createApp({ now, identify: (request) => request.headers.get("x-simulated-person") });
  return async <T>(personId: string, method: string, path: string, body?: unknown): Promise<T> => {
    const headers = { "content-type": "application/json", "x-simulated-person": personId };
    const init = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const answer = await app.request(path, init, bindings);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  };
}
