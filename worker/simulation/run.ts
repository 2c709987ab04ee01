import { dayMs } from "#domain/evidence";
import { seededRandom } from "#domain/present-paper";
import type { Quiz } from "#domain/quiz-format";
import { drawPeople, drawTruth, type ScenarioName, scenarios } from "#domain/simulation";
import type { Bindings } from "../context.ts";
import { openDatabase } from "../db/database.ts";
import { insertOffices } from "../db/offices.ts";
import { insertPerson } from "../db/people.ts";
import { foldAll } from "../fold.ts";
import { answerForms } from "./answers.ts";
import { simulatedApp } from "./app.ts";
import { formsOf } from "./forms.ts";
import { compareWithTruth, type SimulationReport } from "./report.ts";

const start = Date.UTC(2026, 0, 5, 1);
const weeks = 6;

/** Makes people of known ability, lets them answer papers of the real questions through the API, reads the profiles back through the API and compares. */
export async function simulate(
  bindings: Bindings,
  quizzes: readonly Quiz[],
  options: { seed: number; offices: number; scenario: ScenarioName },
): Promise<SimulationReport> {
  const { seed, offices, scenario } = options;
  const forms = formsOf(quizzes);
  let now = start;
  const send = simulatedApp(bindings, () => now);
  const db = openDatabase(bindings.DB);
  const people = drawPeople(scenarios[scenario], offices, seed).map((person, index) => ({
    ...person,
    id: `p${index}`,
  }));
  const officeId = (office: number) => `o${String(office).padStart(4, "0")}`;
  await insertOffices(db, [{ id: "root", name: "root", parentId: null, path: "root/", position: 0 }]);
  for (let office = 0; office < offices; office++) {
    const id = officeId(office);
    await insertOffices(db, [{ id, name: id, parentId: "root", path: `root/${id}/`, position: office }]);
  }
  const row = (id: string, office: string) => ({ id, name: id, title: "", officeId: office, position: 0 });
  await insertPerson(db, row("keeper", "root"), [
    { role: "trainer", officeId: "root" },
    { role: "director", officeId: "root" },
  ]);
  for (const person of people) await insertPerson(db, row(person.id, officeId(person.office)), []);
  for (const { quiz, text } of forms) await send("keeper", "POST", `/api/quizzes/${quiz.id}/versions`, { yaml: text });

  const truth = drawTruth(
    quizzes.flatMap((quiz) => quiz.questions.map((question) => question.id)),
    seed + 1,
  );
  const random = seededRandom(seed + 2);
  const raw = new Map<string, { marks: number; answers: number }>();
  const plan = answerForms(people, forms, scenarios[scenario], random);
  for (let week = 0; week < weeks; week++) {
    now = start + week * 7 * dayMs;
    for (const attempt of plan.filter((_own, index) => index % weeks === week)) {
      now += 1000;
      await attempt.take((method, path, body) => send(attempt.person.id, method, path, body), truth, random, raw);
    }
    await foldAll(db, now);
  }
  // The district's figures and the sums made under them settle in two nights.
  for (let night = 0; night < 2; night++) {
    now += dayMs;
    await foldAll(db, now);
  }
  return compareWithTruth(people, officeId, raw, (path) => send("keeper", "GET", path));
}
