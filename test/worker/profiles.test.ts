import { beforeAll, describe, expect, it } from "vitest";
import { saveAnswers } from "./answering.ts";
import { bindings } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const trainer = await world.as("trainer");
  await trainer.post("/api/quizzes/long/versions", { yaml: quizYaml("long", 96) });
});

async function answerAllRight(name: string, quizId: string) {
  const learner = await world.as(name);
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  await saveAnswers(learner, attempt);
  return (await learner.post(`/api/attempts/${attempt.id}/submission`)).body;
}

describe("a profile", () => {
  it("stays silent without evidence and says how many questions it would take", async () => {
    const { body } = await (await world.as("westlearner")).get("/api/people/me/profile");
    for (const { show, questions } of body.abilities) {
      expect(questions).toBe(0);
      expect(show.level).toBe("insufficient");
      expect(show.moreQuestions).toBeGreaterThanOrEqual(8);
    }
  });

  it("shows a figure with its interval once the evidence is there, the same for person, director and office", async () => {
    for (const name of ["eastlearner", "eastcolleague", "eastdirector"]) await answerAllRight(name, "long");
    const own = (await (await world.as("eastlearner")).get("/api/people/me/profile")).body;
    const director = await world.as("eastdirector");
    const seen = (await director.get(`/api/people/${world.ids["eastlearner"]}/profile`)).body;
    expect(seen.abilities).toEqual(own.abilities);
    const { body: office } = await director.get("/api/offices/east/profile");
    expect(office.people.find((person: { name: string }) => person.name === "eastlearner").abilities).toEqual(
      own.abilities,
    );
    for (const { show, questions, low, value, high } of own.abilities) {
      expect(questions).toBe(24);
      expect(["preliminary", "fair", "firm"]).toContain(show.level);
      expect(low).toBeLessThan(value);
      expect(value).toBeLessThan(high);
      expect(value).toBeGreaterThan(60);
    }
    for (const ability of office.abilities) expect(ability).toMatchObject({ staff: 3, measured: 3, show: true });
  });

  it("keeps the office's sums equal to those of its people", async () => {
    const root = await world.as("rootdirector");
    const { body: district } = await root.get("/api/offices/root/offices");
    const east = district.offices.find((own: { office: { id: string } }) => own.office.id === "east");
    const { body: office } = await root.get("/api/offices/east/profile");
    expect(district.offices.map((own: { office: { id: string } }) => own.office.id)).toEqual(["root", "east", "west"]);
    expect(east.staff).toBe(3);
    for (const [index, ability] of east.abilities.entries()) {
      expect(ability.measured).toBe(office.abilities[index].measured);
      expect(ability.value).toBeCloseTo(office.abilities[index].value, 3);
    }
  });

  it("is seen by the person and by directors of the office or above it; for anybody else it is not there", async () => {
    const east = world.ids["eastlearner"];
    const paths = [`/api/people/${east}/profile`, "/api/offices/east/profile", "/api/offices/east/offices"];
    const expected: Record<string, number[]> = {
      rootdirector: [200, 200, 200],
      eastdirector: [200, 200, 200],
      eastcolleague: [404, 404, 404],
      westlearner: [404, 404, 404],
      trainer: [404, 404, 404],
    };
    for (const [name, statuses] of Object.entries(expected)) {
      const client = await world.as(name);
      expect([name, await Promise.all(paths.map(async (path) => (await client.get(path)).status))]).toEqual([
        name,
        statuses,
      ]);
    }
    const eastdirector = await world.as("eastdirector");
    const foreign = await eastdirector.get("/api/offices/west/profile");
    const missing = await eastdirector.get("/api/offices/nowhere/profile");
    expect([foreign.status, foreign.body]).toEqual([missing.status, missing.body]);
    expect((await eastdirector.get("/api/offices/root/profile")).status).toBe(404);
    expect((await eastdirector.get("/api/offices")).body.offices.map((own: { id: string }) => own.id)).toEqual([
      "east",
    ]);
  });

  it("is recorded when somebody else looks at it", async () => {
    const row = await bindings()
      .DB.prepare("SELECT count(*) AS n FROM audit_entry WHERE act = 'view-profile' AND person_id = ?")
      .bind(world.ids["eastdirector"])
      .first<{ n: number }>();
    expect(row?.n).toBeGreaterThan(0);
  });
});
