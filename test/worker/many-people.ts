import { seededRandom } from "#domain/present-paper";
import { openDatabase } from "../../worker/db/database.ts";
import { insertOffices } from "../../worker/db/offices.ts";
import { insertPerson } from "../../worker/db/people.ts";
import { createApp } from "../../worker/index.ts";
import { type Answer, bindings, Client, clock } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";

const app = createApp({ now: () => clock.now, identify: (request) => request.headers.get("x-person") });

/** A person without an account, named in a header, so that a district of many is made in a moment. */
export class Somebody extends Client {
  readonly id: string;
  constructor(id: string) {
    super();
    this.id = id;
  }
  override async send(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { "content-type": "application/json", "x-person": this.id };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const answer = await app.request(`http://lvzhi.test${path}`, init, bindings());
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return { status: answer.status, body: text ? JSON.parse(text) : "", headers: answer.headers, bytes };
  }
}

/** Makes offices under the first, so many people each, `<office>-1` its director, and a trainer who publishes a quiz `long` and a quiz `short`. */
export async function makeDistrict(sizes: Record<string, number>): Promise<void> {
  const db = openDatabase(bindings().DB);
  const [root = ""] = Object.keys(sizes);
  await insertOffices(
    db,
    Object.keys(sizes).map((id, position) => ({
      id,
      name: `${id} 办公室`,
      parentId: id === root ? null : root,
      path: id === root ? `${root}/` : `${root}/${id}/`,
      position,
    })),
  );
  for (const [officeId, count] of Object.entries(sizes)) {
    for (let n = 1; n <= count; n++) {
      const id = `${officeId}-${n}`;
      const roles = n === 1 ? (["learner", "director"] as const) : (["learner"] as const);
      const row = { id, name: id, title: "科员", officeId, position: n };
      await insertPerson(
        db,
        row,
        roles.map((role) => ({ role, officeId })),
      );
    }
  }
  const teacher = { id: "teacher", name: "teacher", title: "培训员", officeId: root, position: 99 };
  await insertPerson(db, teacher, [{ role: "trainer", officeId: root }]);
  for (const [id, count] of [
    ["long", 128],
    ["short", 4],
  ] as const) {
    const answer = await new Somebody("teacher").post(`/api/quizzes/${id}/versions`, { yaml: quizYaml(id, count) });
    if (answer.status !== 201) throw new Error(`not published: ${JSON.stringify(answer.body)}`);
  }
}

/** A person takes a quiz and knows this share of its answers, by dice of the person's own. */
export async function take(id: string, quizId: string, share: number): Promise<void> {
  const learner = new Somebody(id);
  const random = seededRandom([...id].reduce((sum, letter) => 31 * sum + letter.charCodeAt(0), 0) % 1e6);
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  const { body: paper } = await learner.get(`/api/papers/${attempt.paper}`);
  const questions = paper.questions as { id: string; options: { id: string; text: string }[] }[];
  const entries = questions.map(({ id: questionId, options }, index) => {
    const chosen = random() < share ? /对|正确/ : /丁|错误/;
    return { seq: index + 1, questionId, answer: options.filter((own) => chosen.test(own.text)).map((own) => own.id) };
  });
  await learner.put(`/api/attempts/${attempt.id}/responses`, { device: "phone001", entries });
  const { status } = await learner.post(`/api/attempts/${attempt.id}/submission`);
  if (status !== 201) throw new Error(`${id} cannot submit: ${status}`);
}
