import { beforeAll, describe, expect, it } from "vitest";
import { caseYaml } from "./case-yaml.ts";
import { bindings, type Client, clock } from "./harness.ts";
import { bankYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

const day = 86_400_000;
let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const trainer = await world.as("trainer");
  await trainer.post("/api/quizzes/bank/versions", { yaml: bankYaml("bank", 4) });
  await trainer.post("/api/quizzes/case-sample/versions", { yaml: caseYaml() });
});

const order = (own: object = {}) => ({
  kind: "quiz",
  target: "first",
  dueAt: clock.now + 5 * day,
  officeId: "east",
  ...own,
});
const give = async (director: Client, own: object = {}) =>
  (await director.post("/api/assignments", order(own))).body.id;
const allOf = async (name: string) => (await (await world.as(name)).get("/api/assignments/mine")).body.assignments;
const mine = async (name: string, id: string) => (await allOf(name)).find((own: { id: string }) => own.id === id);
const counts = async (director: Client, id: string) =>
  (await director.get("/api/assignments")).body.assignments.find((own: { id: string }) => own.id === id)?.counts;

async function submit(name: string, quizId: string) {
  const learner = await world.as(name);
  const { body } = await learner.post("/api/attempts", { quizId });
  await learner.post(`/api/attempts/${body.id}/submission`);
}

describe("an assignment", () => {
  it("is given to the current people of the office, found by each of them at once, and followed to the end", async () => {
    const director = await world.as("eastdirector");
    const answer = await director.post("/api/assignments", order({ note: "会前做完" }));
    expect(answer.status).toBe(201);
    const { id, people } = answer.body;
    expect(people).toBe(3);
    expect(await mine("eastlearner", id)).toMatchObject({ id, title: "第一份测验", note: "会前做完", state: "open" });
    expect(await allOf("westlearner")).toEqual([]);
    await (await world.as("eastlearner")).post("/api/attempts", { quizId: "first" });
    expect((await mine("eastlearner", id)).state).toBe("started");
    await submit("eastcolleague", "first");
    expect(await counts(director, id)).toEqual({ given: 3, open: 1, started: 1, done: 1, overdue: 0 });
    clock.now += 6 * day;
    expect(await counts(director, id)).toEqual({ given: 3, open: 0, started: 0, done: 1, overdue: 2 });
    await submit("eastlearner", "first");
    expect((await mine("eastlearner", id)).state).toBe("done");
  });

  it("asks for a new submission, and for a lesson that was read at any time", async () => {
    const director = await world.as("eastdirector");
    clock.now += day;
    await (await world.as("eastlearner")).put("/api/readings/secrecy", { section: "next", finished: true });
    await (await world.as("eastcolleague")).put("/api/readings/secrecy", { section: "why", finished: false });
    clock.now += day;
    const quiz = await give(director);
    const lesson = await give(director, { kind: "lesson", target: "secrecy" });
    expect(await counts(director, quiz)).toMatchObject({ given: 3, open: 3 });
    expect(await counts(director, lesson)).toMatchObject({ given: 3, open: 1, started: 1, done: 1 });
  });

  it("is given to some people, or to the offices below too", async () => {
    const root = await world.as("rootdirector");
    const all = await root.post("/api/assignments", order({ officeId: "root", below: true }));
    expect(all.body.people).toBe(6);
    const staff = await root.post("/api/assignments", order({ officeId: "root" }));
    expect(staff.body.people).toBe(2);
    const one = world.ids["westlearner"];
    const some = await root.post("/api/assignments", order({ officeId: "root", below: true, people: [one, one] }));
    expect(some.body.people).toBe(1);
    const { body } = await root.get(`/api/assignments/${some.body.id}`);
    expect(body.people).toMatchObject([{ id: one, name: "westlearner", officeName: "西街办", state: "open" }]);
  });

  it("gives one person until later, or takes that back, and is logged", async () => {
    const director = await world.as("eastdirector");
    const id = await give(director);
    const person = world.ids["eastlearner"];
    const path = `/api/assignments/${id}/people/${person}`;
    const later = clock.now + 9 * day;
    const { status, body } = await director.send("PATCH", path, { extendedTo: later });
    expect([status, body]).toMatchObject([200, { id: person, dueAt: later, extendedTo: later, state: "open" }]);
    clock.now += 6 * day;
    expect(await mine("eastlearner", id)).toMatchObject({ state: "open", dueAt: later });
    expect((await mine("eastcolleague", id)).state).toBe("overdue");
    await director.send("PATCH", path, { extendedTo: null });
    expect((await mine("eastlearner", id)).state).toBe("overdue");
    const early = await director.send("PATCH", path, { extendedTo: clock.now - 1 });
    expect([early.status, early.body.code]).toEqual([422, "DUE_TOO_EARLY"]);
    const { results } = await bindings()
      .DB.prepare("SELECT act, detail FROM audit_entry WHERE subject IN (?, ?) ORDER BY id")
      .bind(id, person)
      .all<{ act: string; detail: string }>();
    expect(results.filter(({ act }) => act !== "view-profile")).toEqual([
      { act: "give-assignment", detail: "3" },
      { act: "extend-assignment", detail: id },
      { act: "extend-assignment", detail: id },
    ]);
  });

  it("is asked of nobody once it is withdrawn, and is kept", async () => {
    const director = await world.as("eastdirector");
    const id = await give(director);
    expect((await director.delete(`/api/assignments/${id}`)).status).toBe(204);
    expect(await mine("eastlearner", id)).toBeUndefined();
    const { body } = await director.get("/api/assignments");
    expect(body.assignments.find((own: { id: string }) => own.id === id).withdrawnAt).toBe(clock.now);
    expect((await director.delete(`/api/assignments/${id}`)).status).toBe(404);
  });

  it("belongs to directors of the office or above it: for anybody else neither office, person nor assignment is there", async () => {
    const id = await give(await world.as("eastdirector"));
    const person = world.ids["eastlearner"];
    const asked = async (name: string) => {
      const client = await world.as(name);
      const listed = (await client.get("/api/assignments")).body.assignments;
      const answers = [
        await client.get(`/api/assignments/${id}`),
        await client.send("PATCH", `/api/assignments/${id}/people/${person}`, { extendedTo: clock.now + 9 * day }),
        await client.post("/api/assignments", order()),
        await client.post("/api/assignments", order({ officeId: "west" })),
        await client.post("/api/assignments", order({ people: [world.ids["westlearner"]] })),
      ];
      return [
        listed.some((own: { id: string }) => own.id === id),
        ...answers.map((own) => own.body.code ?? own.status),
      ];
    };
    expect(await asked("eastdirector")).toEqual([true, 200, 200, 201, "OFFICE_NOT_FOUND", "PERSON_NOT_FOUND"]);
    expect(await asked("rootdirector")).toEqual([true, 200, 200, 201, 201, "PERSON_NOT_FOUND"]);
    const nothing = ["ASSIGNMENT_NOT_FOUND", "ASSIGNMENT_NOT_FOUND", ...Array(3).fill("OFFICE_NOT_FOUND")];
    for (const name of ["eastcolleague", "westlearner", "trainer"])
      expect(await asked(name)).toEqual([false, ...nothing]);
    for (const name of ["eastcolleague", "westlearner"]) {
      expect((await (await world.as(name)).delete(`/api/assignments/${id}`)).status).toBe(404);
    }
    const director = await world.as("eastdirector");
    const foreign = await director.send("PATCH", `/api/assignments/${id}/people/${world.ids["westlearner"]}`, {
      extendedTo: clock.now + 9 * day,
    });
    expect([foreign.status, foreign.body.code]).toEqual([404, "PERSON_NOT_FOUND"]);
  });

  it("shows nothing of a person who has gone to another office", async () => {
    const director = await world.as("eastdirector");
    const id = await give(director);
    const gone = world.ids["eastcolleague"];
    const move = (office: string) =>
      bindings().DB.prepare("UPDATE person SET office_id = ? WHERE id = ?").bind(office, gone).run();
    await move("west");
    const { body } = await director.get(`/api/assignments/${id}`);
    expect(body.people.map((own: { id: string }) => own.id)).not.toContain(gone);
    expect(await counts(director, id)).toMatchObject({ given: 2 });
    await move("east");
  });

  it("must name what can be done, and a day to come", async () => {
    const director = await world.as("eastdirector");
    const refused: [number, string, object][] = [
      [404, "QUIZ_NOT_FOUND", { target: "missing" }],
      [404, "QUIZ_NOT_FOUND", { target: "bank" }],
      [404, "QUIZ_NOT_FOUND", { target: "case-sample" }],
      [404, "QUIZ_NOT_FOUND", { kind: "case" }],
      [404, "LESSON_NOT_FOUND", { kind: "lesson" }],
      [400, "INVALID_REQUEST", { kind: "daily", target: "" }],
      [400, "INVALID_REQUEST", { kind: "daily", target: "", days: 21 }],
      [400, "INVALID_REQUEST", { days: 3 }],
      [422, "DUE_TOO_EARLY", { kind: "daily", target: "", days: 7 }],
      [422, "DUE_TOO_EARLY", { dueAt: clock.now }],
      [400, "INVALID_REQUEST", { kind: "exam" }],
      [400, "INVALID_REQUEST", { people: [] }],
    ];
    for (const [status, code, own] of refused) {
      const answer = await director.post("/api/assignments", order(own));
      expect([answer.status, answer.body.code, own]).toEqual([status, code, own]);
    }
    expect((await director.post("/api/assignments", order({ kind: "case", target: "case-sample" }))).status).toBe(201);
  });
});
