import { beforeAll, describe, expect, it } from "vitest";
import { parseQuiz } from "#domain/parse-quiz";
import type { Question } from "#domain/questions/index";
import type { Quiz } from "#domain/quiz-format";
import { recalledAnswer } from "#domain/simulated-answer";
import { openDatabase } from "../../worker/db/database.ts";
import { foldAll } from "../../worker/fold.ts";
import { acceptedWords, allTypes, allTypesYaml } from "./all-types-yaml.ts";
import { bindings, type Client, clock } from "./harness.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
const yaml = allTypesYaml("all");
const { questions } = parseQuiz(yaml).quiz as Quiz;
const marked = allTypes.filter((type) => type !== "short-answer");

beforeAll(async () => {
  world = await makeWorld();
  const { status } = await (await world.as("trainer")).post("/api/quizzes/all/versions", { yaml });
  expect(status).toBe(201);
});

interface Answered {
  id: string;
  answer: string[];
  mark: number | null;
  counted: boolean;
}

/** Starts an attempt, saves an answer to every question, submits; gives the result. */
async function take(learner: Client, answerTo: (question: Question) => readonly string[]) {
  const { body: attempt } = await learner.post("/api/attempts", { quizId: "all" });
  const entries = questions.map((question, index) => ({
    seq: index + 1,
    questionId: question.id,
    answer: answerTo(question),
  }));
  const saved = await learner.put(`/api/attempts/${attempt.id}/responses`, {
    device: `d${attempt.id}`.slice(0, 20).toLowerCase(),
    entries,
  });
  expect(saved.status).toBe(200);
  const { status, body } = await learner.post(`/api/attempts/${attempt.id}/submission`);
  expect(status).toBe(201);
  return {
    ...body,
    of: (type: string) => body.questions.find((own: Answered) => own.id === `all-${type}`) as Answered,
  };
}

const rowsOf = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, unknown>>()).results;
const evidenceCount = (result: { moved: { after: { ability: string; questions: number }[] } }) =>
  result.moved.after.find(({ ability }) => ability === "coordination")?.questions;
const claimOf = async (name: string) =>
  (
    await rowsOf(
      `SELECT attempt_id FROM exposure WHERE person_id = '${world.ids[name]}' AND question_id = 'all-short-answer'`,
    )
  )[0]?.["attempt_id"];

describe("an attempt with all eight types", () => {
  it("shows nothing of keys, accepted texts, rubric or reference before it is submitted", async () => {
    const learner = await world.as("westlearner");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "all" });
    const paper = await learner.get(`/api/papers/${attempt.paper}`);
    expect(paper.body.questions.map((own: { type: string }) => own.type)).toEqual(allTypes);
    const text = JSON.stringify([attempt, paper.body]);
    expect(text).not.toContain("SECRET");
    expect(JSON.stringify(paper.body)).not.toMatch(/"(correct|mark|why|answers|pairs|reference|rubric|key|tools)":/);
    for (const word of acceptedWords) expect(text).not.toContain(word);
  });

  it("is graded at once, but for the short answer: pending, no evidence, its points left out", async () => {
    const result = await take(await world.as("eastlearner"), recalledAnswer);
    expect(marked.map((type) => [type, result.of(type).mark, result.of(type).counted])).toEqual(
      marked.map((type) => [type, 1, true]),
    );
    expect(result.of("short-answer")).toMatchObject({ mark: null, counted: false });
    expect([result.score, result.maxScore]).toEqual([7, 7]);
    expect(evidenceCount(result)).toBe(7);
    expect(result.questions.map((own: { key: { form: string } }) => own.key.form)).toContain("essay");
    expect(result.questions.map((own: { tools: string[] }) => own.tools)).toEqual(Array(8).fill(["secret-tool"]));
    const again = await (await world.as("eastlearner")).get(`/api/attempts/${result.attemptId}/submission`);
    expect(again.body).toEqual(JSON.parse(JSON.stringify({ ...result, of: undefined })));
    const [stored] = await rowsOf(
      `SELECT mark, counted, pending FROM response WHERE attempt_id = '${result.attemptId}' AND question_id = 'all-short-answer'`,
    );
    expect(stored).toEqual({ mark: 0, counted: 0, pending: 1 });
    expect(await claimOf("eastlearner")).toBe(result.attemptId);
  });

  it("counts what was left blank as 0 at once, the short answer too", async () => {
    const result = await take(await world.as("eastcolleague"), ({ type }) => (type === "blank" ? ["", " "] : []));
    expect(result.questions.map((own: Answered) => [own.mark, own.counted])).toEqual(Array(8).fill([0, true]));
    expect([result.score, result.maxScore]).toEqual([0, 17]);
    expect(evidenceCount(result)).toBe(8);
  });

  it("is folded without the short answer, blank or pending, and without what was typed", async () => {
    await foldAll(openDatabase(bindings().DB), clock.now);
    const sums = await rowsOf("SELECT question_id, people, sum FROM item_sum WHERE question_id LIKE 'all-%'");
    expect(sums.map((row) => row["question_id"]).sort()).toEqual(marked.map((type) => `all-${type}`).sort());
    for (const row of sums) expect([row["people"], row["sum"]]).toEqual([2, 1]);
    const [short] = await rowsOf(
      "SELECT difficulty, precision, information FROM question WHERE id = 'all-short-answer'",
    );
    expect(short).toEqual({ difficulty: 0, precision: 1, information: 0 });
    const keys = await rowsOf("SELECT question_id, option_id FROM option_sum WHERE question_id LIKE 'all-%'");
    const of = (type: string) =>
      keys.filter((row) => row["question_id"] === `all-${type}`).map((row) => row["option_id"]);
    expect([of("blank"), of("short-answer")]).toEqual([[], []]);
    expect([of("ordering").length, of("matching").length]).toEqual([4, 3]);
    for (const { option_id: key } of keys) expect(key).toMatch(/^([1-8]:)?[0-9a-f]{12}(:[0-9a-f]{12})?$/);
  });

  it("lets a later answer claim where none was marked, and keeps marked evidence until then", async () => {
    clock.now += 100 * 86_400_000;
    const later = await take(await world.as("eastlearner"), recalledAnswer);
    expect(await claimOf("eastlearner")).toBe(later.attemptId);
    expect(evidenceCount(later)).toBe(7);

    const before = await claimOf("eastcolleague");
    const answered = await take(await world.as("eastcolleague"), recalledAnswer);
    expect(answered.of("short-answer")).toMatchObject({ mark: null, counted: false });
    expect(await claimOf("eastcolleague")).toBe(before);
    expect(evidenceCount(answered)).toBe(8);
  });

  it("does not count again soon after, and a pending one makes no claim then either", async () => {
    const claim = await claimOf("eastlearner");
    const repeat = await take(await world.as("eastlearner"), recalledAnswer);
    expect(repeat.questions.every((own: Answered) => !own.counted)).toBe(true);
    expect(await claimOf("eastlearner")).toBe(claim);
  });
});

describe("a bank", () => {
  it("is neither listed nor taken, an exam is both", async () => {
    const trainer = await world.as("trainer");
    for (const kind of ["bank", "exam"]) {
      const { status } = await trainer.post(`/api/quizzes/${kind}/versions`, { yaml: allTypesYaml(kind, kind) });
      expect(status).toBe(201);
    }
    const learner = await world.as("westlearner");
    const { body } = await learner.get("/api/quizzes");
    expect(body.quizzes.map(({ id }: { id: string }) => id)).toEqual(["all", "exam", "first"]);
    const refused = await learner.post("/api/attempts", { quizId: "bank" });
    expect([refused.status, refused.body.code]).toEqual([404, "QUIZ_NOT_FOUND"]);
    expect((await learner.post("/api/attempts", { quizId: "exam" })).status).toBe(201);
  });
});
