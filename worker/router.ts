import { OpenAPIHono } from "@hono/zod-openapi";
import type { ApiEnv } from "./context.ts";
import { ApiError } from "./errors.ts";

/** A router whose requests are checked against their schemas; a request that does not fit is INVALID_REQUEST. */
export function newRouter() {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (checked) => {
      if (checked.success) return;
      const issues = checked.error.issues.map(({ path, code }) => ({ path: path.join("."), code }));
      throw new ApiError("INVALID_REQUEST", { in: checked.target, issues });
    },
  });
}
