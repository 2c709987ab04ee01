import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../worker/db/database.ts";
import { foldAll } from "../../worker/fold.ts";
import { saveAnswers } from "./answering.ts";
import { bindings, clock } from "./harness.ts";
import { bankYaml, blueprintYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
const rows = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, number & string>>()).results;
const publish = async (id: string, yaml: string) =>
  (await world.as("trainer")).post(`/api/quizzes/${id}/versions`, { yaml });
const paperOf = (id: string, count: number) => blueprintYaml(id, { from: "pool", count, forms: 3 });

/** Answers a paper and lets the night pass; gives the ids of its questions. */
async function take(quizId: string): Promise<string[]> {
  const learner = await world.as("eastlearner");
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  await saveAnswers(learner, attempt);
  const { body } = await learner.post(`/api/attempts/${attempt.id}/submission`);
  await foldAll(openDatabase(bindings().DB), clock.now);
  return body.questions.map((own: { id: string }) => own.id);
}

/** How surely each question's difficulty is known. */
const precisions = async () =>
  new Map<string, number>(
    (await rows("SELECT id, precision FROM question")).map((own) => [String(own["id"]), Number(own["precision"])]),
  );

beforeAll(async () => {
  world = await makeWorld();
  await publish("pool", bankYaml("pool", 12));
  for (const id of ["exam", "other"]) expect((await publish(id, paperOf(id, 8))).status).toBe(201);
});

describe("a question that stands on several papers", () => {
  it("has item statistics a version, and one difficulty, which a repeat does not move", async () => {
    const first = await take("exam");
    const before = await precisions();
    for (const id of first) expect(before.get(id)).toBeGreaterThan(1);
    const second = await take("other");
    const after = await precisions();
    const repeated = second.filter((id) => first.includes(id));
    // Eight of twelve twice share four at least; the form with the fewest known ones was taken.
    expect([second.length, repeated.length >= 4, repeated.length < 8]).toEqual([8, true, true]);
    for (const id of second) {
      if (repeated.includes(id)) expect(after.get(id)).toBe(before.get(id));
      else expect(after.get(id)).toBeGreaterThan(1);
    }
    const direct = await rows(`SELECT version_hash, question_id, count(*) AS people, sum(mark) AS sum
      FROM response JOIN attempt ON attempt.id = response.attempt_id GROUP BY 1, 2 ORDER BY 1, 2`);
    expect(await rows("SELECT version_hash, question_id, people, sum FROM item_sum ORDER BY 1, 2")).toEqual(direct);
    expect(direct).toHaveLength(16);
  });

  it("is drawn no more once its text has been put right, until a mended text is published", async () => {
    const [question] = await rows("SELECT id, hash FROM question WHERE id = 'pool-05'");
    const order = { questionId: question?.["id"], questionHash: question?.["hash"], act: "void" };
    const trainer = await world.as("trainer");
    const { body: preview } = await trainer.post("/api/regrading-previews", order);
    const sent = { ...order, reason: "题干有歧义，本题作废", attempts: preview.attempts };
    expect((await trainer.post("/api/regradings", sent)).status).toBe(201);

    const holding = async () =>
      (await rows("SELECT count(*) AS n FROM form WHERE quiz_id = 'exam' AND question_ids LIKE '%pool-05%'"))[0]?.["n"];
    expect(await holding()).toBeGreaterThan(0);
    expect((await publish("exam", paperOf("exam", 12))).body.details.problems[0].message).toContain("还差 1 题");
    expect((await publish("exam", paperOf("exam", 8))).status).toBe(201);
    expect(await holding()).toBe(0);
    await publish("pool", bankYaml("pool", 12).replace("第 5 题的题干", "第 5 题改过的题干"));
    expect((await publish("exam", paperOf("exam", 12))).status).toBe(201);
    expect(await holding()).toBe(3);
  });
});
