import { beforeAll, describe, expect, it } from "vitest";
import { saveAnswers } from "./answering.ts";
import { bindings, clock } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld(8);
});

const countRows = async (sql: string) => (await bindings().DB.prepare(sql).first<{ n: number }>())?.n;

describe("an attempt", () => {
  it("starts once, resumes where it was, and is graded on the server", async () => {
    const learner = await world.as("eastlearner");
    const started = await learner.post("/api/attempts", { quizId: "first" });
    expect(started.status).toBe(201);
    const saved = await saveAnswers(learner, started.body);
    expect(saved.body).toMatchObject({ savedUpTo: 8, deadline: null });

    const resumed = await learner.post("/api/attempts", { quizId: "first" });
    expect(resumed.status).toBe(200);
    expect(resumed.body.id).toBe(started.body.id);
    expect(Object.keys(resumed.body.answers)).toHaveLength(8);

    const result = await learner.post(`/api/attempts/${started.body.id}/submission`);
    expect(result.status).toBe(201);
    expect(result.body.score).toBe(8);
    expect(result.body.questions[0].explanation).toContain("SECRET-EXPLANATION-1");
    expect(result.body.moved.after[0].questions).toBe(4);
  });

  it("is submitted once however often the request comes", async () => {
    const learner = await world.as("eastcolleague");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "first" });
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => learner.post(`/api/attempts/${attempt.id}/submission`)),
    );
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(3);
    for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
    expect(await countRows(`SELECT count(*) AS n FROM response WHERE attempt_id = '${attempt.id}'`)).toBe(8);
    expect(
      await countRows(`SELECT attempts AS n FROM progress WHERE person_id = '${world.ids["eastcolleague"]}'`),
    ).toBe(1);
  });

  it("counts a question once a person: a repeat within 90 days is practice", async () => {
    const learner = await world.as("westlearner");
    for (const counted of [true, false]) {
      const { body: attempt } = await learner.post("/api/attempts", { quizId: "first" });
      const { body: result } = await learner.post(`/api/attempts/${attempt.id}/submission`);
      expect(result.questions.map((own: { counted: boolean }) => own.counted)).toEqual(Array(8).fill(counted));
      if (!counted) expect(result.moved.after).toEqual(result.moved.before);
    }
    clock.now += 100 * 86_400_000;
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "first" });
    await saveAnswers(learner, attempt);
    const { body: result } = await learner.post(`/api/attempts/${attempt.id}/submission`);
    expect(result.questions[0].counted).toBe(true);
    expect(result.moved.after[0].questions).toBe(4);
    expect(result.moved.after[0].mean).toBeGreaterThan(0);
  });

  it("takes each device's taps once, in order, whatever is replayed", async () => {
    const learner = await world.as("rootdirector");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "first" });
    const { body: paper } = await learner.get(`/api/papers/${attempt.paper}`);
    const question = paper.questions[0];
    const tap = (device: string, seq: number, option: number) =>
      learner.put(`/api/attempts/${attempt.id}/responses`, {
        device,
        entries: [{ seq, questionId: question.id, answer: [question.options[option].id] }],
      });
    await tap("phone001", 1, 0);
    await tap("desktop1", 1, 1);
    await tap("phone001", 1, 0);
    const { body } = await learner.get(`/api/attempts/${attempt.id}`);
    expect(body.answers[question.id].answer).toEqual([question.options[1].id]);
    expect(body.devices).toEqual({ phone001: 1, desktop1: 1 });
    const many = await Promise.all([2, 3, 4, 5].map((seq) => tap(`device0${seq}`, seq, 2)));
    expect(many.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
  });

  it("keeps its version when the quiz is published anew", async () => {
    const learner = await world.as("eastdirector");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "first" });
    const trainer = await world.as("trainer");
    const changed = await trainer.post("/api/quizzes/first/versions", { yaml: quizYaml("first", 5, "改过的测验") });
    expect(changed.status).toBe(201);
    const { body: result } = await learner.post(`/api/attempts/${attempt.id}/submission`);
    expect(result.title).toBe("第一份测验");
    expect(result.questions).toHaveLength(8);
    const { body: next } = await learner.post("/api/attempts", { quizId: "first" });
    expect(next.paper).not.toBe(attempt.paper);
  });

  it("tells no key and no explanation before submission", async () => {
    const learner = await world.as("westlearner");
    const started = await learner.post("/api/attempts", { quizId: "first" });
    const answers = [
      started,
      await learner.get(`/api/papers/${started.body.paper}`),
      await learner.get(`/api/attempts/${started.body.id}`),
      await learner.get("/api/quizzes"),
      await learner.get("/api/progress"),
    ];
    for (const answer of answers) expect(JSON.stringify(answer.body)).not.toMatch(/SECRET|"correct"|"mark"|"why"/);
    expect((await learner.get(`/api/attempts/${started.body.id}/submission`)).status).toBe(404);
  });

  it("is nobody else's: reading, saving and submitting answer 404", async () => {
    const owner = await world.as("eastlearner");
    const { body: attempt } = await owner.post("/api/attempts", { quizId: "first" });
    const other = await world.as("eastdirector");
    const entries = [{ seq: 1, questionId: "first-01", answer: [] }];
    const answers = [
      await other.get(`/api/attempts/${attempt.id}`),
      await other.put(`/api/attempts/${attempt.id}/responses`, { device: "phone001", entries }),
      await other.post(`/api/attempts/${attempt.id}/submission`),
      await other.get(`/api/attempts/${attempt.id}/submission`),
    ];
    for (const answer of answers) expect([answer.status, answer.body.code]).toEqual([404, "ATTEMPT_NOT_FOUND"]);
  });
});
