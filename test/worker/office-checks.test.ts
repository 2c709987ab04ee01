import { beforeAll, describe, expect, it } from "vitest";
import { createAccount } from "../../worker/accounts.ts";
import { bindings, Client, clock } from "./harness.ts";
import { checkYaml } from "./scale-yaml.ts";
import { makeWorld, password, type World } from "./world.ts";

let world: World;
let hash: string;
const november = Date.parse("2026-11-02T09:00:00+08:00");
const round = "2026-q4";
const mark = (answer: string, note = "") => ({ answer, note });

const publish = async (version: number, points: number) => {
  const yaml = checkYaml({ version, points });
  const answer = await (await world.as("trainer")).post("/api/quizzes/office-check/versions", { yaml });
  expect(answer.status).toBe(201);
  return answer.body.hash as string;
};

beforeAll(async () => {
  clock.now = november;
  world = await makeWorld();
  const roles = [{ role: "deputy" as const, officeId: "east" }];
  world.ids["eastdeputy"] = await createAccount(bindings(), {
    username: "eastdeputy",
    password,
    name: "eastdeputy",
    title: "副主任",
    officeId: "east",
    roles,
  });
});

const read = async (name: string, office = "east") => (await world.as(name)).get(`/api/offices/${office}/checks`);
const save = async (name: string, marks: object, before: object = {}, { to = round, office = "east" } = {}) =>
  (await world.as(name)).put(`/api/offices/${office}/checks/${to}`, { scaleHash: hash, marks, before });
const audited = async () =>
  (await bindings().DB.prepare("SELECT subject, detail FROM audit_entry WHERE act = 'save-check' ORDER BY id").all())
    .results;

describe("an office's check of itself", () => {
  it("has no list before one is published, and begins with nothing marked", async () => {
    expect((await read("eastdirector")).body).toMatchObject({ list: null, counts: null, last: null, earlier: [] });
    hash = await publish(1, 3);
    const { status, body } = await read("eastdirector");
    expect([status, body.list.hash, body.marked, body.mayAnswer]).toEqual([200, hash, {}, true]);
    expect(body.counts).toEqual({ points: 3, yes: 0, partly: 0, no: 0, open: 3 });
    expect(body.round).toMatchObject({ id: round, endsAt: Date.parse("2027-01-01T00:00:00+08:00") });
  });

  it("keeps marks with who and when, and what was saved before", async () => {
    const first = await save("eastdirector", { "point-1": mark("yes") });
    const by = { id: world.ids["eastdirector"], name: "eastdirector" };
    expect([first.status, first.body.marked]).toEqual([200, { "point-1": { ...mark("yes"), at: clock.now, by } }]);
    clock.now += 60_000;
    const second = await save("eastdeputy", { "point-2": mark("no", "没有清单") });
    expect(Object.keys(second.body.marked)).toEqual(["point-1", "point-2"]);
    expect(second.body.marked["point-2"]).toMatchObject({ note: "没有清单", by: { name: "eastdeputy" } });
    expect((await read("eastdirector")).body.counts).toEqual({ points: 3, yes: 1, partly: 0, no: 1, open: 1 });
    expect(await audited()).toEqual([
      { subject: "east", detail: `${round} point-1` },
      { subject: "east", detail: `${round} point-2` },
    ]);
  });

  it("is changed by a replay in nothing, not even in the record", async () => {
    const before = (await read("eastdirector")).body.marked;
    clock.now += 60_000;
    const again = await save("eastdeputy", { "point-1": mark("yes"), "point-2": mark("no", "没有清单") });
    expect([again.status, again.body.marked]).toEqual([200, before]);
    expect(await audited()).toHaveLength(2);
  });

  it("tells of the points two devices marked differently, and saves none of that request", async () => {
    const both = await save("eastdirector", { "point-2": mark("partly"), "point-3": mark("yes") });
    expect([both.status, both.body]).toEqual([409, { code: "CHANGED_MEANWHILE", details: { points: ["point-2"] } }]);
    expect((await read("eastdirector")).body.marked["point-3"]).toBeUndefined();
    const known = await save("eastdirector", { "point-2": mark("partly") }, { "point-2": mark("no", "没有清单") });
    expect(known.body.marked["point-2"]).toMatchObject({ answer: "partly", by: { name: "eastdirector" } });
  });

  it("loses no mark of saves that arrive at once, and takes a mark back", async () => {
    await save(
      "eastdirector",
      { "point-1": null, "point-2": null },
      { "point-1": mark("yes"), "point-2": mark("partly") },
    );
    expect((await read("eastdirector")).body.marked).toEqual({});
    const answers = await Promise.all([
      save("eastdirector", { "point-1": mark("yes") }),
      save("eastdeputy", { "point-2": mark("partly") }),
      save("eastdirector", { "point-3": mark("no") }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await read("eastdirector")).body.counts).toEqual({ points: 3, yes: 1, partly: 1, no: 1, open: 0 });
  });

  it("refuses what is no answer, no point, not the list in use, or another round", async () => {
    const director = await world.as("eastdirector");
    const stale = { scaleHash: "0".repeat(32), marks: { "point-1": mark("no") }, before: {} };
    const cases: [number, string, Awaited<ReturnType<Client["put"]>>][] = [
      [400, "INVALID_REQUEST", await save("eastdirector", { "point-1": mark("maybe") })],
      [400, "INVALID_REQUEST", await save("eastdirector", { "point-1": mark("no", "长".repeat(301)) })],
      [400, "INVALID_REQUEST", await save("eastdirector", { "point-9": mark("no") })],
      [400, "INVALID_REQUEST", await save("eastdirector", {}, {}, { to: "now" })],
      [409, "ROUND_CLOSED", await save("eastdirector", { "point-1": mark("no") }, {}, { to: "2026-q3" })],
      [409, "ROUND_CLOSED", await save("eastdirector", { "point-1": mark("no") }, {}, { to: "2027-q1" })],
      [404, "SCALE_NOT_FOUND", await director.put(`/api/offices/east/checks/${round}`, stale)],
      [404, "CHECK_NOT_FOUND", await director.get("/api/offices/east/checks/2026-q3")],
      [401, "NOT_SIGNED_IN", await new Client().get("/api/offices/east/checks")],
      [
        401,
        "NOT_SIGNED_IN",
        await new Client().put(`/api/offices/east/checks/${round}`, { ...stale, scaleHash: hash }),
      ],
    ];
    for (const [status, code, answer] of cases) expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe("who sees a check", () => {
  it("is read from above and filled in by the office alone", async () => {
    const { status, body } = await read("rootdirector");
    expect([status, body.mayAnswer, body.counts.yes]).toEqual([200, false, 1]);
    const above = await save("rootdirector", { "point-1": mark("no") }, { "point-1": mark("yes") });
    expect([above.status, above.body.code]).toEqual([403, "NOT_ALLOWED"]);
    expect((await save("rootdirector", { "point-1": mark("no") }, {}, { office: "root" })).status).toBe(200);
  });

  it("is the same for an office of others and one that is not there", async () => {
    for (const name of ["eastlearner", "westlearner", "trainer"]) {
      for (const office of ["east", "nowhere"]) {
        const asked = [
          await read(name, office),
          await (await world.as(name)).get(`/api/offices/${office}/checks/${round}`),
          await save(name, { "point-1": mark("no") }, {}, { office }),
        ];
        for (const { status, body } of asked)
          expect([name, status, body]).toEqual([name, 404, { code: "OFFICE_NOT_FOUND" }]);
      }
    }
    for (const office of ["root", "west", "nowhere"])
      expect((await read("eastdirector", office)).body).toEqual({ code: "OFFICE_NOT_FOUND" });
  });
});

describe("a new version within a round", () => {
  it("keeps the marks of the points that are still there", async () => {
    const old = hash;
    hash = await publish(2, 2);
    const { body } = await read("eastdirector");
    expect([body.list.version, Object.keys(body.marked).sort()]).toEqual([2, ["point-1", "point-2"]]);
    expect(body.counts).toEqual({ points: 2, yes: 1, partly: 1, no: 0, open: 0 });
    const stale = { scaleHash: old, marks: { "point-1": mark("no") }, before: { "point-1": mark("yes") } };
    const answer = await (await world.as("eastdirector")).put(`/api/offices/east/checks/${round}`, stale);
    expect([answer.status, answer.body.code]).toEqual([404, "SCALE_NOT_FOUND"]);
    expect((await save("eastdirector", { "point-3": mark("yes") })).body.code).toBe("INVALID_REQUEST");
    // Left out by mistake and brought back: what was found of it has not been lost.
    hash = await publish(3, 4);
    expect((await save("eastdirector", { "point-1": mark("partly") }, { "point-1": mark("yes") })).status).toBe(200);
    expect((await read("eastdirector")).body.counts).toEqual({ points: 4, yes: 0, partly: 2, no: 1, open: 1 });
  });
});

describe("the next round", () => {
  it("begins empty, keeps the last one on its own version, and tells what has changed", async () => {
    clock.now = Date.parse("2027-01-01T00:00:00+08:00");
    hash = await publish(4, 3);
    const next = "2027-q1";
    expect((await read("eastdirector")).body).toMatchObject({ marked: {}, last: { round, counts: { points: 4 } } });
    expect((await save("eastdirector", { "point-1": mark("no") })).body.code).toBe("ROUND_CLOSED");
    await save("eastdirector", { "point-1": mark("yes"), "point-2": mark("no") }, {}, { to: next });
    const { body } = await read("eastdirector");
    expect(body.changes).toEqual([
      { point: "point-1", change: "better" },
      { point: "point-2", change: "worse" },
      { point: "point-3", change: "open" },
      { point: "point-4", change: "gone" },
    ]);
    expect(body.earlier).toEqual([{ round, counts: { points: 4, yes: 0, partly: 2, no: 1, open: 1 } }]);
    const last = await (await world.as("rootdirector")).get(`/api/offices/east/checks/${round}`);
    expect([last.status, last.body.list.version, last.body.marked]).toEqual([200, 3, body.last.marked]);
  });
});
