import { beforeAll, describe, expect, it } from "vitest";
import { Client, clock } from "./harness.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const place = (section: string, finished = false) => ({ section, finished });

describe("where a person is in a lesson", () => {
  it("is kept a lesson each, seen by that person alone, and the latest place wins", async () => {
    const learner = await world.as("eastlearner");
    expect((await learner.put("/api/readings/secrecy", place("why"))).status).toBe(204);
    clock.now += 60_000;
    await learner.put("/api/readings/secrecy", place("good-and-poor"));
    await learner.put("/api/readings/close", place("why"));
    const { body } = await learner.get("/api/progress");
    expect(body.readings).toEqual([
      { lesson: "close", section: "why", at: clock.now, finishedAt: null },
      { lesson: "secrecy", section: "good-and-poor", at: clock.now, finishedAt: null },
    ]);
    expect((await (await world.as("eastcolleague")).get("/api/progress")).body.readings).toEqual([]);
  });

  it("stays read to its end once it was, wherever the person reads next", async () => {
    const learner = await world.as("westlearner");
    await learner.put("/api/readings/clarity", place("next", true));
    const finishedAt = clock.now;
    clock.now += 60_000;
    await learner.put("/api/readings/clarity", place("why"));
    await learner.put("/api/readings/clarity", place("next", true));
    expect((await learner.get("/api/progress")).body.readings).toEqual([
      { lesson: "clarity", section: "next", at: clock.now, finishedAt },
    ]);
  });

  it("is refused of nobody, of no lesson, and of what is no heading", async () => {
    const learner = await world.as("eastlearner");
    const refused: [number, string, ReturnType<Client["put"]>][] = [
      [401, "NOT_SIGNED_IN", new Client().put("/api/readings/secrecy", place("why"))],
      [404, "LESSON_NOT_FOUND", learner.put("/api/readings/no-lesson", place("why"))],
      [400, "INVALID_REQUEST", learner.put("/api/readings/secrecy", place("<b>"))],
      [400, "INVALID_REQUEST", learner.put("/api/readings/secrecy", { section: "why" })],
    ];
    for (const [status, code, asked] of refused) {
      const answer = await asked;
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
  });
});
