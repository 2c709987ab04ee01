import { beforeAll, describe, expect, it } from "vitest";
import { bindings, type Client, clock } from "./harness.ts";
import { makeWorld, type World } from "./world.ts";

const day = 86_400_000;
let world: World;
let director: Client;
let id = "";

beforeAll(async () => {
  world = await makeWorld(8);
  director = await world.as("eastdirector");
});

const give = async (days: number, inDays: number) => {
  const order = { kind: "daily", target: "anything", days, dueAt: clock.now + inDays * day, officeId: "east" };
  const answer = await director.post("/api/assignments", order);
  expect([answer.status, answer.body]).toMatchObject([201, { people: 3 }]);
  return answer.body.id;
};
const taken = async (name: string) => {
  const learner = await world.as(name);
  const { body } = await learner.post("/api/attempts", { quizId: "first" });
  await learner.post(`/api/attempts/${body.id}/submission`);
};
/** Answers so many questions of today's set, wrong or right. */
const review = async (name: string, count: number, right = false) => {
  const learner = await world.as(name);
  const { set } = (await learner.get("/api/reviews")).body;
  for (const { step, question } of set.slice(0, count)) {
    const answer = right
      ? question.options
          .filter((own: { text: string }) => /对|正确/.test(own.text))
          .map((own: { id: string }) => own.id)
      : [];
    const path = `/api/reviews/${question.id}/answers`;
    expect((await learner.post(path, { step, answer, confidence: null })).status).toBe(201);
  }
};
const mine = async (name: string) => {
  const { assignments } = (await (await world.as(name)).get("/api/assignments/mine")).body;
  return assignments.find((own: { id: string }) => own.id === id);
};
const nextOf = async (name: string) => (await (await world.as(name)).get("/api/path")).body.next;

describe("每日一练 as an assignment", () => {
  it("is done on so many days of China, however many questions a day, and says how far one is", async () => {
    for (const name of ["eastlearner", "eastcolleague"]) await taken(name);
    clock.now += day;
    id = await give(3, 5);
    expect(await mine("eastlearner")).toMatchObject({
      kind: "daily",
      target: "",
      state: "open",
      daily: { days: 3, done: 0, nothingLeft: false },
    });
    expect(await nextOf("eastlearner")).toEqual({ code: "assignment", kind: "daily", days: 3, done: 0 });
    await review("eastlearner", 2);
    expect(await mine("eastlearner")).toMatchObject({ state: "started", daily: { done: 1 } });
    // What was done today is not asked again today.
    expect((await nextOf("eastlearner")).code).not.toBe("assignment");
    clock.now += day;
    expect(await nextOf("eastlearner")).toMatchObject({ kind: "daily", done: 1 });
    await review("eastlearner", 1);
    clock.now += day;
    await review("eastlearner", 1);
    expect(await mine("eastlearner")).toMatchObject({ state: "done", daily: { done: 3, nothingLeft: false } });
    const rows = await bindings()
      .DB.prepare("SELECT count(*) AS n FROM review_day WHERE person_id = ?")
      .bind(world.ids["eastlearner"])
      .first<{ n: number }>();
    expect(rows?.n).toBe(3);
    const { people } = (await director.get(`/api/assignments/${id}`)).body;
    const states = people.map((own: { name: string; state: string; daily: object }) => [
      own.name,
      own.state,
      own.daily,
    ]);
    expect(states.sort()).toEqual([
      ["eastcolleague", "open", { days: 3, done: 0, nothingLeft: false }],
      ["eastdirector", "done", { days: 3, done: 0, nothingLeft: true }],
      ["eastlearner", "done", { days: 3, done: 3, nothingLeft: false }],
    ]);
    clock.now += 4 * day;
    expect((await mine("eastcolleague")).state).toBe("overdue");
  });

  it("counts only the days since it was given, the day it was given on among them", async () => {
    await review("eastcolleague", 1);
    id = await give(2, 4);
    expect(await mine("eastcolleague")).toMatchObject({ state: "started", daily: { done: 1 } });
    expect(await mine("eastlearner")).toMatchObject({ state: "open", daily: { done: 0 } });
  });

  it("is done for who has nothing left to review up to the last day, and opened again by what comes into the deck", async () => {
    id = await give(2, 2);
    expect(await mine("eastdirector")).toMatchObject({ state: "done", daily: { nothingLeft: true } });
    await taken("eastdirector");
    expect(await mine("eastdirector")).toMatchObject({ state: "open", daily: { nothingLeft: false } });
    // Not until tomorrow: the path does not lead to an empty set.
    expect((await nextOf("eastdirector")).code).not.toBe("assignment");
    clock.now += day;
    expect(await nextOf("eastdirector")).toMatchObject({ code: "assignment", kind: "daily" });
    for (let round = 0; round < 2; round++) await review("eastdirector", 10, true);
    clock.now += day;
    expect((await mine("eastdirector")).daily.done).toBe(1);
    await review("eastdirector", 10, true);
    expect((await mine("eastdirector")).state).toBe("done");
  });

  it("waits for no question that is asked no more", async () => {
    clock.now += 30 * day;
    id = await give(1, 2);
    expect(await mine("eastlearner")).toMatchObject({ state: "open" });
    const retire = (at: number | null) => bindings().DB.prepare("UPDATE question SET retired_at = ?").bind(at).run();
    await retire(clock.now);
    expect(await mine("eastlearner")).toMatchObject({ state: "done", daily: { nothingLeft: true } });
    await retire(null);
    const trainer = await world.as("trainer");
    const { results } = await bindings()
      .DB.prepare("SELECT id, hash FROM question")
      .all<{ id: string; hash: string }>();
    for (const { id: questionId, hash: questionHash } of results) {
      const wanted = { questionId, questionHash, act: "void" };
      const { attempts } = (await trainer.post("/api/regrading-previews", wanted)).body;
      const order = { ...wanted, reason: "题干与正文不符", attempts };
      expect((await trainer.post("/api/regradings", order)).status).toBe(201);
    }
    expect(await mine("eastlearner")).toMatchObject({ state: "done", daily: { nothingLeft: true } });
  });

  it("is in what a person may take along", async () => {
    const { body } = await (await world.as("eastlearner")).get("/api/people/me/data");
    expect(body.reviewDays).toHaveLength(3);
    expect(body.reviewDays[0]).toMatch(/^2026-\d\d-\d\d$/);
  });
});
