import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../worker/db/database.ts";
import { fold } from "../../worker/fold.ts";
import { bindings, type Client, clock } from "./harness.ts";
import { bankYaml, blueprintYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

const minute = 60_000;
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  const trainer = await world.as("trainer");
  await trainer.post("/api/quizzes/pool/versions", { yaml: bankYaml("pool", 8) });
  for (const id of ["one", "two", "three", "four", "five"]) {
    const exam = blueprintYaml(id, { from: "pool", count: 8, forms: 1 }).replace("forms", "minutes: 10\nforms");
    expect((await trainer.post(`/api/quizzes/${id}/versions`, { yaml: exam })).status).toBe(201);
  }
});

const rows = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, number & string>>()).results;

/** Shows the first question, answers the second, and leaves the others unseen. */
async function begin(learner: Client, quizId: string) {
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  const { body: paper } = await learner.get(`/api/papers/${attempt.paper}`);
  const [first, second] = paper.questions;
  const entries = [{ seq: 1, questionId: first.id }, tap(second, 2)];
  const saved = await learner.put(`/api/attempts/${attempt.id}/responses`, { device: "phone001", entries });
  expect(saved.body).toEqual({ savedUpTo: 2, deadline: attempt.deadline, now: clock.now });
  return { attempt, first, second };
}
const tap = (question: { id: string; options: { id: string }[] }, seq: number) => ({
  seq,
  questionId: question.id,
  answer: [question.options[0]?.id],
});

describe("an attempt with a time limit", () => {
  it("tells its deadline and the server's clock; one without tells null", async () => {
    const learner = await world.as("eastlearner");
    const { body: timed } = await learner.post("/api/attempts", { quizId: "one" });
    expect([timed.deadline, timed.now]).toEqual([clock.now + 10 * minute, clock.now]);
    const { body: untimed } = await learner.post("/api/attempts", { quizId: "first" });
    expect(untimed.deadline).toBeNull();
  });

  it("takes what arrives within the grace, and hands in at the deadline by the clock: unseen questions are no evidence", async () => {
    const learner = await world.as("eastlearner");
    const { attempt, first, second } = await begin(learner, "one");
    clock.now = attempt.deadline + 30_000;
    const late = await learner.put(`/api/attempts/${attempt.id}/responses`, {
      device: "desktop1",
      entries: [tap(second, 1)],
    });
    expect(late.status).toBe(200);
    const results = await Promise.all([1, 2].map(() => learner.post(`/api/attempts/${attempt.id}/submission`)));
    expect(results.map(({ status }) => status).sort()).toEqual([200, 201]);
    for (const { body: result } of results) {
      expect(result.submittedAt).toBe(attempt.deadline);
      const counted = result.questions.filter((own: { counted: boolean }) => own.counted);
      expect(counted.map((own: { id: string }) => own.id).sort()).toEqual([first.id, second.id].sort());
      expect(result.maxScore).toBe(8);
      expect(result.moved.after.reduce((sum: number, own: { questions: number }) => sum + own.questions, 0)).toBe(2);
    }
  });

  it("refuses what arrives after the grace, and closes with what was saved", async () => {
    const learner = await world.as("eastcolleague");
    const { attempt, first, second } = await begin(learner, "two");
    clock.now = attempt.deadline + 60_001;
    for (const device of ["phone001", "desktop1"]) {
      const entries = [tap(first, 9)];
      const refused = await learner.put(`/api/attempts/${attempt.id}/responses`, { device, entries });
      expect([refused.status, refused.body.code]).toEqual([409, "ATTEMPT_TIME_UP"]);
    }
    const { body: result } = await learner.get(`/api/attempts/${attempt.id}/submission`);
    expect(result.submittedAt).toBe(attempt.deadline);
    const answerTo = (id: string) => result.questions.find((own: { id: string }) => own.id === id).answer;
    expect([answerTo(first.id), answerTo(second.id)]).toEqual([[], [second.options[0].id]]);
  });

  it("is closed by reading or starting it, too: the first start gives it, the next a new one", async () => {
    const learner = await world.as("westlearner");
    for (const quizId of ["three", "four"]) {
      const { attempt } = await begin(learner, quizId);
      clock.now = attempt.deadline + 10 * minute;
      const ask = () =>
        quizId === "three" ? learner.get(`/api/attempts/${attempt.id}`) : learner.post("/api/attempts", { quizId });
      const { status, body } = await ask();
      expect([status, body.id, body.submittedAt]).toEqual([200, attempt.id, attempt.deadline]);
      const next = await learner.post("/api/attempts", { quizId });
      expect([next.status, next.body.submittedAt]).toEqual([201, null]);
    }
  });

  it("is closed by the nightly fold where nobody comes back, once, within the fold's budget", async () => {
    const learner = await world.as("rootdirector");
    const { attempt } = await begin(learner, "five");
    const run = (budget?: number) => fold(openDatabase(bindings().DB), clock.now, budget);
    const found = () => rows(`SELECT submitted_at, score FROM submission WHERE attempt_id = '${attempt.id}'`);
    clock.now = attempt.deadline + minute;
    await run();
    expect(await found()).toEqual([]);
    clock.now += 1;
    await run(10);
    expect(await found()).toEqual([]);
    await Promise.all([run(), run()]);
    await run();
    expect((await found()).map((own) => own["submitted_at"])).toEqual([attempt.deadline]);
    const open = await rows(`SELECT attempt_id FROM open_attempt WHERE attempt_id = '${attempt.id}'`);
    expect(open).toEqual([]);
  });
});

describe("extra time", () => {
  const grant = async (by: string, person: string, percent: number) =>
    (await world.as(by)).put(`/api/people/${world.ids[person]}/extra-time`, { percent });
  const codeOf = async (asked: ReturnType<typeof grant>) => {
    const { status, body } = await asked;
    return [status, body.code];
  };

  it("lengthens what is open and what is started later; less of it shortens nothing that runs", async () => {
    const learner = await world.as("eastlearner");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "two" });
    const deadline = async () => (await learner.get(`/api/attempts/${attempt.id}`)).body.deadline - attempt.startedAt;
    expect(await deadline()).toBe(10 * minute);
    expect((await grant("eastdirector", "eastlearner", 25)).status).toBe(204);
    expect(await deadline()).toBe(13 * minute);
    expect((await grant("rootdirector", "eastlearner", 10)).status).toBe(204);
    expect(await deadline()).toBe(13 * minute);
    const { body: later } = await learner.post("/api/attempts", { quizId: "three" });
    expect(later.deadline - later.startedAt).toBe(11 * minute);
    const acts = await rows("SELECT detail FROM audit_entry WHERE act = 'extra-time' ORDER BY id");
    expect(acts.map((own) => own["detail"])).toEqual(["25%", "10%"]);
  });

  it("brings nothing back whose time and grace are over", async () => {
    const learner = await world.as("eastlearner");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "four" });
    clock.now = attempt.deadline + 60_001;
    expect((await grant("eastdirector", "eastlearner", 200)).status).toBe(204);
    expect((await learner.get(`/api/attempts/${attempt.id}`)).body.submittedAt).toBe(attempt.deadline);
  });

  it("is granted by a director of the person's office to somebody else, and by nobody else", async () => {
    expect(await codeOf(grant("eastdirector", "eastdirector", 50))).toEqual([403, "NOT_ALLOWED"]);
    for (const [by, person] of [
      ["eastlearner", "eastcolleague"],
      ["trainer", "eastlearner"],
      ["eastdirector", "westlearner"],
    ] as const) {
      expect(await codeOf(grant(by, person, 50))).toEqual([404, "PERSON_NOT_FOUND"]);
    }
    expect(await codeOf(grant("eastdirector", "eastlearner", 201))).toEqual([400, "INVALID_REQUEST"]);
  });
});
