import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../worker/db/database.ts";
import { fold } from "../../worker/fold.ts";
import { caseSteps, caseYaml } from "./case-yaml.ts";
import { bindings, type Client, clock } from "./harness.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
const id = "case-sample";

beforeAll(async () => {
  world = await makeWorld();
  const { status } = await (await world.as("trainer")).post(`/api/quizzes/${id}/versions`, { yaml: caseYaml() });
  expect(status).toBe(201);
});

const rowsOf = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, unknown>>()).results;

interface Shown {
  id: string;
  options: { id: string; text: string }[];
}
/** The option of a shown step that is worth `mark`. */
const optionWorth = (step: Shown, mark: number) =>
  step.options.find(({ text }) => text.includes(`-${mark} `))?.id ?? "";

async function start(learner: Client) {
  const { body } = await learner.post("/api/attempts", { quizId: id });
  return `/api/attempts/${body.id}`;
}

/** Decides step after step; gives the answers, the first one being the way before any decision. */
async function walk(learner: Client, attempt: string, ...marks: number[]) {
  const answers = [await learner.get(`${attempt}/steps`)];
  for (const mark of marks) {
    const { step } = answers[answers.length - 1]?.body ?? {};
    answers.push(await learner.post(`${attempt}/steps`, { step: step.id, option: optionWorth(step, mark) }));
  }
  return answers;
}

describe("a case", () => {
  it("is listed for everybody with what may be said beforehand, and not among the quizzes", async () => {
    const learner = await world.as("eastlearner");
    const { body } = await learner.get("/api/cases");
    expect(body.cases).toEqual([
      {
        id,
        title: "一件急事",
        summary: expect.stringContaining("先请示"),
        minutes: 8,
        steps: 5,
        duties: ["documents"],
        elements: ["coordination"],
      },
    ]);
    const { body: list } = await learner.get("/api/quizzes");
    expect(list.quizzes.map((own: { id: string }) => own.id)).toEqual(["first"]);
  });

  it("is published through the one gate, once, and told by step what is wrong", async () => {
    const trainer = await world.as("trainer");
    const again = await trainer.post(`/api/quizzes/${id}/versions`, { yaml: caseYaml() });
    expect([again.status, again.body.unchanged]).toEqual([200, true]);
    const yaml = caseYaml().replace("next: act", "next: nowhere");
    const refused = await trainer.post(`/api/quizzes/${id}/versions`, { yaml });
    expect([refused.status, refused.body.code]).toEqual([422, "QUIZ_INVALID"]);
    expect(refused.body.details.problems[0]).toMatchObject({ step: { number: 1, id: "arrive" } });
  });

  it("tells nothing of a step before it is reached, in any answer", async () => {
    const learner = await world.as("eastlearner");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: id });
    const everything = async () =>
      JSON.stringify([
        await learner.get("/api/cases"),
        await learner.get(`/api/papers/${attempt.paper}`),
        await learner.post("/api/attempts", { quizId: id }),
        await learner.get(`/api/attempts/${attempt.id}`),
        await learner.get("/api/progress"),
        await learner.get("/api/quizzes"),
        await learner.get(`/api/attempts/${attempt.id}/steps`),
        await learner.post(`/api/attempts/${attempt.id}/submission`),
      ]);
    const path = `/api/attempts/${attempt.id}/steps`;
    const { body: paper } = await learner.get(`/api/papers/${attempt.paper}`);
    expect(Object.keys(paper).sort()).toEqual(["case", "hash", "questions", "quizId", "title"]);
    expect(paper.questions).toEqual([]);
    expect(Object.keys(paper.case).sort()).toEqual(["opening", "steps"]);

    const seen = new Set<string>();
    const check = (text: string, reached: string[]) => {
      for (const step of caseSteps) {
        const mentioned = new RegExp(`(TEXT|STEM|OPTION)-${step}\\b`).test(text);
        expect(mentioned, `${step} after ${[...seen]}`).toBe(reached.includes(step));
      }
      expect(text).not.toMatch(/WHY-|REVIEW|"mark"|"next"|"outcome":"/);
    };
    check(await everything(), ["arrive"]);
    const [before] = await walk(learner, `/api/attempts/${attempt.id}`);
    let { step } = before?.body ?? {};
    for (const [mark, reached] of [
      [1, ["arrive", "act"]],
      [1, ["arrive", "act", "mend"]],
    ] as const) {
      const { body } = await learner.post(path, { step: step.id, option: optionWorth(step, mark) });
      seen.add(step.id);
      const text = await everything();
      check(text, [...reached]);
      // Of four consequences, only that of the way taken.
      expect(new Set(text.match(/THEN-\w+-\d/g)).size).toBe(seen.size);
      step = body.step;
    }
    expect(await everything()).not.toContain("END-");
  });

  it("gives the way so far and resumes on any device", async () => {
    const learner = await world.as("eastcolleague");
    const attempt = await start(learner);
    const [first, second] = await walk(learner, attempt, 3);
    expect(first?.body).toMatchObject({ title: "一件急事", way: [], ending: null });
    expect(second?.status).toBe(201);
    expect(second?.body).toMatchObject({ consequence: expect.stringContaining("THEN-arrive-3"), ending: null });
    expect(await start(learner)).toBe(attempt);
    const { body } = await learner.get(`${attempt}/steps`);
    expect(body.way).toEqual([
      { step: first?.body.step, option: optionWorth(first?.body.step, 3), consequence: second?.body.consequence },
    ]);
    expect(body.step).toEqual(second?.body.step);
  });

  it("keeps a decision: the same again gives the same, another is refused, and no step is skipped", async () => {
    const learner = await world.as("westlearner");
    const attempt = await start(learner);
    const [first, second, third] = await walk(learner, attempt, 3, 3);
    const { step } = first?.body ?? {};
    const replay = await learner.post(`${attempt}/steps`, { step: step.id, option: optionWorth(step, 3) });
    expect(replay.status).toBe(200);
    expect(replay.body).toEqual(second?.body);
    const refusals: [unknown, number, string][] = [
      [{ step: step.id, option: optionWorth(step, 0) }, 409, "STEP_DECIDED"],
      [{ step: `${id}-close`, option: "x" }, 409, "STEP_NOT_REACHED"],
      [{ step: `${id}-no-such-step`, option: "x" }, 409, "STEP_NOT_REACHED"],
      [{ step: third?.body.step.id, option: optionWorth(step, 3) }, 404, "OPTION_NOT_FOUND"],
      [{ step: 3 }, 400, "INVALID_REQUEST"],
    ];
    for (const [body, status, code] of refusals) {
      const answer = await learner.post(`${attempt}/steps`, body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    const taps = { device: "phone001", entries: [{ seq: 1, questionId: step.id, answer: [optionWorth(step, 0)] }] };
    const tapped = await learner.put(`${attempt}/responses`, taps);
    expect([tapped.status, tapped.body.code]).toEqual([409, "STEPS_ONLY"]);
    const { body } = await learner.get(`${attempt}/steps`);
    expect(body.way.map((own: { option: string }) => own.option)).toEqual([
      optionWorth(step, 3),
      optionWorth(second?.body.step, 3),
    ]);
  });

  it("lets one of two devices win, and doubles nothing", async () => {
    const learner = await world.as("eastdirector");
    const attempt = await start(learner);
    const [first] = await walk(learner, attempt);
    const { step } = first?.body ?? {};
    const answers = await Promise.all(
      [3, 2, 1, 3, 2, 1].map((mark) =>
        learner.post(`${attempt}/steps`, { step: step.id, option: optionWorth(step, mark) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201, 409, 409, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) expect(body.code).toBe("STEP_DECIDED");
    const { body } = await learner.get(`${attempt}/steps`);
    expect(body.way).toHaveLength(1);
  });

  it("is nobody else's, and a quiz has no steps", async () => {
    const owner = await world.as("rootdirector");
    const attempt = await start(owner);
    const other = await world.as("eastlearner");
    const { body: quiz } = await owner.post("/api/attempts", { quizId: "first" });
    const decision = { step: `${id}-arrive`, option: "x" };
    const answers = [
      await other.get(`${attempt}/steps`),
      await other.post(`${attempt}/steps`, decision),
      await owner.get(`/api/attempts/${quiz.id}/steps`),
      await owner.post(`/api/attempts/${quiz.id}/steps`, decision),
    ];
    for (const answer of answers) expect([answer.status, answer.body.code]).toEqual([404, "ATTEMPT_NOT_FOUND"]);
  });
});

describe("the end of a case", () => {
  it("can be handed in only there, and counts the steps of the way alone", async () => {
    const learner = await world.as("westlearner");
    const attempt = await start(learner);
    // arrive and ask are decided by the test above.
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
    const attempt = await start(learner);
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
    const attempt = await start(learner);
    const trainer = await world.as("trainer");
    const changed = await trainer.post(`/api/quizzes/${id}/versions`, { yaml: caseYaml(id, "换了名字") });
    expect(changed.status).toBe(201);
    await walk(learner, attempt, 0);
    const { body } = await learner.post(`${attempt}/submission`);
    expect([body.title, body.case.ending.title, body.maxScore]).toEqual(["一件急事", "没有报出", 1]);
  });

  it("is folded: each step over those who came to it", async () => {
    while (!(await fold(openDatabase(bindings().DB), clock.now)).done);
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
    const attempt = await start(learner);
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
