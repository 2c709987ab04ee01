import { beforeAll, expect, it } from "vitest";
import { saveAnswers } from "./answering.ts";
import { bindings, type Client, useBindings } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { countRows, type RowCounter } from "./row-counter.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
let rows: RowCounter;

beforeAll(async () => {
  world = await makeWorld();
  const trainer = await world.as("trainer");
  await trainer.post("/api/quizzes/long/versions", { yaml: quizYaml("long", 96) });
  for (const name of ["eastlearner", "eastcolleague", "eastdirector"]) {
    const learner = await world.as(name);
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "long" });
    await saveAnswers(learner, attempt, /丁|错误/);
    await learner.post(`/api/attempts/${attempt.id}/submission`);
  }
  rows = countRows(bindings().DB);
  useBindings({ ...bindings(), DB: rows.database });
});

/** Stores past attempts of the people of the office until there are so many, with all that an attempt leaves behind. */
async function fillUpTo(total: number, from: number) {
  const numbers = `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i < ${total})`;
  const { eastdirector, eastlearner, eastcolleague } = world.ids;
  const who = `CASE i % 3 WHEN 0 THEN '${eastdirector}' WHEN 1 THEN '${eastlearner}' ELSE '${eastcolleague}' END`;
  const tables = [
    `INSERT INTO attempt (id, person_id, quiz_id, version_hash, seed, started_at, submitted_at, saved) ${numbers}
      SELECT 'past' || i, ${who}, 'first', (SELECT version_hash FROM quiz WHERE id = 'first'), 1, i, i, '{}' FROM n`,
    `INSERT INTO submission (attempt_id, person_id, submitted_at, first, score, max_score, moved) ${numbers}
      SELECT 'past' || i, ${who}, i, 0, 1, 1, '{}' FROM n`,
    `INSERT INTO response (attempt_id, question_id, answer, mark, difficulty, guessing, abilities, counted) ${numbers}
      SELECT 'past' || i, 'first-01', '[]', 0, 0, 0, '{}', 0 FROM n`,
    `INSERT INTO audit_entry (at, person_id, act, subject) ${numbers} SELECT i, 'somebody', 'view-board', 'east' FROM n`,
  ];
  for (const table of tables) await bindings().DB.prepare(table).run();
}

async function rowsOf(director: Client, path: string) {
  rows.reset();
  expect((await director.get(path)).status).toBe(200);
  return rows.read;
}

it("a board reads at most 60 + 10 rows a person shown, the same at 1,000 and at 100,000 attempts", async () => {
  const director = await world.as("eastdirector");
  // The first request on new bindings looks at the tables of the sign-in library.
  await director.get("/api/session");
  const paths = [
    "/api/offices/east/board",
    "/api/offices/east/profile",
    "/api/offices/east/missed-questions?ability=coordination",
  ];
  const read: number[][] = [];
  let from = 1;
  for (const total of [1_000, 100_000]) {
    await fillUpTo(total, from);
    from = total + 1;
    const counts: number[] = [];
    for (const path of paths) counts.push(await rowsOf(director, path));
    read.push(counts);
  }
  console.log("rows of board, profile and missed questions at 1,000 and 100,000 attempts:", JSON.stringify(read));
  expect(read[1]).toEqual(read[0]);
  const people = 3;
  const [board = 0, profile = 0] = read[0] ?? [];
  expect(board).toBeLessThanOrEqual(60 + 10 * people);
  expect(profile).toBeLessThanOrEqual(60 + 10 * people);
});
