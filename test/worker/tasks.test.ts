import { beforeAll, describe, expect, it } from "vitest";
import { bindings, type Client, clock } from "./harness.ts";
import { makeWorld, type World } from "./world.ts";

const day = 86_400_000;
let world: World;
let root: Client;
let east: Client;

beforeAll(async () => {
  world = await makeWorld();
  root = await world.as("rootdirector");
  east = await world.as("eastdirector");
  await bindings()
    .DB.prepare("INSERT INTO role (person_id, role, office_id) VALUES (?, 'deputy', 'east')")
    .bind(world.ids["eastcolleague"])
    .run();
});

const give = async (director: Client, own: object = {}): Promise<string> => {
  const order = { kind: "lesson", target: "coordination", dueAt: clock.now + 5 * day, officeId: "east", ...own };
  const answer = await director.post("/api/assignments", order);
  expect(answer.status).toBe(201);
  return answer.body.id;
};
const listed = async (client: Client, query = "") => (await client.get(`/api/assignments${query}`)).body.assignments;
/** People of the small world have no order: by name. */
const names = (rows: { name: string }[]) => rows.map(({ name }) => name).sort();
const eastern = ["eastcolleague", "eastdirector", "eastlearner"];
const idsOf = (rows: { id: string }[]) => rows.map((own) => own.id);
const found = async (client: Client, id: string, query = "") =>
  (await listed(client, query)).find((own: { id: string }) => own.id === id);
const read = async (name: string, lesson: string) =>
  (await world.as(name)).put(`/api/readings/${lesson}`, { section: "next", finished: true });
const notices = async (name: string) => {
  const { body } = await (await world.as(name)).get("/api/notices");
  return body.notices.filter((own: { detail: { kind: string } }) => own.detail.kind === "reminder");
};

describe("an assignment from above", () => {
  it("is seen by the directors below with their own people alone, and changed by nobody there", async () => {
    const id = await give(root, { officeId: "root", below: true });
    await read("eastlearner", "coordination");
    expect(await found(root, id)).toMatchObject({ above: false, below: true, counts: { given: 6, done: 1 } });
    expect(await found(east, id)).toMatchObject({
      above: true,
      officeName: "区委办公室",
      counts: { given: 3, done: 1 },
    });
    const { body } = await east.get(`/api/assignments/${id}`);
    expect(names(body.people)).toEqual(eastern);
    const path = `/api/assignments/${id}`;
    const own = `${path}/people/${world.ids["eastlearner"]}`;
    const changes = [await east.send("PATCH", own, { extendedTo: clock.now + 9 * day }), await east.delete(path)];
    for (const { status, body } of changes) expect([status, body.code]).toEqual([404, "ASSIGNMENT_NOT_FOUND"]);
    for (const name of ["eastlearner", "westlearner", "trainer"]) {
      const client = await world.as(name);
      expect(await found(client, id)).toBeUndefined();
      expect((await client.get(path)).body.code).toBe("ASSIGNMENT_NOT_FOUND");
    }
  });

  it("is not there for an office none of whose people are asked, nor one that was not given to those below", async () => {
    const west = await give(root, { officeId: "root", below: true, people: [world.ids["westlearner"]] });
    const staff = await give(root, { officeId: "root" });
    const seen = idsOf(await listed(east));
    expect(seen).not.toContain(west);
    expect(seen).not.toContain(staff);
    expect((await east.get(`/api/assignments/${staff}`)).body.code).toBe("ASSIGNMENT_NOT_FOUND");
  });
});

describe("the assignments of one office", () => {
  it("are its own and those from above, with its people alone; another office is not there", async () => {
    const own = await give(east);
    const above = await give(root, { officeId: "root", below: true });
    const other = await give(root, { officeId: "west" });
    const rows = await listed(root, "?office=east");
    expect(idsOf(rows)).toEqual(expect.arrayContaining([own, above]));
    expect(idsOf(rows)).not.toContain(other);
    expect(rows.find((row: { id: string }) => row.id === above)).toMatchObject({ above: false, counts: { given: 3 } });
    expect(idsOf(await listed(root, "?office=root"))).not.toContain(own);
    const people = (await root.get(`/api/assignments/${above}?office=east`)).body.people;
    expect(people).toHaveLength(3);
    for (const id of ["west", "root", "nowhere"]) {
      for (const path of [`/api/assignments?office=${id}`, `/api/assignments/${own}?office=${id}`]) {
        const { status, body } = await east.get(path);
        expect([path, status, body.code]).toEqual([path, 404, "OFFICE_NOT_FOUND"]);
      }
    }
  });

  it("are live while they are not withdrawn and due no longer ago than 60 days, and name who is late", async () => {
    const kept = await give(east, { target: "secrecy" });
    const withdrawn = await give(east, { target: "secrecy" });
    await east.delete(`/api/assignments/${withdrawn}`);
    clock.now += 6 * day;
    const live = await listed(east, "?office=east&live=true");
    expect(idsOf(live)).not.toContain(withdrawn);
    expect(names(live.find((own: { id: string }) => own.id === kept).late)).toEqual(eastern);
    clock.now += 60 * day;
    expect(idsOf(await listed(east, "?office=east&live=true"))).not.toContain(kept);
    expect(idsOf(await listed(east, "?office=east"))).toContain(kept);
  });
});

describe("a reminder", () => {
  it("tells who is not done, once a person and day of China, and is logged", async () => {
    const id = await give(east, { target: "service" });
    await read("eastlearner", "service");
    const remind = () => east.post(`/api/assignments/${id}/reminders`);
    expect((await remind()).body).toEqual({ told: 2, toldBefore: 0 });
    expect((await remind()).body).toEqual({ told: 0, toldBefore: 2 });
    expect(await notices("eastlearner")).toEqual([]);
    const [told] = await notices("eastcolleague");
    expect(told).toMatchObject({
      readAt: null,
      detail: { kind: "reminder", assignmentId: id, assignmentKind: "lesson", target: "service", title: null },
    });
    clock.now += day;
    expect((await remind()).body).toEqual({ told: 2, toldBefore: 0 });
    // The earlier one is put away by the later.
    const unread = (await notices("eastcolleague")).filter((own: { readAt: number | null }) => own.readAt === null);
    expect(unread).toHaveLength(1);
    const { results } = await bindings()
      .DB.prepare("SELECT detail FROM audit_entry WHERE act = 'remind' AND subject = ?")
      .bind(id)
      .all<{ detail: string }>();
    expect(results).toEqual([{ detail: "2" }, { detail: "2" }]);
  });

  it("is put away when the assignment is withdrawn, which can then not be reminded of", async () => {
    const id = await give(east, { kind: "quiz", target: "first" });
    await east.post(`/api/assignments/${id}/reminders`);
    const own = async () =>
      (await notices("eastlearner")).find(
        ({ detail }: { detail: { assignmentId: string } }) => detail.assignmentId === id,
      );
    expect(await own()).toMatchObject({ readAt: null, detail: { title: "第一份测验" } });
    await east.delete(`/api/assignments/${id}`);
    expect((await own()).readAt).toBe(clock.now);
    expect((await east.post(`/api/assignments/${id}/reminders`)).body.code).toBe("ASSIGNMENT_NOT_FOUND");
  });

  it("reaches one's own people alone, also of an assignment from above", async () => {
    const id = await give(root, { officeId: "root", below: true, target: "clarity" });
    const path = `/api/assignments/${id}/reminders`;
    expect((await east.post(path)).body).toEqual({ told: 3, toldBefore: 0 });
    expect(await notices("westlearner")).toEqual([]);
    expect((await root.post(`${path}?office=west`)).body).toEqual({ told: 1, toldBefore: 0 });
    expect((await root.post(path)).body).toEqual({ told: 2, toldBefore: 4 });
    for (const name of ["eastlearner", "westlearner", "trainer"])
      expect((await (await world.as(name)).post(path)).body.code).toBe("ASSIGNMENT_NOT_FOUND");
    expect((await east.post(`${path}?office=west`)).body.code).toBe("OFFICE_NOT_FOUND");
  });
});

describe("a deputy", () => {
  it("gives, follows, extends, reminds and withdraws like a director", async () => {
    const deputy = await world.as("eastcolleague");
    const id = await give(deputy, { target: "grievance" });
    expect(await found(deputy, id, "?office=east")).toMatchObject({ counts: { given: 3 } });
    const person = `/api/assignments/${id}/people/${world.ids["eastlearner"]}`;
    expect((await deputy.send("PATCH", person, { extendedTo: clock.now + 9 * day })).status).toBe(200);
    expect((await deputy.post(`/api/assignments/${id}/reminders`)).body.told).toBe(3);
    expect((await deputy.get(`/api/assignments/${id}`)).body.people).toHaveLength(3);
    expect((await deputy.get("/api/offices/east/people")).body.people).toHaveLength(3);
    expect((await deputy.delete(`/api/assignments/${id}`)).status).toBe(204);
  });
});

describe("the people of an office", () => {
  it("are named with those below to who directs it; for anybody else the office is not there", async () => {
    const { body } = await root.get("/api/offices/root/people");
    expect(body.people).toHaveLength(6);
    expect(body.people[0]).toMatchObject({ officeId: "root", officeName: "区委办公室" });
    expect(names((await east.get("/api/offices/east/people")).body.people)).toEqual(eastern);
    for (const [client, office] of [
      [east, "root"],
      [east, "west"],
      [await world.as("eastlearner"), "east"],
      [await world.as("trainer"), "root"],
    ] as const) {
      expect((await client.get(`/api/offices/${office}/people`)).body.code).toBe("OFFICE_NOT_FOUND");
    }
  });
});
