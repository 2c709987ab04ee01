import { beforeAll, describe, expect, it } from "vitest";
import { saveAnswers } from "./answering.ts";
import { optionWorth, startCase, walk } from "./case-walk.ts";
import { caseSteps, caseYaml } from "./case-yaml.ts";
import { Client, clock } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, password, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const trainer = await world.as("trainer");
  await trainer.post("/api/quizzes/case-sample/versions", { yaml: caseYaml() });
  await trainer.post("/api/quizzes/open/versions", { yaml: quizYaml("open", 4) });
});

describe("the file of everything kept of a person", () => {
  it("is told to nobody who is not signed in", async () => {
    expect((await new Client().get("/api/people/me/data")).status).toBe(401);
    expect((await new Client().get("/api/people/me/views")).status).toBe(401);
  });

  it("is whole for a person who has done nothing yet", async () => {
    const { status, body, headers } = await (await world.as("westlearner")).get("/api/people/me/data");
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toBe('attachment; filename="lvzhi-2026-03-02.json"');
    expect(headers.get("cache-control")).toBe("no-store");
    expect(body.person).toMatchObject({ name: "westlearner", officeName: "西街办", title: "科员" });
    expect(body.roles).toEqual([{ role: "learner", officeId: "west" }]);
    expect(body.account.username).toBe("westlearner");
    expect(body.attempts).toEqual([]);
    expect(body.log.map((own: { act: string }) => own.act)).toEqual(["sign-in"]);
  });

  it("holds attempts with what was asked, answered and marked, in words and with readable times", async () => {
    const learner = await world.as("eastlearner");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "first" });
    await saveAnswers(learner, attempt);
    await learner.post(`/api/attempts/${attempt.id}/submission`);
    const { body } = await learner.get("/api/people/me/data");
    const [own] = body.attempts;
    expect(own).toMatchObject({ id: attempt.id, quizId: "first", title: "第一份测验", kind: "practice", score: 4 });
    expect(own.submittedAt).toBe(new Date(clock.now).toISOString());
    expect(own.moved.after).toHaveLength(4);
    expect(own.answers).toHaveLength(4);
    for (const { stem, answer, mark, counted } of own.answers) {
      expect(stem).toMatch(/^第 \d 题的题干/);
      expect(answer.length).toBeGreaterThan(0);
      for (const words of answer) expect(words).toMatch(/对|正确/);
      expect([mark, counted]).toEqual([1, true]);
    }
    expect(body.progress).toMatchObject([{ quizId: "first", attempts: 1, bestPercent: 100 }]);
    expect(body.exposures).toHaveLength(4);
    expect(body.evidence.abilities).toHaveLength(4);
  });

  it("tells no key, and nothing of a step that was not reached", async () => {
    const learner = await world.as("eastcolleague");
    const attempt = await startCase(learner);
    const [here] = await walk(learner, attempt);
    const first = here?.body.step;
    await learner.post(`${attempt}/steps`, { step: first.id, option: optionWorth(first, 3) });
    const { body: open } = await learner.post("/api/attempts", { quizId: "open" });
    await saveAnswers(learner, open, /丁|错误/);
    const { body } = await learner.get("/api/people/me/data");
    const steps = body.attempts.find((own: { quizId: string }) => own.quizId === "case-sample").answers;
    expect(steps.map((own: { questionId: string }) => own.questionId)).toEqual([first.id]);
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/SECRET|correct|explanation|"why"/);
    const later = caseSteps.filter((step) => !first.id.endsWith(step));
    expect(later.length).toBeGreaterThan(2);
    for (const step of later) expect(text).not.toContain(`-${step}`);
    expect(body.attempts.find((own: { quizId: string }) => own.quizId === "open")).toMatchObject({
      submittedAt: null,
      score: null,
    });
  });

  it("names nobody else but who looked, and no secret of the account", async () => {
    const director = await world.as("eastdirector");
    await director.get(`/api/people/${world.ids["eastlearner"]}/profile`);
    await new Client().signIn("EastLearner", "wrong-password");
    const { body } = await (await world.as("eastlearner")).get("/api/people/me/data");
    expect(body.log).toContainEqual(
      expect.objectContaining({ act: "view-profile", by: { name: "eastdirector", title: "科员" } }),
    );
    expect(body.log.map((own: { act: string }) => own.act)).toContain("sign-in-failed");
    const text = JSON.stringify(body);
    for (const [name, id] of Object.entries(world.ids)) {
      if (name !== "eastlearner") expect(text).not.toContain(id);
    }
    expect(text).not.toContain(password);
    expect(text).not.toMatch(/token|"password"|"hash"/);
    expect(JSON.stringify((await (await world.as("eastcolleague")).get("/api/people/me/data")).body)).not.toContain(
      "eastlearner",
    );
  });

  it("shows who looked by day: a director's second look of a day is one line, one's own none", async () => {
    const path = `/api/people/${world.ids["westlearner"]}/profile`;
    const root = await world.as("rootdirector");
    await root.get(path);
    await root.get(path);
    await (await world.as("westlearner")).get(path);
    await (await world.as("eastdirector")).get(path);
    clock.now += 86_400_000;
    await root.get(path);
    const { body } = await (await world.as("westlearner")).get("/api/people/me/views");
    expect(
      body.views.map((own: { name: string; title: string; officeName: string }) => [own.name, own.officeName]),
    ).toEqual([
      ["rootdirector", "区委办公室"],
      ["rootdirector", "区委办公室"],
    ]);
    expect(body.views[0].at - body.views[1].at).toBe(86_400_000);
  });
});
