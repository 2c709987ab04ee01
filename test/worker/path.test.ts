import { beforeAll, describe, expect, it } from "vitest";
import { lessonSlugs } from "#domain/course";
import { saveAnswers } from "./answering.ts";
import { caseYaml } from "./case-yaml.ts";
import { Client, clock } from "./harness.ts";
import { bankYaml, blueprintYaml, quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const trainer = await world.as("trainer");
  const publish = (id: string, yaml: string) => trainer.post(`/api/quizzes/${id}/versions`, { yaml });
  await publish("pool", bankYaml("pool", 96));
  const placement = blueprintYaml("placement", { from: "pool", count: 20, forms: 2 });
  await publish("placement", placement.replace("kind: exam", "kind: placement"));
  await publish("case-sample", caseYaml());
  await publish("long", quizYaml("long", 96));
});

const path = async (name: string) => (await (await world.as(name)).get("/api/path")).body;

describe("the path", () => {
  it("is nobody's who is not signed in", async () => {
    expect((await new Client().get("/api/path")).body.code).toBe("NOT_SIGNED_IN");
  });

  it("begins with 摸底, then proposes an order that says where the evidence is short and by how much", async () => {
    const before = await path("eastlearner");
    expect(before).toMatchObject({ invited: true, placement: "new", next: { code: "placement", quizId: "placement" } });
    expect(before.lessons.map((own: { lesson: string }) => own.lesson)).toEqual(lessonSlugs);
    const learner = await world.as("eastlearner");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "placement" });
    expect(await path("eastlearner")).toMatchObject({
      invited: false,
      placement: "open",
      next: { code: "open", answered: 0 },
    });
    await saveAnswers(learner, attempt);
    expect((await path("eastlearner")).next).toMatchObject({ quizId: "placement", answered: 20, questionCount: 20 });
    await learner.post(`/api/attempts/${attempt.id}/submission`);
    const after = await path("eastlearner");
    expect(after).toMatchObject({
      invited: false,
      placement: "done",
      next: { code: "lesson", lesson: "introduction" },
    });
    const profile = (await learner.get("/api/people/me/profile")).body.abilities;
    for (const { ability, questions, show } of profile) {
      const { reason } = after.lessons.find((own: { lesson: string }) => own.lesson === ability);
      if (show.level === "insufficient") {
        expect(reason).toMatchObject({ code: "insufficient", questions, moreQuestions: show.moreQuestions });
      } else expect(["weakest-first", "alone"]).toContain(reason.code);
    }
    expect(profile.some((own: { show: { level: string } }) => own.show.level === "insufficient")).toBe(true);
  });

  it("resumes a lesson at its section, a quiz with what is answered, a case with what is decided", async () => {
    const learner = await world.as("westlearner");
    await learner.put("/api/readings/secrecy", { section: "pitfalls", finished: false });
    expect((await path("westlearner")).next).toEqual({
      code: "open",
      kind: "lesson",
      lesson: "secrecy",
      section: "pitfalls",
    });
    clock.now += 1000;
    await learner.post("/api/attempts", { quizId: "first" });
    expect((await path("westlearner")).next).toMatchObject({
      kind: "quiz",
      quizId: "first",
      answered: 0,
      questionCount: 4,
    });
    clock.now += 1000;
    const { body: walk } = await learner.post("/api/attempts", { quizId: "case-sample" });
    const steps = `/api/attempts/${walk.id}/steps`;
    const { body: at } = await learner.get(steps);
    await learner.post(steps, { step: at.step.id, option: at.step.options[0].id });
    const { next, lessons } = await path("westlearner");
    expect(next).toMatchObject({ code: "open", kind: "case", quizId: "case-sample", answered: 1 });
    expect(lessons[0]).toMatchObject({ lesson: "secrecy", section: "pitfalls", reason: { code: "open" } });
  });

  it("puts an assignment before all else at once, with the day it is due", async () => {
    const director = await world.as("rootdirector");
    const dueAt = clock.now + 86_400_000;
    const order = { kind: "lesson", target: "close", dueAt, officeId: "root", below: true };
    expect((await director.post("/api/assignments", order)).status).toBe(201);
    const { next, due, lessons } = await path("westlearner");
    expect(next).toEqual({ code: "assignment", kind: "lesson", lesson: "close", section: null });
    expect(due).toMatchObject([{ kind: "lesson", target: "close", dueAt, state: "open" }]);
    expect(lessons[0]).toMatchObject({ lesson: "close", reason: { code: "due", dueAt, overdue: false } });
    clock.now = dueAt + 1;
    expect((await path("westlearner")).lessons[0].reason).toMatchObject({ code: "due", overdue: true });
    await (await world.as("westlearner")).put("/api/readings/close", { section: "next", finished: true });
    expect((await path("westlearner")).due).toEqual([]);
  });

  it("puts the weakest ability first where the figures may be shown", async () => {
    const learner = await world.as("eastcolleague");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "long" });
    const { body: paper } = await learner.get(`/api/papers/${attempt.paper}`);
    // Every fourth group of four questions bears on one ability, in turn; 服务管理 is answered wrong.
    const entries = paper.questions.map(
      (question: { id: string; options: { id: string; text: string }[] }, index: number) => {
        const right = Math.floor(index / 4) % 4 !== 2;
        const options = question.options.filter((own) => /对|正确/.test(own.text) === right);
        return {
          seq: index + 1,
          questionId: question.id,
          answer: options.slice(0, right ? 4 : 1).map((own) => own.id),
        };
      },
    );
    await learner.put(`/api/attempts/${attempt.id}/responses`, { device: "phone001", entries });
    await learner.post(`/api/attempts/${attempt.id}/submission`);
    const proposed = (await path("eastcolleague")).lessons.filter(
      (own: { reason: { code: string } }) => own.reason.code === "weakest-first",
    );
    expect(proposed[0].lesson).toBe("service");
    expect(proposed).toHaveLength(4);
    const values = proposed.map((own: { reason: { value: number } }) => own.reason.value);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
  });
});
