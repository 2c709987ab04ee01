import { beforeAll, describe, expect, it } from "vitest";
import { saveAnswers } from "./answering.ts";
import { bindings, clock } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";
import { type ReadCell, readXlsx } from "./xlsx-cells.ts";

const day = 86_400_000;
let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await (await world.as("trainer")).post("/api/quizzes/long/versions", { yaml: quizYaml("long", 96, "长卷") });
  for (const [username, name] of [
    ["eastlearner", "=1+1"],
    ["eastcolleague", "@SUM(A1)"],
  ] as const) {
    await run("UPDATE person SET name = ? WHERE id = ?", name, world.ids[username]);
  }
  await takeAll("eastlearner", "long");
  await takeAll("eastcolleague", "first");
});

const run = (sql: string, ...values: unknown[]) =>
  bindings()
    .DB.prepare(sql)
    .bind(...values)
    .run();

async function takeAll(name: string, quizId: string) {
  const learner = await world.as(name);
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  await saveAnswers(learner, attempt);
  clock.now += 60_000;
  await learner.post(`/api/attempts/${attempt.id}/submission`);
}

/** A table of the office as a director gets it: its rows by heading, below those the cover. */
async function sheetsOf(name: string, path: string) {
  const { status, bytes } = await (await world.as(name)).download(`/api/offices/${path}`);
  expect(status).toBe(200);
  const [cover = [], ...tables] = readXlsx(bytes).values();
  return { cover: cover.map((row) => row.map(textOf)), tables: tables.map(byHead) };
}

const textOf = (cell: ReadCell) => (cell && "text" in cell ? cell.text : (cell?.number ?? null));

function byHead([head = [], ...rows]: ReadCell[][]) {
  return rows.map((row) => Object.fromEntries(head.map((own, index) => [String(textOf(own)), row[index]])));
}

async function csvOf(name: string, path: string) {
  const { status, bytes } = await (await world.as(name)).download(`/api/offices/${path}`);
  expect(status).toBe(200);
  return { bytes, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) };
}

describe("the people of an office as a file", () => {
  it("gives every figure with its interval, n and how firm it is, as on the screen", async () => {
    const { body } = await (await world.as("eastdirector")).get("/api/offices/east/profile");
    const seen = body.people.find((own: { name: string }) => own.name === "=1+1").abilities[0];
    const { tables } = await sheetsOf("eastdirector", "east/exports/people");
    const row = tables[0]?.find((own) => own["姓名"] && textOf(own["姓名"]) === "=1+1") ?? {};
    expect(row["服务大局·掌握度"]).toEqual({ number: Math.round(seen.value) });
    expect(row["服务大局·下限"]).toEqual({ number: Math.round(seen.low) });
    expect(row["服务大局·上限"]).toEqual({ number: Math.round(seen.high) });
    expect(row["服务大局·题数"]).toEqual({ number: 24 });
    expect(textOf(row["服务大局·依据"])).toMatch(/初步|较稳|稳固/);
  });

  it("holds no number of a person whose evidence is short, but says how much there is", async () => {
    const { tables } = await sheetsOf("eastdirector", "east/exports/people");
    const short = tables[0]?.filter((own) => textOf(own["姓名"]) !== "=1+1") ?? [];
    expect(short).toHaveLength(2);
    for (const row of short) {
      expect(Object.values(row).filter((cell) => cell && "number" in cell)).toEqual([]);
      expect(textOf(row["综合协调·依据"])).toMatch(/^证据不足（已有 \d 题，(约再答 \d+ 题|题库中可用的题不足)）$/);
    }
  });

  it("keeps a name that looks like a formula a text", async () => {
    const { tables } = await sheetsOf("eastdirector", "east/exports/people");
    expect(tables[0]?.map((own) => own["姓名"])).toEqual(
      expect.arrayContaining([{ text: "=1+1" }, { text: "@SUM(A1)" }, { text: "eastdirector" }]),
    );
    const { text } = await csvOf("eastdirector", "east/exports/people?format=csv");
    expect(text).toContain(`"'=1+1","科员",`);
    expect(text).toContain(`"'@SUM(A1)","科员",`);
  });

  it("says whose it is, when it was made, by whom, and how its figures came about", async () => {
    const { cover } = await sheetsOf("rootdirector", "root/exports/people?below=true");
    expect(cover).toEqual(
      expect.arrayContaining([
        ["单位", "区委办公室（含下级 2 个办公室）"],
        ["导出时间", "2026-03-02 09:02（北京时间）"],
        ["导出人", "rootdirector"],
        ["内容", "人员与四种能力，6 行"],
      ]),
    );
    const words = cover.map(([, own]) => own).join("");
    expect(words).toMatch(/90% 区间/);
    expect(words).toMatch(/证据不足/);
    expect(words).not.toContain("演示数据");
  });

  it("are a CSV too, which starts with a BOM and ends its lines as Excel expects", async () => {
    const { bytes, text } = await csvOf("eastdirector", "east/exports/people?format=csv");
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text).toMatch(/^\ufeff"单位","东街办"\r\n"导出时间",/);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).toMatch(/"'=1\+1","科员",\d+,\d+,\d+,24,"(初步|较稳|稳固)"/);
  });
});

describe("attempts and tasks as files", () => {
  it("lists attempts with the score, and a share with interval and n from 5 questions on", async () => {
    await (await world.as("eastlearner")).post("/api/attempts", { quizId: "long" });
    const { tables } = await sheetsOf("eastdirector", "east/exports/attempts");
    const [open, short, long] = tables[0] ?? [];
    expect(open).toMatchObject({ 姓名: { text: "=1+1" }, 第几次: { number: 2 }, 依据: { text: "未交卷" } });
    expect([open?.["得分"], open?.["得分率（%）"]]).toEqual([undefined, undefined]);
    expect(short).toMatchObject({ 练习: { text: "第一份测验" }, 类别: { text: "练习" }, 题数: { number: 4 } });
    expect(short).toMatchObject({ 得分: { number: 4 }, 满分: { number: 4 }, 依据: { text: "证据不足" } });
    expect([short?.["得分率（%）"], short?.["下限（%）"]]).toEqual([undefined, undefined]);
    expect(long).toMatchObject({ 第几次: { number: 1 }, 题数: { number: 96 }, "得分率（%）": { number: 100 } });
    expect(long).toMatchObject({ 开始: { text: "2026-03-02 09:00" }, 交卷: { text: "2026-03-02 09:01" } });
    expect(long?.["下限（%）"]).toEqual({ number: 97 });
  });

  it("lists tasks with giver, due day, person and state, those of the offices below with their office", async () => {
    const root = await world.as("rootdirector");
    const order = { kind: "lesson", target: "secrecy", dueAt: clock.now + day, officeId: "root", below: true };
    await root.post("/api/assignments", { ...order, note: "=cmd" });
    await (await world.as("westlearner")).put("/api/readings/secrecy", { section: "why", finished: true });
    const { tables } = await sheetsOf("rootdirector", "root/exports/tasks?below=true");
    const west = tables[0]?.find((own) => textOf(own["姓名"]) === "westlearner");
    expect(west).toMatchObject({
      任务: { text: "守得住秘密" },
      布置人: { text: "rootdirector" },
      办公室: { text: "西街办" },
      状态: { text: "已完成" },
      布置说明: { text: "=cmd" },
    });
    expect(tables[0]).toHaveLength(6);
    const { tables: own } = await sheetsOf("rootdirector", "root/exports/tasks");
    expect(own[0]?.map((row) => textOf(row["姓名"])).sort()).toEqual(["rootdirector", "trainer"]);
    const { tables: east } = await sheetsOf("eastdirector", "east/exports/tasks");
    expect(east[0]).toEqual([]);
  });

  it("puts all three into one workbook, which is no CSV", async () => {
    const { tables } = await sheetsOf("eastdirector", "east/exports/all");
    expect(tables).toHaveLength(3);
    const refused = await (await world.as("eastdirector")).get("/api/offices/east/exports/all?format=csv");
    expect([refused.status, refused.body.code]).toEqual([400, "INVALID_REQUEST"]);
  });

  it("is cut at 10,000 rows, the latest first, and says so", async () => {
    await run(
      `INSERT INTO attempt (id, person_id, quiz_id, version_hash, seed, started_at, saved)
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10001)
        SELECT 'many-' || i, ?, 'first', 'x', 1, ? + i, '{}' FROM n`,
      world.ids["westlearner"],
      clock.now - 300 * day,
    );
    await run(
      "INSERT INTO attempt (id, person_id, quiz_id, version_hash, seed, started_at, saved) VALUES ('old', ?, 'long', 'x', 1, ?, '{}')",
      world.ids["westlearner"],
      clock.now - 370 * day,
    );
    const { cover, tables } = await sheetsOf("rootdirector", "west/exports/attempts");
    expect(tables[0]).toHaveLength(10_000);
    expect(textOf(tables[0]?.[0]?.["第几次"])).toBe(10_001);
    expect(cover.map(([, words]) => words).join("")).toContain("只列最近的 10000 条");
    await run("DELETE FROM attempt WHERE id = 'many-1'");
    const { cover: whole, tables: all } = await sheetsOf("rootdirector", "west/exports/attempts");
    expect(all[0]).toHaveLength(10_000);
    expect(whole.map(([, words]) => words).join("")).not.toContain("只列最近的");
  });
});
