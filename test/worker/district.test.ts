import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../worker/db/database.ts";
import { fold } from "../../worker/fold.ts";
import { bindings, clock } from "./harness.ts";
import { makeDistrict, Somebody, take } from "./many-people.ts";

const sizes = { hall: 8, north: 6, south: 7, hill: 3, lake: 6, field: 8 };
/** What share of the answers an office's people know. */
const knows = (office: string) => (office === "south" ? 0.9 : office === "field" ? 0.5 : 0.72);
const week = 7 * 86_400_000;

beforeAll(async () => {
  await makeDistrict(sizes);
});

const run = (budget?: number) => fold(openDatabase(bindings().DB), clock.now, budget);
const view = async (id = "hill-1") => (await new Somebody(id).get("/api/district")).body;
interface Row {
  office: { id: string };
  own: boolean;
  abilities: { figure: { value: number; low: number; high: number; measured: number } | null }[];
}
const shown = ({ offices }: { offices: Row[] }) =>
  offices.filter(({ abilities }) => abilities.every(({ figure }) => figure !== null)).map(({ office }) => office.id);

describe("the district as every director may see it", () => {
  it("shows nothing before anybody has answered", async () => {
    expect((await view()).week).toBeNull();
    await run();
    const empty = await view();
    expect(shown(empty)).toEqual([]);
    expect(empty.totals.every((own: { figure: null }) => own.figure === null)).toBe(true);
  });

  it("keeps to what the week began with, and shows offices of 5 people and more from the next one on", async () => {
    for (const [office, count] of Object.entries(sizes)) {
      for (let n = 1; n <= count; n++) await take(`${office}-${n}`, "long", knows(office));
    }
    clock.now += 86_400_000;
    await run();
    expect(shown(await view())).toEqual([]);
    clock.now += week;
    while (!(await run(40)).done);
    const { offices, totals } = await view();
    // 3 people of the hill are hidden; the next smallest with them, and one more, since that one's director could solve the hill.
    expect(shown({ offices })).toEqual(["hall", "south", "field"]);
    expect(offices.map((row: Row) => row.office.id)).toEqual(Object.keys(sizes));
    for (const { figure } of totals) expect([figure.value % 5, figure.low % 5, figure.high % 5]).toEqual([0, 0, 0]);
    for (const { office, abilities } of offices as Row[]) {
      for (const { figure } of abilities)
        if (figure) expect(figure.measured).toBe(sizes[office.id as keyof typeof sizes]);
    }
  });

  it("is the same for every director, who finds the own offices marked, and is not there for anybody else", async () => {
    const own = (body: { offices: Row[] }) => body.offices.filter((row) => row.own).map(({ office }) => office.id);
    const unmarked = (body: { offices: Row[] }) => ({
      ...body,
      offices: body.offices.map((row) => ({ ...row, own: false })),
    });
    const [hill, field, root] = [await view(), await view("field-1"), await view("hall-1")];
    expect([own(hill), own(field), own(root)]).toEqual([["hill"], ["field"], Object.keys(sizes)]);
    expect(unmarked(hill)).toEqual(unmarked(field));
    expect(unmarked(hill)).toEqual(unmarked(root));
    for (const id of ["hill-2", "teacher"]) {
      expect((await new Somebody(id).get("/api/district")).body.code).toBe("OFFICE_NOT_FOUND");
    }
    expect((await new Somebody("").get("/api/district")).status).toBe(401);
  });

  it("stays to the digit when one person has answered since, and moves with three of an office", async () => {
    const before = await view();
    await take("south-1", "short", 0);
    clock.now += week;
    await run();
    expect(await view()).toEqual(before);
    for (const n of [2, 3]) await take(`south-${n}`, "short", 0);
    clock.now += week;
    await run();
    const after = await view();
    expect(after.week).toBe(before.week + 2);
    expect(shown(after)).toEqual(shown(before));
  });

  it("changes nothing when the week's run comes again, or two come at once", async () => {
    const rows = async () => (await bindings().DB.prepare("SELECT * FROM office_disclosure").all()).results;
    await bindings().DB.prepare("UPDATE setting SET value = '{}' WHERE name = 'fold.district'").run();
    const before = await rows();
    await Promise.all([run(), run()]);
    expect(await rows()).toEqual(before);
  });
});

describe("an office against the district", () => {
  const compared = async (director: string, office: string) =>
    (await new Somebody(director).get(`/api/offices/${office}/comparison`)).body.abilities;

  it("is said in words at 95 %, to its own directors and those above", async () => {
    const words = async (director: string, office: string) =>
      (await compared(director, office)).map((own: { standing: string }) => own.standing);
    expect(await words("south-1", "south")).toEqual(Array(4).fill("above"));
    expect(await words("hall-1", "field")).toEqual(Array(4).fill("below"));
    expect(await words("hall-1", "north")).toContain("indistinguishable");
  });

  it("is said to a small office too, of itself", async () => {
    for (const own of await compared("hill-1", "hill")) {
      expect(own).toMatchObject({ shown: true, standing: expect.stringMatching(/above|indistinguishable|below/) });
      expect(own.district.value % 5).toBe(0);
    }
  });

  it("has its rank as an interval among the offices shown, where there are three others", async () => {
    const rank = async (id: string) =>
      (await new Somebody(`${id}-1`).get(`/api/offices/${id}/rank`)).body.abilities.map(
        (own: { rank: unknown }) => own.rank,
      );
    for (const own of await rank("north")) {
      expect(own.of).toBe(4);
      expect(own.best).toBeGreaterThan(1);
      expect(own.worst).toBeLessThan(4);
    }
    // Only two others are shown beside one that is shown itself.
    expect(await rank("south")).toEqual(Array(4).fill(null));
  });

  it("is not there outside the scope, as what does not exist", async () => {
    for (const page of ["comparison", "rank"]) {
      const [foreign, missing] = await Promise.all(
        ["south", "nowhere"].map((id) => new Somebody("hill-1").get(`/api/offices/${id}/${page}`)),
      );
      expect([foreign?.status, foreign?.body]).toEqual([404, { code: "OFFICE_NOT_FOUND" }]);
      expect([missing?.status, missing?.body]).toEqual([404, { code: "OFFICE_NOT_FOUND" }]);
      expect((await new Somebody("south-2").get(`/api/offices/south/${page}`)).status).toBe(404);
    }
  });

  it("is told to the root of every office, by what is known now", async () => {
    const { body } = await new Somebody("hall-1").get("/api/offices/hall/offices");
    const standing = Object.fromEntries(
      body.offices.map((row: { office: { id: string }; abilities: { standing: string }[] }) => [
        row.office.id,
        row.abilities.map((own) => own.standing),
      ]),
    );
    expect(standing["south"]).toEqual(Array(4).fill("above"));
    expect(standing["field"]).toEqual(Array(4).fill("below"));
  });
});

describe("the nightly rebuild", () => {
  it("goes on within a slice where its statements ended, also on another day, and rebuilds every office once", async () => {
    clock.now += 2 * 86_400_000;
    const { DB } = bindings();
    const revisions = async () =>
      (await DB.prepare("SELECT person_id, revision FROM evidence ORDER BY person_id").all()).results.map((row) =>
        Number(row["revision"]),
      );
    const before = await revisions();
    let runs = 1;
    for (; !(await run(30)).done; runs++) clock.now += 86_400_000;
    expect(runs).toBeGreaterThan(1);
    expect((await revisions()).map((revision, index) => revision - (before[index] ?? 0))).toEqual(before.map(() => 1));
  });
});
