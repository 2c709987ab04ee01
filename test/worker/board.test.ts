import { beforeAll, describe, expect, it } from "vitest";
import { bindings, type Client } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await (await world.as("trainer")).post("/api/quizzes/long/versions", { yaml: quizYaml("long", 96) });
});

/** Takes the long quiz: everything right but the questions on one ability, which are answered with what is worst. */
async function answerAllBut(name: string, ability: string) {
  const learner = await world.as(name);
  const abilities = ["big-picture", "execution", "service", "coordination"];
  const { body: attempt } = await learner.post("/api/attempts", { quizId: "long" });
  const { body: paper } = await learner.get(`/api/papers/${attempt.paper}`);
  const entries = paper.questions.map(
    ({ id, options }: { id: string; options: { id: string; text: string }[] }, index: number) => {
      const number = Number(id.slice(-2)) - 1;
      const wrong = abilities[Math.floor(number / 4) % 4] === ability;
      const chosen = options.filter(({ text }) => (wrong ? /^(丁|错误)$/ : /对|正确/).test(text));
      return { seq: index + 1, questionId: id, answer: chosen.map((own) => own.id) };
    },
  );
  await learner.put(`/api/attempts/${attempt.id}/responses`, { device: "phone001", entries });
  expect((await learner.post(`/api/attempts/${attempt.id}/submission`)).status).toBe(201);
}

const boardOf = async (director: Client) => (await director.get("/api/offices/east/board")).body;

describe("the director's board", () => {
  it("stays silent without evidence", async () => {
    const board = await boardOf(await world.as("eastdirector"));
    expect(board).toMatchObject({ staff: 3, measured: 0, weakest: null, missed: null, needs: null });
    for (const { abilities } of board.people)
      for (const { show, missed } of abilities) expect([show.level, missed]).toEqual(["insufficient", 0]);
  });

  it("says what is weakest, the question most people missed, and whom the lesson would help", async () => {
    await answerAllBut("eastlearner", "coordination");
    await answerAllBut("eastcolleague", "coordination");
    const early = await boardOf(await world.as("eastdirector"));
    expect(early.weakest).toBeNull();
    expect(early.missed).toMatchObject({ ability: "coordination", missed: 2, answered: 2 });
    await answerAllBut("eastdirector", "none");
    const board = await boardOf(await world.as("eastdirector"));
    expect(board.measured).toBe(3);
    expect(board.weakest).toEqual({ ability: "coordination", certain: true });
    const indicator = "coordination.procedure-and-timeliness";
    expect(board.missed).toEqual({ ability: "coordination", indicator, missed: 2, answered: 3 });
    const { eastlearner, eastcolleague } = world.ids;
    expect(board.needs.element).toBe("coordination");
    expect(board.needs.people.map((own: { id: string }) => own.id).sort()).toEqual([eastlearner, eastcolleague].sort());
    const learner = board.people.find((own: { id: string }) => own.id === eastlearner);
    expect(learner.abilities.map(({ missed }: { missed: number }) => missed)).toEqual([0, 0, 0, 24]);
  });

  it("knows who has read the lesson", async () => {
    const learner = await world.as("eastlearner");
    await learner.put("/api/readings/coordination", { section: "end", finished: true });
    const { needs } = await boardOf(await world.as("eastdirector"));
    const read = Object.fromEntries(needs.people.map((own: { id: string; read: boolean }) => [own.id, own.read]));
    expect(read[world.ids["eastlearner"] ?? ""]).toBe(true);
    expect(read[world.ids["eastcolleague"] ?? ""]).toBe(false);
  });

  it("shows the questions behind an ability, what was chosen and by whom, and nothing of what is right", async () => {
    const director = await world.as("eastdirector");
    const { body } = await director.get("/api/offices/east/missed-questions?ability=coordination");
    expect(body.questions).toHaveLength(12);
    expect(body.more).toBe(12);
    for (const { missed, answered, source, element, choices } of body.questions) {
      expect([missed, answered, source, element]).toEqual([2, 3, ["§18"], "coordination"]);
      expect(choices).toHaveLength(1);
      expect(choices[0].answer.join()).toMatch(/^(丁|错误)$/);
      expect(choices[0].people.map((own: { name: string }) => own.name).sort()).toEqual([
        "eastcolleague",
        "eastlearner",
      ]);
    }
    expect(JSON.stringify(body)).not.toMatch(/SECRET|对|正确/);
    expect((await director.get("/api/offices/east/missed-questions?ability=service")).body.questions).toEqual([]);
    const { body: own } = await director.get(
      `/api/people/${world.ids["eastlearner"]}/missed-questions?ability=coordination`,
    );
    expect(own.questions).toHaveLength(24);
    expect(own.needs.people).toEqual([{ id: world.ids["eastlearner"], name: "eastlearner", read: true }]);
  });

  it("is not there for anybody else, nor for what is no ability", async () => {
    const paths = [
      "/api/offices/east/board",
      "/api/offices/east/history",
      "/api/offices/east/missed-questions?ability=service",
      `/api/people/${world.ids["eastlearner"]}/missed-questions?ability=service`,
    ];
    for (const name of ["eastlearner", "westlearner", "trainer"]) {
      const client = await world.as(name);
      for (const path of paths) expect([name, path, (await client.get(path)).status]).toEqual([name, path, 404]);
    }
    for (const path of paths) expect((await (await world.as("rootdirector")).get(path)).status).toBe(200);
    const director = await world.as("eastdirector");
    expect((await director.get("/api/offices/east/missed-questions?ability=courage")).status).toBe(400);
    expect((await director.get("/api/offices/west/board")).body).toEqual(
      (await director.get("/api/offices/nowhere/board")).body,
    );
  });

  it("tells people who looked at their office's board and at their answers, and not the director of the own looks", async () => {
    const { views } = (await (await world.as("eastlearner")).get("/api/people/me/views")).body;
    const acts = views.flatMap((own: { name: string; acts: string[] }) => own.acts.map((act) => `${own.name} ${act}`));
    expect(acts.sort()).toEqual([
      "eastdirector view-answers",
      "eastdirector view-board",
      "rootdirector view-answers",
      "rootdirector view-board",
    ]);
    const own = (await (await world.as("eastdirector")).get("/api/people/me/views")).body.views;
    expect(own.map(({ name }: { name: string }) => name)).toEqual(["rootdirector"]);
  });

  it("tells people of tables that were taken away, of the office or from above, and not of a report without them", async () => {
    const taken = async () => {
      const { views } = (await (await world.as("eastlearner")).get("/api/people/me/views")).body;
      return views.flatMap((own: { name: string; acts: string[] }) => (own.acts.includes("export") ? [own.name] : []));
    };
    const root = await world.as("rootdirector");
    await root.get("/api/offices/root/exports/people");
    await (await world.as("eastdirector")).post("/api/offices/east/report-prints", { withPeople: false });
    expect(await taken()).toEqual([]);
    await root.get("/api/offices/root/exports/people?below=true");
    expect(await taken()).toEqual(["rootdirector"]);
    await (await world.as("eastdirector")).post("/api/offices/east/report-prints", { withPeople: true });
    const { log } = (await (await world.as("eastlearner")).get("/api/people/me/data")).body;
    const acts = log.map((own: { act: string; by?: { name: string } }) => `${own.by?.name ?? "self"} ${own.act}`);
    expect(acts).toEqual(
      expect.arrayContaining(["rootdirector export", "eastdirector export", "eastdirector view-board"]),
    );
    expect((await taken()).sort()).toEqual(["eastdirector", "rootdirector"]);
  });

  it("leaves out who has left, at once", async () => {
    const { eastcolleague } = world.ids;
    await bindings().DB.prepare("UPDATE person SET departed_at = 1 WHERE id = ?").bind(eastcolleague).run();
    const director = await world.as("eastdirector");
    const board = await boardOf(director);
    expect(board.staff).toBe(2);
    expect(board.missed).toBeNull();
    const { body } = await director.get("/api/offices/east/missed-questions?ability=coordination");
    expect(JSON.stringify(body)).not.toContain("eastcolleague");
    expect((await director.get(`/api/people/${eastcolleague}/missed-questions?ability=coordination`)).status).toBe(404);
  });
});
