import { hc } from "hono/client";
import type { AppType } from "../../worker/index.ts";
import { ApiFailure } from "./errors.ts";

/** The typed client of the API. */
export const { api } = hc<AppType>("/");

interface Answered<T> {
  ok: boolean;
  json(): Promise<T>;
}

/** The body of a good answer; an `ApiFailure` for anything else. */
export async function read<T>(asked: Promise<Answered<T>>): Promise<Exclude<T, { code: string }>> {
  const answer = await asked.catch(() => {
    throw new ApiFailure("OFFLINE");
  });
  const body = (await answer.json().catch(() => ({ code: "INTERNAL" }))) as T & {
    code?: ApiFailure["code"];
    details?: unknown;
  };
  if (!answer.ok) throw new ApiFailure(body.code ?? "INTERNAL", body.details);
  return body as Exclude<T, { code: string }>;
}
