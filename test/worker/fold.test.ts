import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../worker/db/database.ts";
import { fold } from "../../worker/fold.ts";
import { saveAnswers } from "./answering.ts";
import { bindings, clock } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { countRows } from "./row-counter.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
const learners = ["eastlearner", "eastcolleague", "eastdirector", "westlearner", "rootdirector"];

beforeAll(async () => {
  world = await makeWorld();
  const trainer = await world.as("trainer");
  await trainer.post("/api/quizzes/long/versions", { yaml: quizYaml("long", 32) });
  for (const name of learners) await answer(name, "long", name.startsWith("east"));
});

/** Answers every question with the right options, or with the first ones on the paper. */
async function answer(name: string, quizId: string, right: boolean) {
  const learner = await world.as(name);
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  await saveAnswers(learner, attempt, right ? /对|正确/ : /丁|错误/);
  return (await learner.post(`/api/attempts/${attempt.id}/submission`)).body;
}

const run = (budget?: number) => fold(openDatabase(bindings().DB), clock.now, budget);
const tables = [
  "item_sum",
  "option_sum",
  "question",
  "ability_bank",
  "office_evidence",
  "office_snapshot",
  "fold_slice",
];
const everything = async () => {
  const rows = await Promise.all(tables.map((table) => bindings().DB.prepare(`SELECT * FROM ${table}`).all()));
  return JSON.stringify(rows.map((own) => own.results));
};
const rowsOf = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, number>>()).results;

describe("the nightly fold", () => {
  it("goes on in slices where the statements of a run ended, and ends", async () => {
    const first = await run(5);
    expect(first).toEqual({ submissions: 0, questions: 0, offices: 0, done: false });
    const second = await run();
    expect(second).toMatchObject({ submissions: learners.length, questions: 32, offices: 3, done: true });
  });

  it("makes item sums equal to those of the responses themselves", async () => {
    const sums = await rowsOf("SELECT * FROM item_sum ORDER BY question_id");
    const direct = await rowsOf(`SELECT question_id, count(*) AS people, sum(mark) AS sum, sum(mark * mark) AS squared,
      sum(mark * total) AS with_total, sum(total) AS total, sum(total * total) AS total_squared
      FROM response JOIN (SELECT attempt_id AS id, sum(mark) AS total FROM response GROUP BY attempt_id) ON id = attempt_id
      GROUP BY question_id ORDER BY question_id`);
    expect(sums).toHaveLength(32);
    for (const [index, row] of sums.entries()) {
      for (const column of ["people", "sum", "squared", "with_total", "total", "total_squared"]) {
        expect(row[column]).toBeCloseTo(direct[index]?.[column] ?? Number.NaN, 9);
      }
    }
    const [chosen] = await rowsOf("SELECT sum(people) AS people, sum(low + middle + high) AS thirds FROM option_sum");
    expect(chosen?.thirds).toBe(chosen?.people);
  });

  it("changes nothing when it is run again", async () => {
    const before = await everything();
    expect(await run()).toEqual({ submissions: 0, questions: 0, offices: 0, done: true });
    expect(await everything()).toBe(before);
  });

  it("folds nothing twice when two runs meet", async () => {
    await answer("rootdirector", "first", true);
    await Promise.all([run(), run(), run()]);
    const [row] = await rowsOf("SELECT max(people) AS people FROM item_sum WHERE question_id LIKE 'first-%'");
    expect(row?.people).toBe(1);
  });

  it("counts first attempts only", async () => {
    await answer("rootdirector", "first", false);
    await run();
    const [row] = await rowsOf("SELECT max(people) AS people FROM item_sum WHERE question_id LIKE 'first-%'");
    expect(row?.people).toBe(1);
  });

  it("moves difficulties around an unchanged mean and leaves old evidence alone", async () => {
    const moved = await rowsOf("SELECT difficulty, precision, information FROM question WHERE quiz_id = 'long'");
    expect(moved.every((row) => (row["precision"] ?? 0) > 1 && row["information"] === 0)).toBe(true);
    expect(moved.some((row) => !Number.isInteger(row["difficulty"]))).toBe(true);
    const stored = await rowsOf("SELECT DISTINCT difficulty FROM response WHERE question_id LIKE 'long-%'");
    for (const { difficulty } of stored) expect(Number.isInteger(difficulty)).toBe(true);
  });

  it("keeps the office's sums those of its people, faded, also for the submission that follows", async () => {
    clock.now += 60 * 86_400_000;
    await run();
    await answer("westlearner", "first", true);
    const root = await world.as("rootdirector");
    const { body: district } = await root.get("/api/offices/root/offices");
    for (const { office, abilities } of district.offices) {
      const { body: profile } = await root.get(`/api/offices/${office.id}/profile`);
      abilities.forEach((own: { value: number }, index: number) => {
        expect(own.value).toBeCloseTo(profile.abilities[index].value, 3);
      });
    }
  });

  it("keeps one snapshot an office, ability and week", async () => {
    const [count] = await rowsOf("SELECT count(*) AS n, count(DISTINCT week) AS weeks FROM office_snapshot");
    expect(count?.weeks).toBe(2);
    expect(count?.n).toBe(2 * 3 * 4);
  });

  it("folds 100,000 responses in runs of under 500 statements, each going on where the last one ended", async () => {
    const { DB } = bindings();
    const copies = 3200;
    const [first] = await rowsOf("SELECT max(number) AS number FROM submission");
    const source =
      "(SELECT attempt_id FROM submission WHERE first AND attempt_id IN (SELECT id FROM attempt WHERE quiz_id = 'long') LIMIT 1)";
    const many = `(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${copies}) SELECT i FROM n)`;
    await DB.batch([
      DB.prepare(`INSERT INTO attempt SELECT 'copy-' || i, 'someone-' || i, quiz_id, version_hash, seed, started_at, submitted_at, saved, revision, minutes, extra_minutes
        FROM attempt, ${many} WHERE id = ${source}`),
      DB.prepare(`INSERT INTO response SELECT 'copy-' || i, question_id, answer, confidence, mark, difficulty, guessing, abilities, counted, pending
        FROM response, ${many} WHERE attempt_id = ${source}`),
      DB.prepare(`INSERT INTO submission SELECT ${Number(first?.["number"])} + i, 'copy-' || i, 'someone-' || i, submitted_at, 1, score, max_score, moved, 0
        FROM submission, ${many} WHERE attempt_id = ${source}`),
    ]);
    const people = async () =>
      (await rowsOf("SELECT max(people) AS people FROM item_sum WHERE question_id LIKE 'long-%'"))[0]?.["people"] ?? 0;
    const before = await people();
    const counter = countRows(DB);
    for (let runs = 1, done = false; !done; runs++) {
      counter.reset();
      const report = await fold(openDatabase(counter.database), clock.now);
      expect(counter.statements).toBeLessThan(500);
      if (runs === 1) expect(report.done).toBe(false);
      done = report.done;
    }
    expect(await people()).toBe(before + copies);
  });
});
