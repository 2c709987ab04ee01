import { beforeAll, describe, expect, it } from "vitest";
import { diffLines } from "#domain/quiz-diff-words";
import { saveAnswers } from "./answering.ts";
import { caseYaml } from "./case-yaml.ts";
import { bindings } from "./harness.ts";
import { bankYaml, blueprintYaml, quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const trainer = await world.as("trainer");
  for (const [id, yaml] of [
    ["pool", bankYaml("pool", 8)],
    ["paper", blueprintYaml("paper", { from: "pool", count: 4, forms: 1 })],
    ["case-sample", caseYaml("case-sample")],
  ] as const)
    expect((await trainer.post(`/api/quizzes/${id}/versions`, { yaml })).status).toBe(201);
});

const text = async (path: string) => {
  const trainer = await world.as("trainer");
  return trainer.get(path);
};
const stored = async () => {
  const { results } = await bindings().DB.prepare("SELECT * FROM quiz_version ORDER BY hash").all<{ hash: string }>();
  return new Map(results.map((row) => [row.hash, JSON.stringify(row)]));
};

describe("what is published", () => {
  it("is listed for trainers with banks and what cannot be a draft", async () => {
    const { body } = await text("/api/publications");
    const shown = body.publications.map((own: { id: string; editable: boolean }) => [own.id, own.editable]);
    expect(shown).toEqual([
      ["case-sample", false],
      ["first", true],
      ["paper", false],
      ["pool", true],
    ]);
    const trainer = await world.as("trainer");
    for (const quizId of ["paper", "case-sample"])
      expect((await trainer.post("/api/drafts", { quizId })).body.code).toBe("QUIZ_NOT_FOUND");
  });

  it("comes back as YAML that, published again, changes nothing", async () => {
    const trainer = await world.as("trainer");
    for (const id of ["first", "pool"]) {
      const answer = await text(`/api/quizzes/${id}/text`);
      expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/yaml; charset=utf-8"]);
      const again = await trainer.post(`/api/quizzes/${id}/versions`, { yaml: answer.body });
      expect([again.status, again.body.unchanged]).toEqual([200, true]);
    }
    for (const id of ["paper", "case-sample", "missing"])
      expect((await text(`/api/quizzes/${id}/text`)).body.code).toBe("QUIZ_NOT_FOUND");
    const { body: draft } = await trainer.post("/api/drafts", { quizId: "first" });
    expect((await text(`/api/drafts/${draft.id}/text`)).body).toBe((await text("/api/quizzes/first/text")).body);
  });

  it("is neither listed nor begun once withdrawn; what was begun goes on, and results stay", async () => {
    const trainer = await world.as("trainer");
    const [learner, other] = [await world.as("eastlearner"), await world.as("eastcolleague")];
    const { body: open } = await learner.post("/api/attempts", { quizId: "first" });
    const withdraw = (id: string, withdrawn: boolean) => trainer.put(`/api/quizzes/${id}/withdrawal`, { withdrawn });
    expect((await withdraw("first", true)).status).toBe(204);
    expect((await withdraw("first", true)).status).toBe(204);
    const listed = async () => (await other.get("/api/quizzes")).body.quizzes.map(({ id }: { id: string }) => id);
    expect(await listed()).not.toContain("first");
    expect((await other.post("/api/attempts", { quizId: "first" })).body.code).toBe("QUIZ_NOT_FOUND");
    expect((await learner.post("/api/attempts", { quizId: "first" })).body.id).toBe(open.id);
    expect((await saveAnswers(learner, open)).status).toBe(200);
    expect((await learner.post(`/api/attempts/${open.id}/submission`)).body.score).toBe(4);
    expect((await learner.post("/api/attempts", { quizId: "first" })).body.code).toBe("QUIZ_NOT_FOUND");
    expect((await learner.get(`/api/attempts/${open.id}/submission`)).body.score).toBe(4);
    expect((await withdraw("case-sample", true)).status).toBe(204);
    expect((await other.get("/api/cases")).body.cases).toEqual([]);
    expect((await withdraw("first", false)).status).toBe(204);
    expect(await listed()).toContain("first");
    expect((await other.post("/api/attempts", { quizId: "first" })).status).toBe(201);
    const { results } = await bindings()
      .DB.prepare("SELECT act, subject FROM audit_entry WHERE act LIKE '%-quiz' ORDER BY id")
      .all<{ act: string; subject: string }>();
    expect(results.map(({ act, subject }) => `${act} ${subject}`)).toEqual([
      "withdraw-quiz first",
      "withdraw-quiz case-sample",
      "return-quiz first",
    ]);
  });
});

describe("publishing a draft", () => {
  it("never changes a stored version; an old result shows what was shown", async () => {
    const trainer = await world.as("trainer");
    const learner = await world.as("westlearner");
    const { body: attempt } = await learner.post("/api/attempts", { quizId: "first" });
    await saveAnswers(learner, attempt);
    await learner.post(`/api/attempts/${attempt.id}/submission`);
    const result = JSON.stringify((await learner.get(`/api/attempts/${attempt.id}/submission`)).body);
    const paper = JSON.stringify((await learner.get(`/api/papers/${attempt.paper}`)).body);
    const before = await stored();
    const { body: draft } = await trainer.post("/api/drafts", { quizId: "first" });
    const [question, ...others] = draft.content.questions;
    const content = { ...draft.content, questions: [{ ...question, stem: "改过的题干，您怎么办？" }, ...others] };
    await trainer.put(`/api/drafts/${draft.id}`, { quizId: "first", content, revision: 1 });
    const published = await trainer.post(`/api/drafts/${draft.id}/publication`, { over: null, revision: 2 });
    expect(published.status).toBe(201);
    const after = await stored();
    for (const [hash, row] of before) expect(after.get(hash)).toBe(row);
    expect(after.size).toBe(before.size + 1);
    expect(JSON.stringify((await learner.get(`/api/attempts/${attempt.id}/submission`)).body)).toBe(result);
    expect(JSON.stringify((await learner.get(`/api/papers/${attempt.paper}`)).body)).toBe(paper);
    const { body: next } = await learner.post("/api/attempts", { quizId: "first" });
    expect((await learner.get(`/api/papers/${next.paper}`)).body.questions[0].stem).toBe("改过的题干，您怎么办？");
  });

  it("publishes nothing but what was checked", async () => {
    const trainer = await world.as("trainer");
    const { body: draft } = await trainer.post("/api/drafts", { quizId: "pool" });
    const { content } = draft;
    await trainer.put(`/api/drafts/${draft.id}`, { quizId: "pool", content, revision: 1 });
    const answer = await trainer.post(`/api/drafts/${draft.id}/publication`, { over: null, revision: 1 });
    expect([answer.status, answer.body.code, answer.body.details.revision]).toEqual([409, "DRAFT_CHANGED", 2]);
  });

  it("is told what is wrong everywhere, and what is unlucky in the questions that hold", async () => {
    const trainer = await world.as("trainer");
    const { body: draft } = await trainer.post("/api/drafts", { quizId: "first" });
    const [one, two, ...others] = draft.content.questions;
    const questions = [
      // Its form is wrong, and of the next its key: the form alone would hide the key.
      { ...one, difficulty: 9 },
      { ...two, options: two.options.map((own: object) => ({ ...own, correct: true })) },
      others[0],
      { ...others[1], options: [...others[1].options.slice(0, 3), { text: "以上都对", mark: 0 }] },
    ];
    const saved = { quizId: "first", content: { ...draft.content, questions }, revision: 1 };
    await trainer.put(`/api/drafts/${draft.id}`, saved);
    const { body: check } = await trainer.get(`/api/drafts/${draft.id}/check`);
    expect(check.problems.map(({ question }: { question: number }) => question)).toEqual([1, 2]);
    expect(check.diff).toBeNull();
    const places = check.findings.map((own: { question?: number }) => own.question);
    expect(places).toContain(4);
    for (const place of places) expect([undefined, 3, 4]).toContain(place);
  });

  it("tells the difference in the trainers' words", async () => {
    const trainer = await world.as("trainer");
    const { body: draft } = await trainer.post("/api/drafts", { quizId: "pool" });
    const [one, ...others] = draft.content.questions;
    const questions = [...others, { ...one, duty: "meetings", options: one.options.slice(0, 3) }];
    const saved = { quizId: "pool", content: { ...draft.content, title: "新的名称", questions }, revision: 1 };
    await trainer.put(`/api/drafts/${draft.id}`, saved);
    const { diff } = (await trainer.get(`/api/drafts/${draft.id}/check`)).body;
    const lines = diffLines(diff);
    expect(lines.slice(0, 4)).toEqual([
      "测验的名称：题库 → 新的名称",
      "题目次序有变。",
      "改动 pool-01：第 1 题的题干，您怎么办？",
      "  业务：办文 → 办会",
    ]);
    expect(lines[4]).toMatch(/^ {2}选项：甲对（正确）　理由：/);
  });
});

it("a file over what the studio has published is told to look first", async () => {
  const trainer = await world.as("trainer");
  const file = await trainer.post("/api/quizzes/first/versions", { yaml: quizYaml("first", 4) });
  expect([file.status, file.body.code]).toEqual([409, "VERSION_CHANGED"]);
});
