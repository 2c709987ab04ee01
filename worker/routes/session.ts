import { createRoute, z } from "@hono/zod-openapi";
import { authOf } from "../auth.ts";
import type { ApiContext } from "../context.ts";
import { auditStatement } from "../db/audit.ts";
import type { Caller } from "../db/callers.ts";
import { isDemo } from "../db/settings.ts";
import { countTries, forgiveTries } from "../db/sign-in-tries.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, jsonAnswer, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";

const triesByAccount = 5;
/** An office shares one address: a Monday morning of typing errors must not lock it out. */
const triesByAddress = 60;

const sessionSchema = z
  .object({
    person: z
      .object({
        id: z.string(),
        name: z.string(),
        officeId: z.string(),
        officeName: z.string(),
        roles: z.array(z.object({ role: z.string(), officeId: z.string() })),
      })
      .nullable(),
    demo: z.boolean().openapi({ description: "演示数据: the installation holds the demonstration district" }),
  })
  .openapi("Session");

const credentials = z
  .object({ username: z.string().min(1).max(40), password: z.string().min(1).max(128) })
  .openapi("Credentials");

const read = createRoute({
  method: "get",
  path: "/session",
  summary: "Who is signed in; null for nobody",
  responses: { 200: jsonAnswer("The session", sessionSchema) },
});

const create = createRoute({
  method: "post",
  path: "/session",
  summary: "Sign in",
  request: { body: jsonBody(credentials) },
  responses: {
    201: jsonAnswer("Signed in; the cookie is set", sessionSchema),
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "WRONG_CREDENTIALS", "SIGN_IN_THROTTLED"),
  },
});

const end = createRoute({
  method: "delete",
  path: "/session",
  summary: "Sign out; the session is ended on the server too",
  responses: { 204: { description: "Signed out" } },
});

export const session = newRouter()
  .openapi(read, async (c) => {
    const [caller, demo] = await Promise.all([c.var.caller(), isDemo(c.var.db)]);
    return c.json({ person: caller && shown(caller), demo }, 200);
  })
  .openapi(create, async (c) => {
    const { username, password } = c.req.valid("json");
    const account = `account:${username.toLowerCase()}`;
    const address = `address:${addressOf(c)}`;
    const tries = await countTries(c.var.db, [account, address], c.var.now);
    if ((tries.get(account) ?? 0) > triesByAccount || (tries.get(address) ?? 0) > triesByAddress) {
      throw new ApiError("SIGN_IN_THROTTLED");
    }
    const answer = await authOf(c.env, c.req.url).api.signInUsername({
      body: { username, password },
      headers: c.req.raw.headers,
      asResponse: true,
    });
    const caller = answer.ok
      ? await c.var.callerById(((await answer.clone().json()) as { user: { id: string } }).user.id)
      : null;
    const entry = { at: c.var.now, address: addressOf(c), subject: username.toLowerCase() };
    if (!caller) {
      await auditStatement(c.var.db, { ...entry, personId: null, act: "sign-in-failed" });
      throw new ApiError("WRONG_CREDENTIALS");
    }
    await forgiveTries(c.var.db, account, address);
    await auditStatement(c.var.db, { ...entry, personId: caller.id, act: "sign-in" });
    for (const cookie of answer.headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
    return c.json({ person: shown(caller), demo: await isDemo(c.var.db) }, 201);
  })
  .openapi(end, async (c) => {
    const answer = await authOf(c.env, c.req.url).api.signOut({ headers: c.req.raw.headers, asResponse: true });
    for (const cookie of answer.headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
    return c.body(null, 204);
  });

function shown({ id, name, officeId, officeName, roles }: Caller) {
  return { id, name, officeId, officeName, roles: roles.map(({ role, officeId }) => ({ role, officeId })) };
}

/** The caller's address as the platform tells it; one shared bucket where it tells none. */
function addressOf(c: ApiContext): string {
  return c.req.header("cf-connecting-ip") ?? "unknown";
}
