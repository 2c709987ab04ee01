import { beforeAll, describe, expect, it } from "vitest";
import { bindings, Client, clock } from "./harness.ts";
import { makeWorld, password, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

describe("signing in", () => {
  it("tells who is signed in, with roles and office", async () => {
    const { body } = await (await world.as("eastdirector")).get("/api/session");
    expect(body.person).toMatchObject({ name: "eastdirector", officeName: "东街办" });
    expect(body.person.roles).toContainEqual({ role: "director", officeId: "east" });
    expect((await new Client().get("/api/session")).body).toEqual({ person: null, demo: false });
  });

  it("keeps the password hashed and the cookie out of scripts", async () => {
    const stored = await bindings().DB.prepare("SELECT password FROM account").all<{ password: string }>();
    for (const row of stored.results) expect(row.password).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/);
    const answer = await new Client().signIn("eastlearner", password);
    expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly.*SameSite=Lax/i);
  });

  it("ends the session on the server: the old cookie is worth nothing", async () => {
    const learner = new Client();
    await learner.signIn("westlearner", password);
    const old = learner.cookie;
    expect((await learner.get("/api/progress")).status).toBe(200);
    expect((await learner.delete("/api/session")).status).toBe(204);
    learner.cookie = old;
    expect((await learner.get("/api/progress")).body).toEqual({ code: "NOT_SIGNED_IN" });
  });

  it("says the same of a wrong password and an unknown name", async () => {
    const wrong = await new Client().signIn("eastlearner", "not-the-password");
    const unknown = await new Client().signIn("nobody-here", "not-the-password");
    expect([wrong.status, wrong.body]).toEqual([401, { code: "WRONG_CREDENTIALS" }]);
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
  });

  it("holds an account back after five wrong tries, also when they come at once, and lets it in later", async () => {
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => new Client().signIn("rootdirector", "wrong-password")),
    );
    expect(tries.filter((answer) => answer.status === 429).length).toBeGreaterThanOrEqual(3);
    expect((await new Client().signIn("rootdirector", password)).body).toEqual({ code: "SIGN_IN_THROTTLED" });
    clock.now += 16 * 60_000;
    expect((await new Client().signIn("rootdirector", password)).status).toBe(201);
  });

  it("refuses to act for a page of another site", async () => {
    const learner = await world.as("eastlearner");
    const answer = await learner.send(
      "POST",
      "/api/attempts",
      { quizId: "first" },
      { origin: "http://elsewhere.test" },
    );
    expect([answer.status, answer.body.code]).toEqual([403, "FOREIGN_ORIGIN"]);
  });
});
