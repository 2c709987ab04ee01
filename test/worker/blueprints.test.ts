import { beforeAll, describe, expect, it } from "vitest";
import { saveAnswers } from "./answering.ts";
import { bindings } from "./harness.ts";
import { bankYaml, blueprintYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
/** The attempts of one learner, the first on one form and the second on the other. */
const taken: { attemptId: string; paper: string; ids: string[] }[] = [];

const rows = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, string & number>>()).results;
const tables = ["quiz", "quiz_version", "question", "question_version", "ability_bank", "form", "audit_entry"];
const everything = async () => JSON.stringify(await Promise.all(tables.map((table) => rows(`SELECT * FROM ${table}`))));
const publish = async (id: string, yaml: string) =>
  (await world.as("trainer")).post(`/api/quizzes/${id}/versions`, { yaml });

async function take(name: string) {
  const learner = await world.as(name);
  const { body: attempt } = await learner.post("/api/attempts", { quizId: "exam" });
  const { body: paper } = await learner.get(`/api/papers/${attempt.paper}`);
  await saveAnswers(learner, attempt);
  const { status } = await learner.post(`/api/attempts/${attempt.id}/submission`);
  expect(status).toBe(201);
  const questions = paper.questions as { id: string }[];
  return { attemptId: attempt.id, paper: attempt.paper, ids: questions.map(({ id }) => id) };
}

beforeAll(async () => {
  world = await makeWorld();
  expect((await publish("pool", bankYaml("pool", 16))).status).toBe(201);
  const { status, body } = await publish("exam", blueprintYaml("exam", { from: "pool", count: 10, forms: 2 }));
  expect([status, body.forms, body.questionCount]).toEqual([201, 2, 10]);
});

describe("publishing a blueprint", () => {
  it("writes nothing for the same blueprint over the same pool", async () => {
    const before = await everything();
    const { status, body } = await publish("exam", blueprintYaml("exam", { from: "pool", count: 10, forms: 2 }));
    expect([status, body.unchanged]).toEqual([200, true]);
    expect(await everything()).toBe(before);
  });

  it("leaves the questions with their bank, and refuses a quiz of its id and a blueprint of a quiz's", async () => {
    expect(await rows("SELECT count(*) AS n FROM question WHERE quiz_id = 'pool'")).toEqual([{ n: 16 }]);
    const before = await everything();
    const blueprint = blueprintYaml("first", { from: "pool", count: 10, forms: 2 });
    const quiz = bankYaml("exam", 4);
    for (const { status, body } of [await publish("first", blueprint), await publish("exam", quiz)])
      expect([status, body.code]).toEqual([422, "QUIZ_INVALID"]);
    expect(await everything()).toBe(before);
  });

  it("names the line where the pool is too small", async () => {
    const { status, body } = await publish("big", blueprintYaml("big", { from: "pool", count: 17, forms: 2 }));
    expect([status, body.code]).toEqual([422, "QUIZ_INVALID"]);
    const [{ line, message }] = body.details.problems;
    expect(line).toBe(7);
    expect(message).toContain("还差 1 题");
  });

  it("is listed with its kind, which its bank is not", async () => {
    const { body } = await (await world.as("eastlearner")).get("/api/quizzes");
    const kinds = body.quizzes.map(({ id, kind }: { id: string; kind: string }) => [id, kind]);
    expect(kinds).toEqual([
      ["exam", "exam"],
      ["first", "practice"],
    ]);
    const bank = await (await world.as("eastlearner")).post("/api/attempts", { quizId: "pool" });
    expect([bank.status, bank.body.code]).toEqual([404, "QUIZ_NOT_FOUND"]);
  });
});

describe("an attempt at a blueprint", () => {
  it("takes a form, and the next time the form of which fewer questions were seen", async () => {
    taken.push(await take("eastlearner"), await take("eastlearner"));
    expect(new Set(taken.map(({ paper }) => paper)).size).toBe(2);
    for (const { ids } of taken) expect(ids).toHaveLength(10);
    expect(new Set(taken.flatMap(({ ids }) => ids)).size).toBe(16);
  });

  it("shows a paper without keys or explanations, in the order of no author", async () => {
    const learner = await world.as("eastlearner");
    for (const { paper } of taken) {
      const { body } = await learner.get(`/api/papers/${paper}`);
      expect(body.kind).toBe("exam");
      expect(JSON.stringify(body)).not.toMatch(/SECRET|correct|"mark"|explanation/);
    }
  });

  it("is reached by a regrading of a question on two forms", async () => {
    const [first, second] = taken;
    const questionId = first?.ids.find((id) => second?.ids.includes(id)) ?? "";
    const [question] = await rows(`SELECT hash FROM question WHERE id = '${questionId}'`);
    const trainer = await world.as("trainer");
    const order = { questionId, questionHash: question?.["hash"], act: "void" };
    expect((await trainer.post("/api/regrading-previews", order)).body.attempts).toBe(2);
    const sent = { ...order, reason: "题干有歧义，本题作废", attempts: 2 };
    expect((await trainer.post("/api/regradings", sent)).body).toMatchObject({ attempts: 2, changed: 2, done: true });
    expect(await rows("SELECT max_score FROM submission")).toEqual([{ max_score: 9 }, { max_score: 9 }]);
  });

  it("keeps its form when the pool changes and the blueprint is published again", async () => {
    const learner = await world.as("eastcolleague");
    const { body: open } = await learner.post("/api/attempts", { quizId: "exam" });
    await publish("pool", bankYaml("pool", 16).replaceAll("您怎么办", "您先怎么办"));
    const again = await publish("exam", blueprintYaml("exam", { from: "pool", count: 10, forms: 2 }));
    expect([again.status, again.body.unchanged]).toEqual([201, false]);
    const { status, body } = await learner.post("/api/attempts", { quizId: "exam" });
    expect([status, body.paper]).toEqual([200, open.paper]);
    await saveAnswers(learner, open);
    expect((await learner.post(`/api/attempts/${open.id}/submission`)).status).toBe(201);
  });
});
