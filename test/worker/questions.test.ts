import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../worker/db/database.ts";
import { fold } from "../../worker/fold.ts";
import { saveAnswers } from "./answering.ts";
import { caseYaml } from "./case-yaml.ts";
import { bindings, clock, useBindings } from "./harness.ts";
import { makeDistrict, Somebody } from "./many-people.ts";
import { bankYaml, blueprintYaml, quizYaml } from "./quiz-yaml.ts";
import { countRows } from "./row-counter.ts";

const trainer = new Somebody("teacher");
const publish = async (id: string, yaml: string) => {
  const answer = await trainer.post(`/api/quizzes/${id}/versions`, { yaml });
  expect([id, answer.status]).toEqual([id, 201]);
};
const listed = async (query = ""): Promise<Listed[]> => (await trainer.get(`/api/questions${query}`)).body.questions;
const one = async (id: string, query = "") => (await listed(query)).find((own) => own.id === id);
const open = async (id: string) => (await trainer.get(`/api/questions/${id}`)).body;
const retire = (id: string, retired: boolean) => trainer.put(`/api/questions/${id}/retirement`, { retired });
const rowsOf = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, string>>()).results;

interface Listed {
  id: string;
  people: number;
  facility: number | null;
  discrimination: number | null;
  papers: number;
  hash: string;
}

/** The people with these numbers answer; those with an odd number right. */
async function take(quizId: string, from: number, to: number) {
  for (let n = from; n <= to; n++) {
    const learner = new Somebody(`root-${n}`);
    const { body: attempt } = await learner.post("/api/attempts", { quizId });
    await saveAnswers(learner, attempt, n % 2 === 1 ? /对|正确/ : /丁|错误/);
    expect((await learner.post(`/api/attempts/${attempt.id}/submission`)).status).toBe(201);
  }
  while (!(await fold(openDatabase(bindings().DB), clock.now)).done);
}

beforeAll(async () => {
  await makeDistrict({ root: 26 });
  await publish("pool", bankYaml("pool", 12));
  await publish("exam", blueprintYaml("exam", { from: "pool", count: 6, forms: 3 }));
  await publish("case-sample", caseYaml());
  await take("short", 1, 14);
});

describe("the list of the bank", () => {
  it("holds every question in use, of banks and cases too, with what its author gave it", async () => {
    const all = await listed();
    const count = await rowsOf("SELECT count(*) AS n FROM question WHERE retired_at IS NULL");
    expect(all).toHaveLength(Number(count[0]?.["n"]));
    expect(await one("pool-02")).toMatchObject({
      quizId: "pool",
      quizTitle: "题库",
      quizKind: "bank",
      type: "multiple",
      words: "甲对 乙对 丙 丁",
      element: "big-picture",
      indicator: "big-picture.foresight",
      abilities: { "big-picture": 1 },
      duty: "documents",
      level: 2,
      retiredAt: null,
      people: 0,
      facility: null,
    });
    expect(all.some((own) => own.id.startsWith("case-sample"))).toBe(true);
  });

  it("counts the papers that hold a question, forms one by one, a bank not", async () => {
    const forms = await rowsOf("SELECT question_ids FROM form WHERE quiz_id = 'exam'");
    const holding = (id: string) => forms.filter((own) => own["question_ids"]?.includes(`"${id}"`)).length;
    for (const own of await listed())
      if (own.id.startsWith("pool-")) expect([own.id, own.papers]).toEqual([own.id, holding(own.id)]);
    expect((await one("short-01"))?.papers).toBe(1);
  });

  it("gives no figures under 20 people, and adds up the versions that hold the same text", async () => {
    expect(await one("short-01")).toMatchObject({ people: 14, facility: null, discrimination: null });
    // A fifth question leaves the text of the first four as it was.
    await publish("short", quizYaml("short", 5));
    await take("short", 15, 26);
    const first = await one("short-01");
    expect(first?.people).toBe(26);
    expect(first?.facility).toBeCloseTo(0.5, 9);
    expect(first?.discrimination).toBeGreaterThan(0.9);
    expect(await one("short-05")).toMatchObject({ people: 12, facility: null });
  });

  it("asks four statements, and reads in proportion to the questions and what was folded of them", async () => {
    const own = bindings();
    const rows = countRows(own.DB);
    useBindings({ ...own, DB: rows.database });
    const questions = (await listed()).length;
    useBindings(own);
    expect(rows.statements).toBeLessThanOrEqual(4);
    expect(rows.read).toBeLessThanOrEqual(60 + 10 * questions);
  });
});

describe("a question of the bank", () => {
  it("opens with its key, where it stands, and every text with what changed and how each worked", async () => {
    clock.now += 86_400_000;
    await publish("short", quizYaml("short", 5).replace("第 1 题的题干，您怎么办", "第 1 题换了说法，您怎么办"));
    const detail = await open("short-01");
    expect(detail.key.options.map(({ correct }: { correct: boolean }) => correct)).toEqual([true, false, false, false]);
    expect(detail.uses).toEqual([{ quizId: "short", title: "第一份测验", kind: "practice", forms: [] }]);
    expect(detail.texts).toHaveLength(2);
    const [now, before] = detail.texts;
    expect(now).toMatchObject({ current: true, people: 0, facility: null, publishedAt: clock.now });
    expect(now.changes).toEqual([
      { field: "stem", before: "第 1 题的题干，您怎么办？", after: "第 1 题换了说法，您怎么办？" },
    ]);
    expect(before).toMatchObject({ current: false, people: 26, changes: [] });
    expect(before.facility).toBeCloseTo(0.5, 9);
    const forms = (await open("pool-01")).uses.find((own: { quizId: string }) => own.quizId === "exam")?.forms ?? [];
    expect(forms).toHaveLength((await one("pool-01"))?.papers ?? -1);
  });

  it("that is not there is not found", async () => {
    for (const answer of [await trainer.get("/api/questions/nothing"), await retire("nothing", true)])
      expect([answer.status, answer.body.code]).toEqual([404, "QUESTION_NOT_FOUND"]);
  });

  it("is the trainers' own", async () => {
    const director = new Somebody("root-1");
    for (const path of ["/api/questions", "/api/questions/short-01"])
      expect((await director.get(path)).status).toBe(403);
    expect((await director.put("/api/questions/short-01/retirement", { retired: true })).status).toBe(403);
  });
});

describe("a retired question", () => {
  it("is out of the list, the reference banks and the next forms, once, and comes back", async () => {
    const banks = async () =>
      (await rowsOf(`SELECT ability FROM ability_bank WHERE bank LIKE '%"pool-01"%'`)).map((own) => own["ability"]);
    expect(await banks()).toEqual(["big-picture"]);
    for (const _time of ["first", "again"]) expect((await retire("pool-01", true)).status).toBe(204);
    expect(await one("pool-01")).toBeUndefined();
    expect(await one("pool-01", "?retired=true")).toMatchObject({ retiredAt: clock.now });
    expect(await banks()).toEqual([]);
    const exam = blueprintYaml("again", { from: "pool", count: 11, forms: 1 });
    await publish("again", exam);
    expect((await rowsOf("SELECT question_ids FROM form WHERE quiz_id = 'again'"))[0]?.["question_ids"]).not.toContain(
      "pool-01",
    );
    expect((await open("pool-01")).texts).toHaveLength(1);
    expect((await retire("pool-01", false)).status).toBe(204);
    expect(await banks()).toEqual(["big-picture"]);
    expect(
      await rowsOf("SELECT act FROM audit_entry WHERE subject = 'pool-01' AND person_id = 'teacher' ORDER BY at, id"),
    ).toEqual([{ act: "retire-question" }, { act: "return-question" }]);
  });

  it("is in use again once its quiz is published anew with it", async () => {
    await retire("short-02", true);
    await publish("short", quizYaml("short", 6));
    expect(await one("short-02")).toMatchObject({ retiredAt: null });
  });
});
