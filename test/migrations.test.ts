import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openD1 } from "../worker/node/d1.ts";

const folder = "worker/db/migrations";
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .sort();

/** An empty database as it stood before one of the migrations. */
async function databaseBefore(migration: string) {
  const database = openD1(":memory:");
  for (const name of files.slice(0, files.indexOf(migration)))
    await database.exec(readFileSync(`${folder}/${name}`, "utf8"));
  return database;
}

it("what people missed before it was kept is found in what counted", async () => {
  const migration = "0006_director.sql";
  const database = await databaseBefore(migration);
  const question = (id: string, number: number, abilities = '{"service":1}') =>
    `INSERT INTO question (id, number, quiz_id, hash, key_hash, difficulty, guessing, abilities, indicator)
      VALUES ('${id}', ${number}, 'q', '', '', 0, 0, '${abilities}', 'service.environment');`;
  const answer = (id: string, mark: number, counted: 0 | 1, attempt = "first") =>
    `INSERT INTO response (attempt_id, question_id, answer, mark, difficulty, guessing, abilities, counted)
      VALUES ('${attempt}', '${id}', '[]', ${mark}, 0, 0, '{}', ${counted});`;
  const seen = (id: string, person = "ann") =>
    `INSERT INTO exposure (person_id, question_id, attempt_id, counted_at) VALUES ('${person}', '${id}', 'first', 1);`;
  await database.exec(`
    INSERT INTO evidence (person_id, revision, faded_at, grids, state) VALUES ('ann', 1, 0, x'', '{"seen":"f"}'), ('ben', 1, 0, x'', '{}');
    ${question("wrong", 7)} ${question("right", 3)} ${question("half", 4)} ${question("partly", 2)}
    ${question("repeat", 5)} ${question("ground", 6, "{}")}
    ${answer("wrong", 0, 1)} ${answer("right", 1, 1)} ${answer("half", 0.5, 1)} ${answer("partly", 0.49, 1)}
    ${answer("repeat", 0, 0)} ${answer("ground", 0, 1)} ${answer("right", 0, 0, "second")}
    ${["wrong", "right", "half", "partly", "repeat", "ground"].map((id) => seen(id)).join("")}
  `);
  await database.exec(readFileSync(`${folder}/${migration}`, "utf8"));
  const { results } = await database.prepare("SELECT person_id, state FROM evidence ORDER BY person_id").all();
  expect(results.map(({ state }) => JSON.parse(String(state)))).toEqual([
    { seen: "f", missed: [2, 7] },
    { missed: [] },
  ]);
});
