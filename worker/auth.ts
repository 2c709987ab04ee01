import type { D1Database } from "@cloudflare/workers-types";
import { betterAuth } from "better-auth";
import { username } from "better-auth/plugins";
import type { Bindings } from "./context.ts";

const days = 86_400;

/**
 * better-auth over our D1: passwords, sessions and cookies are the library's. Its own routes are not mounted; ours in
 * `routes/session.ts` call it, so that the API stays on one screen and one list of errors.
 */
function createAuth({ DB, AUTH_SECRET }: Bindings, secure: boolean) {
  return betterAuth({
    database: DB,
    secret: AUTH_SECRET,
    baseURL: secure ? "https://lvzhi.invalid" : "http://lvzhi.invalid",
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: 8 },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 40, usernameValidator: (name) => /^[\w.-]+$/.test(name) }),
    ],
    session: { expiresIn: 7 * days, updateAge: days },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "lvzhi",
      // Over plain http on an internal network a Secure cookie would never come back.
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;

const made = new WeakMap<D1Database, Map<boolean, Auth>>();

/** The installation's auth, made once an isolate for http and https each. */
export function authOf(bindings: Bindings, url: string): Auth {
  const secure = url.startsWith("https:");
  const own = made.get(bindings.DB) ?? new Map<boolean, Auth>();
  made.set(bindings.DB, own);
  const auth = own.get(secure) ?? createAuth(bindings, secure);
  own.set(secure, auth);
  return auth;
}
