import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ApiEnv } from "./context.ts";
import { ApiError, type ErrorCode, errorStatus } from "./errors.ts";

/** Every failure as one JSON code; what nobody foresaw is logged and says nothing of the inside. */
export function answerError(error: Error, c: Context<ApiEnv>): Response {
  const known = error instanceof ApiError ? error : foreseen(error);
  if (!known) console.error(error, error.cause);
  const code: ErrorCode = known?.code ?? "INTERNAL";
  const body = known?.details === undefined ? { code } : { code, details: known.details };
  return c.json(body, errorStatus[code]);
}

/** A page of another site must not act in the name of a person signed in here. */
export const refuseForeignOrigin: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const origin = c.req.header("origin");
  const changes = c.req.method !== "GET" && c.req.method !== "HEAD";
  if (changes && origin !== undefined && origin !== new URL(c.req.url).origin) throw new ApiError("FOREIGN_ORIGIN");
  await next();
};

function foreseen(error: Error): ApiError | null {
  if (error instanceof HTTPException) {
    if (error.status === 400) return new ApiError("MALFORMED_BODY");
    if (error.status === 413) return new ApiError("BODY_TOO_LARGE");
  }
  // SQLite's own words, and D1's at its limit of size.
  if (/disk is full|SQLITE_FULL|maximum DB size/.test(`${error.message} ${error.cause}`))
    return new ApiError("STORAGE_FULL");
  return null;
}
