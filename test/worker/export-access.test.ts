import { beforeAll, describe, expect, it } from "vitest";
import { bindings, Client, clock } from "./harness.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const nameOffice = (id: string, name: string) =>
  bindings().DB.prepare("UPDATE office SET name = ? WHERE id = ?").bind(name, id).run();

const exportsLogged = async () =>
  (
    await bindings()
      .DB.prepare("SELECT at, person_id, subject, detail FROM audit_entry WHERE act = 'export' ORDER BY id")
      .all<{ at: number; person_id: string; subject: string; detail: string }>()
  ).results;

describe("an export", () => {
  it("is of directors of the office or above it; for anybody else there is no such office", async () => {
    const before = (await exportsLogged()).length;
    for (const name of ["eastcolleague", "westlearner", "trainer"]) {
      const answer = await (await world.as(name)).get("/api/offices/east/exports/people");
      expect([name, answer.status, answer.body.code]).toEqual([name, 404, "OFFICE_NOT_FOUND"]);
    }
    const director = await world.as("eastdirector");
    const [above, foreign, missing] = await Promise.all(
      ["root", "west", "nowhere"].map((id) => director.get(`/api/offices/${id}/exports/all?below=true`)),
    );
    expect(above?.status).toBe(404);
    expect([foreign?.status, foreign?.body]).toEqual([missing?.status, missing?.body]);
    const print = await director.post("/api/offices/west/report-prints", { withPeople: true });
    expect([print.status, print.body.code]).toEqual([404, "OFFICE_NOT_FOUND"]);
    expect((await new Client().get("/api/offices/east/exports/people")).status).toBe(401);
    expect(await exportsLogged()).toHaveLength(before);
  });

  it("is logged with who, of what office and what, as is a report that is printed", async () => {
    const before = (await exportsLogged()).length;
    const root = await world.as("rootdirector");
    await root.download("/api/offices/east/exports/attempts?format=csv");
    await root.download("/api/offices/root/exports/all?below=true");
    expect((await root.post("/api/offices/east/report-prints", { withPeople: true })).status).toBe(204);
    expect((await root.post("/api/offices/east/report-prints", { withPeople: false })).status).toBe(204);
    const own = { at: clock.now, person_id: world.ids["rootdirector"] };
    expect((await exportsLogged()).slice(before)).toEqual([
      { ...own, subject: "east", detail: "attempts csv" },
      { ...own, subject: "root", detail: "all xlsx below" },
      { ...own, subject: "east", detail: "report with people" },
      { ...own, subject: "east", detail: "report" },
    ]);
  });

  it("has a Chinese name with the day; no office's name reaches another header", async () => {
    const root = await world.as("rootdirector");
    const named = async () => (await root.download("/api/offices/west/exports/people?format=csv")).headers;
    const plain = await named();
    expect(plain.get("content-disposition")).toBe(
      `attachment; filename="lvzhi-people-2026-03-02.csv"; filename*=UTF-8''${encodeURIComponent("西街办-人员与四种能力-2026-03-02.csv")}`,
    );
    expect(plain.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(plain.get("cache-control")).toBe("no-store");
    const odd = `西"街\r\nSet-Cookie: a=b;'../${"办".repeat(80)}\ud800`;
    await nameOffice("west", odd);
    const headers = await named();
    expect(headers.get("set-cookie")).toBeNull();
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="lvzhi-people-2026-03-02\.csv"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/,
    );
    expect(headers.get("content-disposition")?.length).toBeLessThan(1000);
  });

  it("is refused where such a table, format or reach is not offered", async () => {
    const root = await world.as("rootdirector");
    for (const path of ["west/exports/answers", "west/exports/people?format=pdf", "west/exports/people?below=1"]) {
      expect([path, (await root.get(`/api/offices/${path}`)).status]).toEqual([path, 400]);
    }
  });
});
