import { beforeAll, describe, expect, it } from "vitest";
import { optionWorth, startCase, walk } from "./case-walk.ts";
import { caseSteps, caseYaml } from "./case-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
const id = "case-sample";

beforeAll(async () => {
  world = await makeWorld();
  const { status } = await (await world.as("trainer")).post(`/api/quizzes/${id}/versions`, { yaml: caseYaml() });
  expect(status).toBe(201);
});

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
    expect(Object.keys(paper).sort()).toEqual(["case", "hash", "kind", "questions", "quizId", "title"]);
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
    expect(await everything()).not.toMatch(/按时报出|报出晚了|没有报出|urgent-paper/);
  });

  it("tells at an ending only that ending, and once handed in the other decisions of the way, no more", async () => {
    const learner = await world.as("eastcolleague");
    const attempt = await startCase(learner);
    const answers = await walk(learner, attempt, 3, 3, 1, 1);
    expect(answers[4]?.body.ending.title).toBe("报出晚了");
    const untold = /(WHY|REVIEW|END-(good|bad))|按时报出|没有报出|urgent-paper|"mark"|"why"|"otherEndings"/;
    const thens = (text: string) => [...new Set(text.match(/THEN-\w+-\d/g))].sort();
    const way = JSON.stringify((await learner.get(`${attempt}/steps`)).body);
    expect(JSON.stringify(answers)).not.toMatch(untold);
    expect(way).not.toMatch(untold);
    expect(thens(way)).toEqual(["THEN-act-1", "THEN-arrive-3", "THEN-ask-3", "THEN-mend-1"]);

    const result = JSON.stringify((await learner.post(`${attempt}/submission`)).body);
    const visited = ["act", "arrive", "ask", "mend"].flatMap((step) => [0, 1, 2, 3].map((mark) => `${step}-${mark}`));
    expect(thens(result)).toEqual(visited.map((name) => `THEN-${name}`));
    expect([...new Set(result.match(/WHY-\w+-\d/g))].sort()).toEqual(visited.map((name) => `WHY-${name}`));
    expect(result).toMatch(/按时报出.*没有报出/);
    expect(result).not.toMatch(/(TEXT|STEM|OPTION|WHY|THEN)-close|END-(good|bad)/);
  });

  it("gives the way so far and resumes on any device", async () => {
    const learner = await world.as("eastcolleague");
    const attempt = await startCase(learner);
    const [first, second] = await walk(learner, attempt, 3);
    expect(first?.body).toMatchObject({ title: "一件急事", way: [], ending: null });
    expect(second?.status).toBe(201);
    expect(second?.body).toMatchObject({ consequence: expect.stringContaining("THEN-arrive-3"), ending: null });
    expect(await startCase(learner)).toBe(attempt);
    const { body } = await learner.get(`${attempt}/steps`);
    expect(body.way).toEqual([
      { step: first?.body.step, option: optionWorth(first?.body.step, 3), consequence: second?.body.consequence },
    ]);
    expect(body.step).toEqual(second?.body.step);
  });

  it("keeps a decision: the same again gives the same, another is refused, and no step is skipped", async () => {
    const learner = await world.as("westlearner");
    const attempt = await startCase(learner);
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
    const attempt = await startCase(learner);
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
    const attempt = await startCase(owner);
    const other = await world.as("eastlearner");
    const { body: quiz } = await owner.post("/api/attempts", { quizId: "first" });
    // By this the page of one leads to the page of the other.
    const { body: own } = await owner.get(attempt);
    expect([own.stepwise, quiz.stepwise]).toEqual([true, false]);
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
