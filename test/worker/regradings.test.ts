import { beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../worker/db/database.ts";
import { fold } from "../../worker/fold.ts";
import { saveAnswers } from "./answering.ts";
import { bindings, clock } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
/** The text of the first question as it was answered; its option 乙 is what should have been right. */
const questionId = "first-01";
let questionHash = "";
let options: { id: string; text: string }[] = [];
const attempts: Record<string, string> = {};

const rows = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, string & number>>()).results;
const order = (more: object) => ({ questionId, questionHash, ...more });
const run = (budget?: number) => fold(openDatabase(bindings().DB), clock.now, budget);

async function answer(name: string, quizId: string, chosen: RegExp) {
  const learner = await world.as(name);
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  await saveAnswers(learner, attempt, chosen);
  return (await learner.post(`/api/attempts/${attempt.id}/submission`)).body;
}

beforeAll(async () => {
  world = await makeWorld(16);
  // One answered as the key has it, two as it should have it; one of them is folded already.
  attempts["eastlearner"] = (await answer("eastlearner", "first", /对|正确/)).attemptId;
  attempts["eastcolleague"] = (await answer("eastcolleague", "first", /^乙$|正确/)).attemptId;
  await run();
  attempts["westlearner"] = (await answer("westlearner", "first", /^乙$|正确/)).attemptId;
  const [row] = await rows(`SELECT hash FROM question WHERE id = '${questionId}'`);
  questionHash = row?.["hash"] ?? "";
  const { body } = await (await world.as("eastlearner")).get(`/api/attempts/${attempts["eastlearner"]}/submission`);
  options = body.questions[0].key.options;
});

const keyOn = (text: string) => ({ [options.find((own) => own.text === text)?.id ?? ""]: 1 });

describe("putting a key right", () => {
  it("is tried first: the dry run says whose score and profile change and by how much, without names, and stores nothing", async () => {
    const before = await rows("SELECT * FROM response ORDER BY attempt_id, question_id");
    const trainer = await world.as("trainer");
    const { status, body } = await trainer.post("/api/regrading-previews", order({ act: "key", key: keyOn("乙") }));
    expect(status).toBe(200);
    expect(body.attempts).toBe(3);
    expect(body.answers.map((own: object) => own)).toHaveLength(2);
    expect(body.rows).toHaveLength(3);
    const changes = body.rows.map(
      (own: { score: { before: number; after: number } }) => own.score.after - own.score.before,
    );
    expect(changes.sort()).toEqual([-1, 1, 1]);
    expect(JSON.stringify(body)).not.toMatch(/eastlearner|westlearner/);
    for (const { abilities } of body.rows) expect(abilities[0].after).not.toBe(abilities[0].before);
    expect(await rows("SELECT * FROM response ORDER BY attempt_id, question_id")).toEqual(before);
    expect(await rows("SELECT * FROM regrading")).toEqual([]);
  });

  it("is refused with a code where it cannot be", async () => {
    const trainer = await world.as("trainer");
    const all = Object.fromEntries(options.map(({ id }) => [id, 1]));
    const refused = [
      [order({ act: "key", key: all }), 422, "KEY_MISFIT"],
      [{ ...order({ act: "void" }), questionHash: "0".repeat(32) }, 404, "QUESTION_NOT_FOUND"],
      [order({ act: "erase" }), 400, "INVALID_REQUEST"],
    ] as const;
    for (const [body, status, code] of refused) {
      const answered = await trainer.post("/api/regrading-previews", body);
      expect([answered.status, answered.body.code]).toEqual([status, code]);
    }
    const blind = await trainer.post("/api/regradings", order({ act: "void", reason: "没有先看影响", attempts: 2 }));
    expect([blind.status, blind.body.code]).toEqual([409, "CHANGED_MEANWHILE"]);
    for (const name of ["eastlearner", "rootdirector"])
      expect(
        (await (await world.as(name)).post("/api/regradings", order({ act: "void", reason: "本题作废", attempts: 3 })))
          .status,
      ).toBe(403);
  });

  it("takes the old contribution back and adds the new one: scores, evidence, office sums and item sums are those of the new key", async () => {
    const trainer = await world.as("trainer");
    const reason = "按条例应选乙，原答案设错";
    const sent = order({ act: "key", key: keyOn("乙"), reason, attempts: 3 });
    const { status, body } = await trainer.post("/api/regradings", sent);
    expect(status).toBe(201);
    expect(body).toMatchObject({ attempts: 3, changed: 3, done: true, act: "key", reason });
    const marks = await rows(`SELECT attempt_id, mark FROM response WHERE question_id = '${questionId}'`);
    for (const { attempt_id, mark } of marks) expect(mark).toBe(attempt_id === attempts["eastlearner"] ? 0 : 1);
    const scores = await rows(
      `SELECT submission.attempt_id, score, (SELECT sum(mark) FROM response WHERE response.attempt_id = submission.attempt_id) AS marks FROM submission`,
    );
    for (const { score, marks: sum } of scores) expect(score).toBeCloseTo(Number(sum), 1);
    await run();
    const [sums] = await rows(
      `SELECT people, sum, with_total, total FROM item_sum WHERE question_id = '${questionId}'`,
    );
    const [direct] =
      await rows(`SELECT count(*) AS people, sum(mark) AS sum, sum(mark * total) AS with_total, sum(total) AS total FROM response
      JOIN (SELECT attempt_id AS id, sum(mark) AS total FROM response GROUP BY attempt_id) ON id = attempt_id WHERE question_id = '${questionId}'`);
    for (const column of ["people", "sum", "with_total", "total"])
      expect(Number(sums?.[column])).toBeCloseTo(Number(direct?.[column]), 9);
    const [progress] = await rows(`SELECT best_percent FROM progress WHERE person_id = '${world.ids["westlearner"]}'`);
    const west = scores.find((own) => own["attempt_id"] === attempts["westlearner"]);
    expect(Number(progress?.["best_percent"])).toBeCloseTo((100 * Number(west?.["score"])) / 16, 6);
  });

  it("leaves the evidence that answering under the new key gives: a later regrading to the same key changes nothing", async () => {
    const trainer = await world.as("trainer");
    const evidence = () => rows("SELECT person_id, hex(grids) AS grids, state FROM evidence ORDER BY person_id");
    const before = await evidence();
    const sent = order({ act: "key", key: keyOn("乙"), reason: "再来一次，什么也不变", attempts: 3 });
    const { body } = await trainer.post("/api/regradings", sent);
    expect(body).toMatchObject({ attempts: 3, changed: 0, done: true });
    expect(await evidence()).toEqual(before);
    const own = (await (await world.as("eastlearner")).get("/api/people/me/profile")).body.abilities[0];
    const { body: office } = await (await world.as("rootdirector")).get("/api/offices/east/profile");
    expect(office.people.find((person: { name: string }) => person.name === "eastlearner").abilities[0]).toEqual(own);
  });

  it("keeps the published version byte for byte, and shows the new key with the reason on the result", async () => {
    const [version] = await rows("SELECT content, paper FROM quiz_version WHERE quiz_id = 'first'");
    expect(version?.["content"]).not.toContain("按条例应选乙");
    expect(JSON.parse(version?.["content"] ?? "").questions[0].options[0]).toMatchObject({
      text: "甲对",
      correct: true,
    });
    const learner = await world.as("eastlearner");
    const { body } = await learner.get(`/api/attempts/${attempts["eastlearner"]}/submission`);
    const [first, second] = body.questions;
    expect(first.correction).toMatchObject({ act: "key", markBefore: 1 });
    expect(first.key.options.find((own: { correct: boolean }) => own.correct).text).toBe("乙");
    expect(first.mark).toBe(0);
    expect(second.correction).toBeUndefined();
  });

  it("tells the people whose score changed, each once, and them alone", async () => {
    for (const [name, change] of [
      ["eastlearner", -1],
      ["eastcolleague", 1],
    ] as const) {
      const learner = await world.as(name);
      const { body } = await learner.get("/api/notices");
      expect(body.notices).toHaveLength(1);
      const [{ id, readAt, detail }] = body.notices;
      expect(readAt).toBeNull();
      expect(detail).toMatchObject({ kind: "regraded", attemptId: attempts[name] });
      expect(detail.scoreAfter - detail.scoreBefore).toBe(change);
      const other = await world.as("eastdirector");
      expect((await other.put(`/api/notices/${id}/reading`, {})).body.code).toBe("NOTICE_NOT_FOUND");
      expect((await learner.put(`/api/notices/${id}/reading`, {})).status).toBe(204);
      expect((await learner.get("/api/notices")).body.notices[0].readAt).toBe(clock.now);
    }
    expect((await (await world.as("eastdirector")).get("/api/notices")).body.notices).toEqual([]);
  });

  it("is logged with who and why, and marks what is submitted afterwards too", async () => {
    const logged = await rows("SELECT person_id, subject, detail FROM audit_entry WHERE act = 'regrade' ORDER BY id");
    expect(logged[0]).toMatchObject({ person_id: world.ids["trainer"], subject: questionId });
    expect(logged[0]?.["detail"]).toContain("原答案设错");
    const result = await answer("eastdirector", "first", /^乙$|正确/);
    expect(result.questions[0].mark).toBe(1);
    expect(result.questions[0].correction).toMatchObject({ act: "key" });
    expect(result.questions[0].correction.markBefore).toBeUndefined();
  });

  it("keeps what is learnt of the difficulty when the mended key is published", async () => {
    await run();
    const difficulty = async () =>
      (await rows(`SELECT difficulty FROM question WHERE id = '${questionId}'`))[0]?.["difficulty"];
    const before = await difficulty();
    expect(before).not.toBe(-2);
    const yaml = quizYaml("first", 16)
      .replace("甲对, correct: true", "甲对, correct: false")
      .replace("乙, correct: false", "乙, correct: true");
    expect((await (await world.as("trainer")).post("/api/quizzes/first/versions", { yaml })).status).toBe(201);
    expect(await difficulty()).toBe(before);
  });
});

describe("a question that is voided", () => {
  it("goes on where a run stopped, doubles nothing, and the fold finishes what is left", async () => {
    const trainer = await world.as("trainer");
    const voided = { questionId: "first-02", act: "void" };
    const [row] = await rows(
      "SELECT value->>1 AS hash FROM quiz_version, json_each(questions) WHERE quiz_id = 'first' AND number = 1 AND value->>0 = 'first-02'",
    );
    const hash = row?.["hash"];
    const counts = await trainer.post("/api/regrading-previews", { ...voided, questionHash: hash });
    expect(counts.body.attempts).toBe(4);
    // A begun regrading whose process died after the first attempt: its cursor stands where it stood.
    const { body } = await trainer.post("/api/regradings", {
      ...voided,
      questionHash: hash,
      reason: "题干有歧义，本题作废",
      attempts: 4,
    });
    expect(body).toMatchObject({ attempts: 4, done: true });
    const state = () => rows("SELECT attempt_id, score, max_score, revision FROM submission ORDER BY number");
    const before = await state();
    await bindings()
      .DB.prepare("UPDATE regrading SET cursor = '', attempts = 0, changed = 0, done_at = NULL WHERE number = ?")
      .bind(body.number)
      .run();
    await run();
    expect(await state()).toEqual(before);
    const [done] = await rows(`SELECT done_at FROM regrading WHERE number = ${body.number}`);
    expect(done?.["done_at"]).not.toBeNull();
    for (const own of before) expect(own["max_score"]).toBe(15);
  });

  it("is listed with what it changed", async () => {
    const trainer = await world.as("trainer");
    const { body } = await trainer.get("/api/regradings");
    expect(body.regradings[0]).toMatchObject({ questionId: "first-02", act: "void", done: true });
    expect((await trainer.post("/api/regradings/999/slices")).body.code).toBe("REGRADING_NOT_FOUND");
    expect((await trainer.post(`/api/regradings/${body.regradings[0].number}/slices`)).body.done).toBe(true);
    expect((await (await world.as("eastlearner")).get("/api/regradings")).status).toBe(403);
  });
});

describe("a correction and a later version", () => {
  it("stays with the question: another version that keeps its text is marked by it from the first submission on", async () => {
    const trainer = await world.as("trainer");
    // The text that was put right, on a paper whose other questions have changed.
    const yaml = quizYaml("first", 16).replace("第 9 题的题干", "第 9 题换了说法的题干");
    expect((await trainer.post("/api/quizzes/first/versions", { yaml })).status).toBe(201);
    const result = await answer("rootdirector", "first", /^乙$|正确/);
    expect(result.questions[0]).toMatchObject({ mark: 1, correction: { act: "key" } });
    expect(result.questions[8].correction).toBeUndefined();
  });

  it("goes with the text that was put right, not with the id: a mended text has none", async () => {
    const trainer = await world.as("trainer");
    const yaml = quizYaml("first", 16).replace("第 1 题的题干", "第 1 题换了说法的题干");
    expect((await trainer.post("/api/quizzes/first/versions", { yaml })).status).toBe(201);
    const [row] = await rows(
      "SELECT corrections FROM quiz_version WHERE quiz_id = 'first' ORDER BY number DESC LIMIT 1",
    );
    expect(Object.keys(JSON.parse(row?.["corrections"] ?? ""))).toEqual(["first-02"]);
  });
});
