import { ratedIndicators } from "#domain/self-rating-format";
import { createAccount } from "../../../worker/accounts.ts";
import type { RoleName } from "../../../worker/db/callers.ts";
import { openDatabase } from "../../../worker/db/database.ts";
import { insertOffices } from "../../../worker/db/offices.ts";
import { saveAnswers } from "../answering.ts";
import { caseYaml } from "../case-yaml.ts";
import { bindings, Client, clock } from "../harness.ts";
import { quizYaml } from "../quiz-yaml.ts";
import { checkYaml, ratingYaml } from "../scale-yaml.ts";
import { password } from "../world.ts";

const day = 86_400_000;
export const ratingRound = "2026-1";
export const checkRound = "2026-q1";

/** east is the callers' own; the others are below it, beside it and above it. */
const offices = [
  { id: "office-root", name: "总室", parentId: null, path: "office-root/", position: 0 },
  { id: "office-east", name: "东街办", parentId: "office-root", path: "office-root/office-east/", position: 1 },
  {
    id: "office-east-1",
    name: "东一站",
    parentId: "office-east",
    path: "office-root/office-east/office-east-1/",
    position: 2,
  },
  { id: "office-west", name: "西街办", parentId: "office-root", path: "office-root/office-west/", position: 3 },
];

/** Names nobody else's text contains, so that an answer can be searched for them. */
const people: Record<string, { officeId: string; roles: RoleName[] }> = {
  learner: { officeId: "office-east", roles: ["learner"] },
  director: { officeId: "office-east", roles: ["learner", "director"] },
  deputy: { officeId: "office-east", roles: ["learner", "deputy"] },
  trainer: { officeId: "office-east", roles: ["trainer"] },
  administrator: { officeId: "office-east", roles: ["administrator"] },
  colleague: { officeId: "office-east", roles: ["learner"] },
  below: { officeId: "office-east-1", roles: ["learner", "director"] },
  beside: { officeId: "office-west", roles: ["learner", "director"] },
  above: { officeId: "office-root", roles: ["learner", "director"] },
};
export type PersonName = string;

/** Ids of things by the person or the office they are of. */
export type Things = Record<string, Record<string, string>>;

/** Four offices, nine people, and of each person and office one of everything, so that every id is real. */
export interface MatrixWorld {
  things: Things;
  as: (name: PersonName) => Promise<Client>;
  /** Name and id of each person. */
  marks: Record<PersonName, string[]>;
  scales: { rating: string; check: string };
  paper: string;
  questionHash: string;
}

export async function makeMatrixWorld(): Promise<MatrixWorld> {
  clock.now = Date.parse("2026-03-02T09:00:00+08:00");
  await insertOffices(openDatabase(bindings().DB), offices);
  const things: Things = { person: {}, office: Object.fromEntries(offices.map(({ id }) => [id, id])) };
  const marks: MatrixWorld["marks"] = {};
  const clients = new Map<string, Client>([["nobody", new Client()]]);
  for (const [username, { officeId, roles }] of Object.entries(people)) {
    const name = `NAME-${username}`;
    const held = roles.map((role) => ({ role, officeId }));
    const id = await createAccount(bindings(), { username, password, name, title: "科员", officeId, roles: held });
    keep(things, "person", username, id);
    marks[username] = [name, id];
    const client = new Client();
    await client.signIn(username, password);
    clients.set(username, client);
  }
  const as = async (name: PersonName) => clients.get(name) ?? new Client();
  const scales = await publishAll(await as("trainer"));
  for (const name of Object.keys(people)) await live(things, name, await as(name), scales);
  for (const [name, { officeId, roles }] of Object.entries(people))
    if (roles.includes("director")) await direct(things, officeId, await as(name), scales);
  await answerReports(things, await as("trainer"));
  const draft = { quizId: "tried", content: { title: "试写的一份", kind: "practice", questions: [] } };
  keep(things, "draft", "any", good(await (await as("trainer")).post("/api/drafts", draft)).id);
  await look(things, as);
  const paper = (await (await as("learner")).get(`/api/attempts/${things["openAttempt"]?.["learner"]}`)).body.paper;
  const hash = await bindings().DB.prepare("SELECT hash FROM question WHERE id = 'first-01'").first<{ hash: string }>();
  return { things, as, marks, scales, paper, questionHash: hash?.hash ?? "" };
}

async function publishAll(trainer: Client): Promise<MatrixWorld["scales"]> {
  const publish = async (id: string, yaml: string) => good(await trainer.post(`/api/quizzes/${id}/versions`, { yaml }));
  await publish("first", quizYaml("first", 4));
  const exam = quizYaml("comprehensive", 4, "综合测评").replace("lesson: coordination", "kind: exam");
  await publish("comprehensive", exam);
  await publish("case-sample", caseYaml());
  const rating = (await publish("self-rating", ratingYaml())).hash;
  return { rating, check: (await publish("office-check", checkYaml())).hash };
}

/** What a person leaves: attempts, a report, a certificate, a reading, a shared self-rating, an open attempt, a case begun. */
async function live(things: Things, name: string, client: Client, scales: MatrixWorld["scales"]): Promise<void> {
  for (const quizId of ["first", "comprehensive"]) {
    const attempt = good(await client.post("/api/attempts", { quizId }));
    good(await saveAnswers(client, attempt));
    good(await client.post(`/api/attempts/${attempt.id}/submission`));
    keep(things, "attempt", name, attempt.id);
  }
  good(
    await client.post(`/api/attempts/${things["attempt"]?.[name]}/reports`, {
      questionId: "comprehensive-01",
      text: "请再看一看这一题。",
    }),
  );
  keep(things, "certificate", name, good(await client.post("/api/certificates")).number);
  keep(things, "openAttempt", name, good(await client.post("/api/attempts", { quizId: "first" })).id);
  keep(things, "caseAttempt", name, good(await client.post("/api/attempts", { quizId: "case-sample" })).id);
  good(await client.put("/api/readings/execution", { section: "why", finished: false }));
  const levels = Object.fromEntries(ratedIndicators.map((id) => [id, 3]));
  good(await client.put(`/api/self-ratings/${ratingRound}`, { scaleHash: scales.rating, levels, before: {} }));
  good(await client.post(`/api/self-ratings/${ratingRound}/completion`));
  good(await client.put(`/api/self-ratings/${ratingRound}/sharing`, { shared: true }));
}

/** What a director leaves of an office: an assignment, a check. */
async function direct(things: Things, officeId: string, client: Client, scales: MatrixWorld["scales"]): Promise<void> {
  const order = { kind: "lesson", target: "secrecy", dueAt: clock.now + 30 * day, officeId };
  keep(things, "assignment", officeId, good(await client.post("/api/assignments", order)).id);
  const marks = { "point-1": { answer: "no", note: `NOTE-${officeId}` } };
  good(
    await client.put(`/api/offices/${officeId}/checks/${checkRound}`, { scaleHash: scales.check, marks, before: {} }),
  );
}

/** Answers every report, so that each person has a notice. */
async function answerReports(things: Things, trainer: Client): Promise<void> {
  const byPerson = new Map(Object.entries(things["person"] ?? {}).map(([name, id]) => [id, name]));
  const query = (sql: string) => bindings().DB.prepare(sql).all<{ id: string; person_id: string }>();
  for (const { id } of (await query("SELECT id, person_id FROM report")).results) {
    good(await trainer.put(`/api/reports/${id}/answer`, { text: "已核对，原题不改。" }));
    keep(things, "report", "any", id);
  }
  for (const { id, person_id } of (await query("SELECT id, person_id FROM notice")).results)
    keep(things, "notice", byPerson.get(person_id) ?? "", id);
}

/** Directors look at their people, so that there are views to be told of. */
async function look(things: Things, as: MatrixWorld["as"]): Promise<void> {
  for (const [viewer, seen] of [
    ["director", "colleague"],
    ["deputy", "learner"],
    ["above", "director"],
    ["beside", "beside"],
  ] as const)
    good(await (await as(viewer)).get(`/api/people/${things["person"]?.[seen]}/profile`));
}

function keep(things: Things, thing: string, of: string, id: string): void {
  things[thing] = { ...things[thing], [of]: id };
}

// biome-ignore lint/suspicious/noExplicitAny: bodies of every shape
function good({ status, body }: { status: number; body: any }): any {
  if (status >= 300) throw new Error(`the world cannot be made: ${status} ${JSON.stringify(body)}`);
  return body;
}
