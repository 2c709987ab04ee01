import { beforeAll, describe, expect, it } from "vitest";
import { ratedIndicators } from "#domain/self-rating-format";
import { openDatabase } from "../../worker/db/database.ts";
import { saveSetting } from "../../worker/db/settings.ts";
import { bindings, Client, clock } from "./harness.ts";
import { ratingYaml } from "./scale-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
let scaleHash: string;
const march = Date.parse("2026-03-02T09:00:00+08:00");
const round = "2026-1";
const all = (level: number) => Object.fromEntries(ratedIndicators.map((id) => [id, level]));
const [first = "", second = "", third = ""] = ratedIndicators;

beforeAll(async () => {
  clock.now = march;
  world = await makeWorld();
  const answer = await (await world.as("trainer")).post("/api/quizzes/self-rating/versions", { yaml: ratingYaml() });
  scaleHash = answer.body.hash;
});

const save = async (name: string, levels: object, before: object = {}, to = round) =>
  (await world.as(name)).put(`/api/self-ratings/${to}`, { scaleHash, levels, before });
const read = async (name: string) => (await (await world.as(name)).get("/api/self-ratings")).body;
const finish = async (name: string) => (await world.as(name)).post(`/api/self-ratings/${round}/completion`);
const share = async (name: string, shared: boolean, of = round) =>
  (await world.as(name)).put(`/api/self-ratings/${of}/sharing`, { shared });
const seen = async (name: string, of: string) => (await world.as(name)).get(`/api/people/${world.ids[of]}/self-rating`);

describe("filling a self-rating", () => {
  it("begins with the scale in use, nothing saved and nothing shared", async () => {
    const body = await read("eastlearner");
    expect(body.personId).toBe(world.ids["eastlearner"]);
    expect(body.round).toMatchObject({ id: round, endsAt: Date.parse("2026-07-01T00:00:00+08:00") });
    expect([body.rating, body.earlier, body.scale.hash]).toEqual([null, [], scaleHash]);
    expect(body.scale.indicators.map(({ id }: { id: string }) => id)).toEqual(ratedIndicators);
    for (const { levels } of body.scale.indicators) expect(levels).toHaveLength(5);
  });

  it("keeps what was saved, and goes on from it", async () => {
    expect((await save("eastlearner", { [first]: 2 })).body.levels).toEqual({ [first]: 2 });
    expect((await save("eastlearner", { [second]: 3 })).body.levels).toEqual({ [first]: 2, [second]: 3 });
    expect((await save("eastlearner", { [first]: 4 }, { [first]: 2 })).status).toBe(200);
    const { rating } = await read("eastlearner");
    expect(rating).toMatchObject({ levels: { [first]: 4, [second]: 3 }, finishedAt: null, shared: false });
  });

  it("merges another device's levels, and tells of the same indicator changed in both", async () => {
    // A device that has seen nothing of the others' saves.
    const late = await save("eastlearner", { [third]: 1 });
    expect(late.body.levels).toEqual({ [first]: 4, [second]: 3, [third]: 1 });
    const both = await save("eastlearner", { [first]: 5, [third]: 2 }, { [first]: 2, [third]: 1 });
    expect([both.status, both.body]).toEqual([409, { code: "CHANGED_MEANWHILE", details: { indicators: [first] } }]);
    expect((await read("eastlearner")).rating.levels).toEqual({ [first]: 4, [second]: 3, [third]: 1 });
  });

  it("loses no level of saves that arrive at once", async () => {
    const answers = await Promise.all(ratedIndicators.slice(3, 7).map((id) => save("eastlearner", { [id]: 5 })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(Object.keys((await read("eastlearner")).rating.levels)).toHaveLength(7);
  });

  it("refuses what is no level, no indicator, no scale of this kind, or another round", async () => {
    const learner = await world.as("eastlearner");
    const put = (to: string, body: object) => learner.put(`/api/self-ratings/${to}`, body);
    const levels = { [first]: 4 };
    const cases: [number, string, Awaited<ReturnType<Client["put"]>>][] = [
      [400, "INVALID_REQUEST", await save("eastlearner", { [first]: 6 })],
      [400, "INVALID_REQUEST", await save("eastlearner", { [first]: 2.5 })],
      [400, "INVALID_REQUEST", await save("eastlearner", { "secrecy.loyalty": 3 })],
      [400, "INVALID_REQUEST", await put("now", { scaleHash, levels, before: {} })],
      [409, "ROUND_CLOSED", await save("eastlearner", levels, {}, "2025-2")],
      [409, "ROUND_CLOSED", await save("eastlearner", levels, {}, "2026-2")],
      [404, "SCALE_NOT_FOUND", await put(round, { scaleHash: "0".repeat(32), levels, before: {} })],
      [401, "NOT_SIGNED_IN", await new Client().get("/api/self-ratings")],
      [401, "NOT_SIGNED_IN", await new Client().put(`/api/self-ratings/${round}`, { scaleHash, levels, before: {} })],
    ];
    for (const [status, code, answer] of cases) expect([answer.status, answer.body.code]).toEqual([status, code]);
    const scaleless = await (await world.as("westlearner")).put(`/api/self-ratings/${round}`, {
      scaleHash: "0".repeat(32),
      levels,
      before: {},
    });
    expect([scaleless.status, scaleless.body.code]).toEqual([404, "SCALE_NOT_FOUND"]);
  });

  it("is finished with all fifteen only, once, and stays as it was", async () => {
    const early = await finish("eastlearner");
    expect([early.status, early.body.code]).toEqual([409, "RATING_INCOMPLETE"]);
    expect((await finish("westlearner")).body.code).toBe("RATING_INCOMPLETE");
    const { rating } = await read("eastlearner");
    const { status } = await save("eastlearner", all(4), rating.levels);
    expect(status).toBe(200);
    clock.now += 60_000;
    const done = await finish("eastlearner");
    expect([done.status, done.body.finishedAt]).toEqual([200, clock.now]);
    expect(done.body.abilities.map((own: { value: number }) => own.value)).toEqual([70, 70, 70, 70]);
    clock.now += 60_000;
    expect((await finish("eastlearner")).body.finishedAt).toBe(clock.now - 60_000);
    const changed = await save("eastlearner", { [first]: 1 }, { [first]: 4 });
    expect([changed.status, changed.body.code]).toEqual([409, "RATING_FINISHED"]);
  });

  it("keeps the scale it was begun on when a new version is published", async () => {
    const yaml = ratingYaml({ version: 2, wording: "换了一种写法，一条一条记下来" });
    await save("eastcolleague", { [first]: 3 });
    const published = await (await world.as("trainer")).post("/api/quizzes/self-rating/versions", { yaml });
    expect(published.status).toBe(201);
    expect((await read("eastcolleague")).scale.hash).toBe(scaleHash);
    expect((await read("westlearner")).scale.hash).toBe(published.body.hash);
  });
});

describe("sharing a self-rating", () => {
  it("is seen by nobody before it is shared: the same answer as never filled", async () => {
    for (const name of ["eastdirector", "rootdirector"]) {
      const filled = await seen(name, "eastlearner");
      const never = await seen(name, "eastdirector");
      expect([filled.status, filled.body]).toEqual([200, { rating: null }]);
      expect([never.status, never.body]).toEqual([filled.status, filled.body]);
    }
    const audited = await bindings().DB.prepare("SELECT 1 FROM audit_entry WHERE act = 'view-self-rating'").all();
    expect(audited.results).toEqual([]);
  });

  it("shows directors of the office and above the four abilities and no single choice, and nobody else anything", async () => {
    expect((await share("eastlearner", true)).body).toEqual({ shared: true });
    for (const name of ["eastdirector", "rootdirector"]) {
      const { status, body } = await seen(name, "eastlearner");
      expect([status, body.rating.round, body.rating.abilities.length]).toEqual([200, round, 4]);
      expect(JSON.stringify(body)).not.toContain(first);
    }
    for (const name of ["eastlearner", "eastcolleague", "westlearner", "trainer"]) {
      const hidden = await seen(name, "eastlearner");
      const missing = await (await world.as(name)).get("/api/people/nobody/self-rating");
      expect([name, hidden.status, hidden.body]).toEqual([name, 404, { code: "PERSON_NOT_FOUND" }]);
      expect(missing.body).toEqual(hidden.body);
    }
    expect((await seen("eastdirector", "westlearner")).status).toBe(404);
    const row = await bindings()
      .DB.prepare("SELECT count(*) AS n FROM audit_entry WHERE act = 'view-self-rating' AND subject = ?")
      .bind(world.ids["eastlearner"])
      .first<{ n: number }>();
    expect(row?.n).toBe(2);
  });

  it("ends when the person says so, and when the rating is opened again", async () => {
    await share("eastlearner", false);
    expect((await seen("eastdirector", "eastlearner")).body).toEqual({ rating: null });
    await share("eastlearner", true);
    const learner = await world.as("eastlearner");
    const reopened = await learner.delete(`/api/self-ratings/${round}/completion`);
    expect(reopened.body).toMatchObject({ finishedAt: null, shared: false, levels: all(4) });
    expect((await seen("eastdirector", "eastlearner")).body).toEqual({ rating: null });
    expect((await share("eastlearner", true)).body.code).toBe("RATING_NOT_FOUND");
    expect((await save("eastlearner", { [first]: 5 }, { [first]: 4 })).status).toBe(200);
    expect((await finish("eastlearner")).status).toBe(200);
    expect((await seen("eastdirector", "eastlearner")).body).toEqual({ rating: null });
  });

  it("is the own rating's alone: what was never finished, or begun, cannot be shared or opened", async () => {
    for (const name of ["eastcolleague", "westlearner"])
      expect([name, (await share(name, true)).body.code]).toEqual([name, "RATING_NOT_FOUND"]);
    const west = await (await world.as("westlearner")).delete(`/api/self-ratings/${round}/completion`);
    expect([west.status, west.body.code]).toEqual([404, "RATING_NOT_FOUND"]);
  });
});

describe("the next round", () => {
  it("begins empty, keeps the finished one as it was and the unfinished one out of sight", async () => {
    await share("eastlearner", true);
    clock.now = Date.parse("2026-07-01T00:00:00+08:00");
    const { round: now, rating, earlier } = await read("eastlearner");
    expect([now.id, rating]).toEqual(["2026-2", null]);
    expect(earlier).toMatchObject([{ round, shared: true }]);
    expect(earlier[0].abilities[0].value).toBe(74);
    expect((await read("eastcolleague")).earlier).toEqual([]);
    expect((await save("eastlearner", { [first]: 1 })).body.code).toBe("ROUND_CLOSED");
    expect((await finish("eastlearner")).body.code).toBe("ROUND_CLOSED");
    expect((await (await world.as("eastlearner")).delete(`/api/self-ratings/${round}/completion`)).body.code).toBe(
      "ROUND_CLOSED",
    );
    expect((await seen("eastdirector", "eastlearner")).body.rating.round).toBe(round);
    expect((await share("eastlearner", false)).body).toEqual({ shared: false });
    expect((await seen("eastdirector", "eastlearner")).body.rating).toBeNull();
  });

  it("comes as often as the installation is set to", async () => {
    const db = openDatabase(bindings().DB);
    for (const [value, id] of [
      ["1", "2026"],
      ["4", "2026-q3"],
      ["7", "2026-2"],
    ] as const) {
      await saveSetting(db, "self-rating-rounds", value);
      expect((await read("westlearner")).round.id).toBe(id);
    }
  });
});
