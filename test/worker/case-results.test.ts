import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../worker/db/database.ts";
import { foldAll } from "../../worker/fold.ts";
import { startCase, walk } from "./case-walk.ts";
import { caseYaml } from "./case-yaml.ts";
import { bindings, clock } from "./harness.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
const id = "case-sample";

beforeAll(async () => {
  world = await makeWorld();
  const { status } = await (await world.as("trainer")).post(`/api/quizzes/${id}/versions`, { yaml: caseYaml() });
  expect(status).toBe(201);
});

const rowsOf = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, unknown>>()).results;

describe("the end of a case", () => {
  it("can be handed in only there, and counts the steps of the way alone", async () => {
    const learner = await world.as("westlearner");
    const attempt = await startCase(learner);
    await walk(learner, attempt, 3, 3);
    const early = await learner.post(`${attempt}/submission`);
    expect([early.status, early.body.code]).toEqual([409, "CASE_UNFINISHED"]);
    const answers = await walk(learner, attempt, 3, 2);
    expect(answers[2]?.body).toMatchObject({
      step: null,
      ending: { title: "按时报出", outcome: "good", text: expect.stringContaining("END-good") },
    });
    const result = await learner.post(`${attempt}/submission`);
    expect(result.status).toBe(201);
    expect(result.body.questions.map((own: { id: string; mark: number }) => [own.id, own.mark])).toEqual([
      [`${id}-arrive`, 1],
      [`${id}-ask`, 1],
      [`${id}-act`, 1],
      [`${id}-close`, 2 / 3],
    ]);
    expect([result.body.score, result.body.maxScore]).toEqual([3.67, 4]);
    const shown = result.body.case;
    expect(shown.way.map((own: { questionId: string }) => own.questionId)).toEqual(
      result.body.questions.map((own: { id: string }) => own.id),
    );
    expect(shown.way[0].options.map((own: { consequence: string }) => own.consequence).sort()).toEqual(
      [0, 1, 2, 3].map((mark) => `THEN-arrive-${mark} 事情接着往下走。`),
    );
    expect(result.body.questions[0].key.options.map((own: { why: string }) => own.why)).toHaveLength(4);
    expect(shown).toMatchObject({
      ending: { title: "按时报出" },
      otherEndings: ["报出晚了", "没有报出"],
      explanation: expect.stringContaining("REVIEW"),
      tools: ["urgent-paper"],
    });
    // A step that was not on the way, and the other endings, stay untold.
    expect(JSON.stringify(result.body)).not.toMatch(/(TEXT|STEM|OPTION|WHY|THEN)-mend|END-(half|bad)/);
    const again = await learner.get(`${attempt}/submission`);
    expect(again.body).toEqual(result.body);
    const replayed = await learner.post(`${attempt}/submission`);
    expect([replayed.status, replayed.body]).toEqual([200, result.body]);
  });

  it("gives evidence and exposure for the visited steps only", async () => {
    const person = world.ids["westlearner"];
    const exposed = await rowsOf(
      `SELECT question_id FROM exposure WHERE person_id = '${person}' AND question_id LIKE '${id}-%'`,
    );
    expect(exposed.map((row) => row["question_id"]).sort()).toEqual(
      ["act", "arrive", "ask", "close"].map((step) => `${id}-${step}`),
    );
    const { body } = await (await world.as("westlearner")).get("/api/people/me/profile");
    const coordination = body.abilities.find((own: { ability: string }) => own.ability === "coordination");
    expect(coordination.questions).toBe(4);
  });

  it("counts on another way only what is new there", async () => {
    const learner = await world.as("westlearner");
    const attempt = await startCase(learner);
    await walk(learner, attempt, 3, 1, 1);
    const { body } = await learner.post(`${attempt}/submission`);
    expect(body.questions.map((own: { id: string; counted: boolean }) => [own.id, own.counted])).toEqual([
      [`${id}-arrive`, false],
      [`${id}-ask`, false],
      [`${id}-mend`, true],
    ]);
    expect(body.case.ending.title).toBe("报出晚了");
    const { body: progress } = await learner.get("/api/progress");
    expect(progress.quizzes).toMatchObject([{ quizId: id, attempts: 2 }]);
  });

  it("may come after one decision, and keeps to the version it began with", async () => {
    const learner = await world.as("rootdirector");
    const attempt = await startCase(learner);
    const trainer = await world.as("trainer");
    const changed = await trainer.post(`/api/quizzes/${id}/versions`, { yaml: caseYaml(id, "换了名字") });
    expect(changed.status).toBe(201);
    await walk(learner, attempt, 0);
    const { body } = await learner.post(`${attempt}/submission`);
    expect([body.title, body.case.ending.title, body.maxScore]).toEqual(["一件急事", "没有报出", 1]);
  });

  it("is folded: each step over those who came to it", async () => {
    await foldAll(openDatabase(bindings().DB), clock.now);
    const sums = await rowsOf(`SELECT question_id, people, total, sum FROM item_sum WHERE question_id LIKE '${id}-%'`);
    const people = Object.fromEntries(
      sums.map((row) => [String(row["question_id"]).slice(id.length + 1), row["people"]]),
    );
    // First attempts only: one to the good ending, one to the dead end.
    expect(people).toEqual({ arrive: 2, ask: 1, act: 1, close: 1 });
    const options = await rowsOf(`SELECT people FROM option_sum WHERE question_id = '${id}-arrive'`);
    expect(options.map((row) => row["people"])).toEqual([1, 1]);
  });
});

describe("a step put right", () => {
  it("marks anew those who came to it, and leaves the others alone", async () => {
    const trainer = await world.as("trainer");
    const [row] = await rowsOf(`SELECT hash FROM question WHERE id = '${id}-close'`);
    const order = { questionId: `${id}-close`, questionHash: row?.["hash"], act: "full-marks" };
    const preview = await trainer.post("/api/regrading-previews", order);
    expect([preview.status, preview.body.attempts]).toEqual([200, 1]);
    const sent = { ...order, reason: "两种做法都说得通", attempts: 1 };
    const { status, body } = await trainer.post("/api/regradings", sent);
    expect(status).toBe(201);
    expect(body).toMatchObject({ attempts: 1, changed: 1, done: true });
    const learner = await world.as("westlearner");
    const { body: attempts } = await learner.get("/api/attempts");
    const first = attempts.attempts.find((own: { score: number; maxScore: number }) => own.maxScore === 4);
    expect(first.score).toBe(4);
    const { body: result } = await learner.get(`/api/attempts/${first.attemptId}/submission`);
    expect(result.questions[3]).toMatchObject({ mark: 1, correction: { act: "full-marks" } });
  });

  it("can be reported once it is reached, and is shown to the trainer as it was seen", async () => {
    const learner = await world.as("eastdirector");
    const attempt = await startCase(learner);
    await walk(learner, attempt, 2);
    const { body: way } = await learner.get(`${attempt}/steps`);
    const report = (step: string) => learner.post(`${attempt}/reports`, { questionId: step, text: "这一步问得不清楚" });
    expect((await report(way.step.id)).status).toBe(204);
    expect((await report(way.way[0].step.id)).status).toBe(204);
    expect((await report(`${id}-close`)).body.code).toBe("QUESTION_NOT_FOUND");
    const { body } = await (await world.as("trainer")).get("/api/reports");
    const seen = body.reports.map((own: { seen: object }) => own.seen);
    expect(seen).toHaveLength(2);
    const decided = seen.find((own: { question: { id: string } }) => own.question.id === way.way[0].step.id);
    expect(decided).toMatchObject({
      number: null,
      answer: [way.way[0].option],
      question: { context: way.way[0].step.text, options: way.way[0].step.options },
    });
  });
});
