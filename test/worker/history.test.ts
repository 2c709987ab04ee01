import { beforeAll, describe, expect, it } from "vitest";
import { saveAnswers } from "./answering.ts";
import { clock } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

const day = 86_400_000;
let world: World;

async function take(name: string, quizId: string, chosen?: RegExp) {
  const learner = await world.as(name);
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  await saveAnswers(learner, attempt, chosen);
  return (await learner.post(`/api/attempts/${attempt.id}/submission`)).body;
}

beforeAll(async () => {
  world = await makeWorld();
  const trainer = await world.as("trainer");
  for (const id of ["early", "late"]) await trainer.post(`/api/quizzes/${id}/versions`, { yaml: quizYaml(id, 96) });
});

describe("the history of a person", () => {
  it("is empty before the first figure", async () => {
    const { status, body } = await (await world.as("westlearner")).get("/api/people/me/history");
    expect(status).toBe(200);
    expect(body.abilities.map((own: { points: unknown[]; change: unknown }) => [own.points, own.change])).toEqual(
      Array.from({ length: 4 }, () => [[], null]),
    );
  });

  it("holds what was shown with each result, one a day, and tells a change from error", async () => {
    const learner = await world.as("eastlearner");
    const wrong = await take("eastlearner", "early", /丁|错误/);
    clock.now += 3 * day;
    const right = await take("eastlearner", "late");
    const { body } = await learner.get("/api/people/me/history");
    for (const [index, own] of body.abilities.entries()) {
      const after = [wrong, right].map((result) => result.moved.after[index]);
      expect(own.points.map((point: { value: number }) => point.value)).toEqual(
        after.map((figures: { value: number }) => figures.value),
      );
      expect(own.change).toMatchObject({ since: wrong.submittedAt, from: after[0].value, beyondError: true });
    }
  });

  it("is seen by directors above, who are recorded; for others it is not there", async () => {
    const path = `/api/people/${world.ids["eastlearner"]}/history`;
    const own = (await (await world.as("eastlearner")).get(path)).body;
    for (const name of ["eastdirector", "rootdirector"])
      expect((await (await world.as(name)).get(path)).body).toEqual(own);
    for (const name of ["eastcolleague", "westlearner", "trainer"]) {
      expect(await (await world.as(name)).get(path)).toMatchObject({ status: 404, body: { code: "PERSON_NOT_FOUND" } });
    }
    const foreign = await (await world.as("eastdirector")).get(`/api/people/${world.ids["westlearner"]}/history`);
    expect(foreign.status).toBe(404);
    const { body } = await (await world.as("eastlearner")).get("/api/people/me/views");
    expect(body.views.map((view: { name: string; acts: string[] }) => [view.name, view.acts])).toEqual(
      expect.arrayContaining([
        ["eastdirector", ["view-history"]],
        ["rootdirector", ["view-history"]],
      ]),
    );
  });

  it("opens a profile to its indicators: a share from five questions on", async () => {
    const { body } = await (await world.as("eastlearner")).get("/api/people/me/profile");
    const of = (id: string) => body.indicators.find((own: { indicator: string }) => own.indicator === id);
    const asked = of("service.environment");
    expect(asked.questions).toBe(48);
    expect(asked.share.low).toBeLessThan(asked.share.percent);
    expect(asked.share.percent).toBeLessThan(asked.share.high);
    expect(of("service.rules-and-flows")).toMatchObject({ questions: 0, share: null, moreQuestions: 5 });
  });
});
