import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../worker/db/database.ts";
import { fold } from "../../worker/fold.ts";
import { bindings, type Client, clock, useBindings } from "./harness.ts";
import { bankYaml, blueprintYaml, quizYaml } from "./quiz-yaml.ts";
import { countRows, type RowCounter } from "./row-counter.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
let rows: RowCounter;

beforeAll(async () => {
  world = await makeWorld();
  rows = countRows(bindings().DB);
  useBindings({ ...bindings(), DB: rows.database });
});

/** Starts and submits a blank attempt (all wrong); gives the rows of the submission alone. */
async function submitBlank(learner: Client, quizId: string) {
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  rows.reset();
  const { status } = await learner.post(`/api/attempts/${attempt.id}/submission`);
  expect(status).toBe(201);
  return { read: rows.read, written: rows.written, batches: rows.batches };
}

describe("D1 rows, by D1's own count", () => {
  it("a submission reads and writes at most 30 + 4 a question, in one batch, whatever the history", async () => {
    const trainer = await world.as("trainer");
    for (const count of [10, 40]) {
      const { status } = await trainer.post(`/api/quizzes/rows-${count}/versions`, {
        yaml: quizYaml(`rows-${count}`, count),
      });
      expect(status).toBe(201);
    }
    const learner = await world.as("eastlearner");
    for (const count of [10, 40]) {
      const first = await submitBlank(learner, `rows-${count}`);
      const again = await submitBlank(learner, `rows-${count}`);
      clock.now += 100 * 86_400_000;
      const replaced = await submitBlank(learner, `rows-${count}`);
      console.log(`rows, submission of ${count} questions:`, JSON.stringify({ first, again, replaced }));
      // The worst first submission (all wrong, all new) is the promise; a repeat reads the earlier exposure as well, and either the home office.
      for (const { read } of [again, replaced]) expect(read).toBeLessThanOrEqual(31 + 5 * count);
      expect(first.read).toBeLessThanOrEqual(30 + 4 * count);
      for (const { written, batches } of [first, again, replaced]) {
        expect(written).toBeLessThanOrEqual(30 + 4 * count);
        expect(batches).toBe(1);
      }
    }
  });

  it("starting an attempt at a blueprint reads at most 30 + 1 a form + 2 a question of its pool, whatever the history", async () => {
    const trainer = await world.as("trainer");
    await trainer.post("/api/quizzes/rows-pool/versions", { yaml: bankYaml("rows-pool", 100) });
    const yaml = blueprintYaml("rows-exam", { from: "rows-pool", count: 40, forms: 20 });
    expect((await trainer.post("/api/quizzes/rows-exam/versions", { yaml })).status).toBe(201);
    const learner = await world.as("eastcolleague");
    for (const time of ["first", "second", "third", "fourth"]) {
      rows.reset();
      const { body: attempt } = await learner.post("/api/attempts", { quizId: "rows-exam" });
      console.log(`rows, starting the ${time} attempt, 20 forms of 40 questions:`, rows.read, rows.written);
      expect(rows.read).toBeLessThanOrEqual(30 + 20 + 2 * 100);
      expect(rows.written).toBeLessThanOrEqual(6);
      await learner.post(`/api/attempts/${attempt.id}/submission`);
    }
  });

  it("today's reviews read at most 30 + 4 a card, an answer reads 40 and writes 4, however many cards there are", async () => {
    const learner = await world.as("eastlearner");
    clock.now += 30 * 86_400_000;
    rows.reset();
    const { body } = await learner.get("/api/reviews");
    console.log(`rows, reviews of ${body.cards.length} cards:`, rows.read);
    expect(body.cards).toHaveLength(50);
    expect(rows.read).toBeLessThanOrEqual(30 + 4 * 50);
    const [{ step, question }] = body.set;
    rows.reset();
    await learner.post(`/api/reviews/${question.id}/answers`, { step, answer: [], confidence: null });
    console.log("rows, an answer to a review:", rows.read, rows.written);
    expect(rows.read).toBeLessThanOrEqual(40);
    expect(rows.written).toBeLessThanOrEqual(4);
  });

  it("a profile view reads at most 40 + 6 a person shown", async () => {
    const director = await world.as("eastdirector");
    rows.reset();
    const { body } = await director.get("/api/offices/east/profile");
    console.log(`rows, profile of ${body.people.length} people:`, rows.read);
    expect(rows.read).toBeLessThanOrEqual(40 + 6 * body.people.length);
    rows.reset();
    await director.get(`/api/people/${world.ids["eastlearner"]}/profile`);
    expect(rows.read).toBeLessThanOrEqual(40 + 6);
  });

  it("the district, a comparison and a rank read at most 40 + 8 an office", async () => {
    await fold(openDatabase(bindings().DB), clock.now);
    const director = await world.as("eastdirector");
    for (const path of ["/api/district", "/api/offices/east/comparison", "/api/offices/east/rank"]) {
      rows.reset();
      expect((await director.get(path)).status).toBe(200);
      console.log(`rows, ${path} of 3 offices:`, rows.read);
      expect(rows.read).toBeLessThanOrEqual(40 + 8 * 3);
    }
  });

  it("the path reads at most 40 + 8 an assignment, and keeping a place in a lesson writes one row", async () => {
    const director = await world.as("eastdirector");
    const order = { kind: "quiz", target: "first", dueAt: clock.now + 86_400_000, officeId: "east" };
    for (let given = 0; given < 5; given++) await director.post("/api/assignments", order);
    const learner = await world.as("eastlearner");
    rows.reset();
    expect((await learner.get("/api/path")).body.due).toHaveLength(5);
    console.log("rows, the path with 5 assignments:", rows.read);
    expect(rows.read).toBeLessThanOrEqual(40 + 8 * 5);
    rows.reset();
    await learner.put("/api/readings/secrecy", { section: "why", finished: false });
    expect(rows.written).toBeLessThanOrEqual(1);
  });

  it("the tasks of an office's board read at most 40 + 6 a person and task, and of the daily set the days done on top", async () => {
    const director = await world.as("eastdirector");
    const due = clock.now + 9 * 86_400_000;
    for (let given = 0; given < 20; given++) {
      const asked = [
        { kind: "quiz", target: "first" },
        { kind: "lesson", target: "secrecy" },
        { kind: "daily", days: 5 },
      ][given % 3];
      const { status } = await director.post("/api/assignments", { ...asked, dueAt: due, officeId: "east" });
      expect(status).toBe(201);
    }
    rows.reset();
    const { body } = await director.get("/api/assignments?office=east&live=true");
    expect(body.assignments).toHaveLength(20);
    console.log("rows, 20 tasks of 3 people:", rows.read);
    expect(rows.read).toBeLessThanOrEqual(40 + 6 * 3 * 20 + 20);
    rows.reset();
    await director.post(`/api/assignments/${body.assignments[0].id}/reminders`);
    console.log("rows, reminding 3 people:", rows.read, rows.written);
    expect(rows.written).toBeLessThanOrEqual(4 + 4 * 3);
  });
});
