import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../worker/db/database.ts";
import { departPerson, movePerson } from "../../worker/db/moves.ts";
import { insertPerson } from "../../worker/db/people.ts";
import { fold } from "../../worker/fold.ts";
import { bindings, clock } from "./harness.ts";
import { makeDistrict, Somebody, take } from "./many-people.ts";

const db = () => openDatabase(bindings().DB);
const rowsOf = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, number | string>>()).results;
const move = (personId: string, officeId: string) =>
  movePerson(db(), { personId, officeId, now: clock.now, by: "admin" });
const depart = (personId: string) => departPerson(db(), { personId, now: clock.now, by: "admin" });
const status = async (id: string, path: string) => (await new Somebody(id).get(path)).status;

beforeAll(async () => {
  await makeDistrict({ hall: 2, north: 5, south: 4 });
  for (const id of ["north-1", "north-2", "north-3", "north-4", "south-1", "south-2"]) await take(id, "long", 0.7);
  const people = [
    { id: "both", roles: ["north", "south"].map((officeId) => ({ role: "director" as const, officeId })) },
    { id: "second", roles: [{ role: "deputy" as const, officeId: "north" }] },
  ];
  for (const { id, roles } of people) {
    await insertPerson(db(), { id, name: id, title: "副主任", officeId: "hall", position: 9 }, roles);
  }
});

/** Every office's sums are those of what its current people say they added. */
async function expectSums() {
  const kept = await rowsOf(
    "SELECT office_id, ability, k0, k1, measured FROM office_evidence ORDER BY office_id, ability",
  );
  const own = new Map(
    (
      await rowsOf(`SELECT office_id || ' ' || share.key AS name, sum(share.value->>'k') AS k0, sum(share.value->>'ky') AS k1,
        sum(share.value->>'measured') AS measured FROM person JOIN evidence ON person_id = person.id
        CROSS JOIN json_each(state, '$.office') AS share WHERE departed_at IS NULL GROUP BY 1`)
    ).map((row) => [row["name"], row]),
  );
  expect(kept.length).toBeGreaterThan(0);
  for (const { office_id, ability, ...sums } of kept) {
    for (const [name, value] of Object.entries(sums)) {
      expect(value).toBeCloseTo(Number(own.get(`${office_id} ${ability}`)?.[name] ?? 0), 9);
    }
  }
}

describe("a person who moves", () => {
  it("takes answers and history along: the director left behind finds nobody, the new one everything", async () => {
    const pages = ["profile", "history"].map((page) => `/api/people/north-2/${page}`);
    const before = (await new Somebody("north-1").get(pages[1] ?? "")).body;
    for (const path of pages)
      expect([await status("north-1", path), await status("south-1", path)]).toEqual([200, 404]);
    expect(await move("north-2", "south")).toBe(true);
    for (const path of pages)
      expect([await status("north-1", path), await status("south-1", path)]).toEqual([404, 200]);
    expect((await new Somebody("south-1").get(pages[1] ?? "")).body).toEqual(before);
    await expectSums();
  });

  it("is one of the new office's people, measured there and counted once in the district", async () => {
    const { body } = await new Somebody("hall-1").get("/api/offices/hall/offices");
    const staff = Object.fromEntries(
      body.offices.map((row: { office: { id: string }; staff: number }) => [row.office.id, row.staff]),
    );
    expect(staff).toEqual({ hall: 5, north: 4, south: 5 });
    const south = (await new Somebody("south-1").get("/api/offices/south/profile")).body;
    expect(south.people.map((own: { id: string }) => own.id)).toContain("north-2");
    for (const own of south.abilities) expect(own).toMatchObject({ staff: 5, measured: 3 });
  });

  it("loses and doubles nothing where a submission, the nightly fold or another move comes at the same moment", async () => {
    await Promise.all([take("north-3", "short", 1), move("north-3", "south")]);
    await expectSums();
    clock.now += 86_400_000;
    await Promise.all([fold(db(), clock.now), move("north-3", "north"), take("north-5", "short", 0)]);
    await expectSums();
    const moves = await Promise.all(["north", "north"].map((office) => move("north-2", office)));
    expect(moves.sort()).toEqual([false, true]);
    await expectSums();
  });

  it("is recorded, once each time; nothing happens to nobody, to an office that is not there, or to the same office", async () => {
    const acts = () =>
      rowsOf("SELECT person_id, subject, detail FROM audit_entry WHERE act = 'move-person' ORDER BY id");
    const before = await acts();
    expect(before[0]).toEqual({ person_id: "admin", subject: "north-2", detail: "north south" });
    expect(before).toHaveLength(4);
    for (const [person, office] of [
      ["nobody", "north"],
      ["north-2", "nowhere"],
      ["north-2", "north"],
    ] as const) {
      expect(await move(person, office)).toBe(false);
    }
    expect(await acts()).toEqual(before);
    await expectSums();
  });
});

describe("a person who leaves", () => {
  it("is nobody's any more and holds no role; what was done is kept, and the office is without it", async () => {
    await take("north-4", "short", 1);
    const kept = () =>
      rowsOf("SELECT count(*) AS n FROM response JOIN attempt ON id = attempt_id WHERE person_id = 'north-4'");
    const before = await kept();
    expect([await depart("north-4"), await depart("north-4")]).toEqual([true, false]);
    expect(await kept()).toEqual(before);
    for (const director of ["north-1", "hall-1", "second"]) {
      expect(await status(director, "/api/people/north-4/profile")).toBe(404);
    }
    expect(await status("north-4", "/api/progress")).toBe(401);
    expect(await rowsOf("SELECT * FROM role WHERE person_id = 'north-4'")).toEqual([]);
    expect(await rowsOf("SELECT detail FROM audit_entry WHERE act = 'depart-person'")).toEqual([{ detail: "north" }]);
    expect(await move("north-4", "south")).toBe(false);
    await expectSums();
  });

  it("comes back into no office's sums when a question is put right, or the fold is run", async () => {
    const [question] = await rowsOf("SELECT id, hash FROM question WHERE id = 'short-01'");
    const act = {
      questionId: "short-01",
      questionHash: question?.["hash"],
      act: "void",
      reason: "题干有误",
      attempts: 3,
    };
    const { status: answered, body } = await new Somebody("teacher").post("/api/regradings", act);
    expect([answered, body.changed]).toEqual([201, 3]);
    await expectSums();
    clock.now += 86_400_000;
    while (!(await fold(db(), clock.now)).done);
    await expectSums();
  });
});

describe("who directs what", () => {
  const offices = async (id: string) =>
    (await new Somebody(id).get("/api/offices")).body.offices.map((own: { id: string }) => own.id);

  it("lets a director of several see each of them, a deputy the one, the root all, and a director who has left none", async () => {
    expect(await offices("both")).toEqual(["north", "south"]);
    expect(await offices("second")).toEqual(["north"]);
    expect(await offices("hall-1")).toEqual(["hall", "north", "south"]);
    const pages = ["north", "south", "hall"].map((id) => `/api/offices/${id}/comparison`);
    expect(await Promise.all(pages.map((path) => status("both", path)))).toEqual([200, 200, 404]);
    expect(await Promise.all(pages.map((path) => status("second", path)))).toEqual([200, 404, 404]);
    expect(await status("second", "/api/people/north-2/history")).toBe(200);
    expect(await status("second", "/api/people/south-2/history")).toBe(404);
    await depart("both");
    expect(await status("both", "/api/offices")).toBe(401);
  });
});
