import { beforeAll, describe, expect, it } from "vitest";
import { parseQuiz } from "#domain/parse-quiz";
import { draftOfQuiz } from "#domain/quiz-draft";
import { quizText } from "#domain/quiz-text";
import { allTypesYaml } from "./all-types-yaml.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const change = (draft: { content: { questions: object[] } }, more: object) => ({
  ...draft.content,
  questions: draft.content.questions.map((own, index) => (index === 0 ? { ...own, ...more } : own)),
});

describe("a draft", () => {
  it("of a published quiz, published unchanged, writes nothing", async () => {
    const trainer = await world.as("trainer");
    const { body: draft } = await trainer.post("/api/drafts", { quizId: "first" });
    expect(draft.content.questions).toHaveLength(4);
    expect(draft.base).toBe(draft.current);
    const { body: check } = await trainer.get(`/api/drafts/${draft.id}/check`);
    expect(check.problems).toEqual([]);
    expect(check.diff).toEqual({ fields: [], questions: [], reordered: false });
    const published = await trainer.post(`/api/drafts/${draft.id}/publication`, { over: null });
    expect([published.status, published.body.hash]).toEqual([200, draft.base]);
    expect((await trainer.get(`/api/drafts/${draft.id}`)).status).toBe(404);
  });

  it("of every question type is, as YAML, the quiz it came from", () => {
    const { quiz } = parseQuiz(allTypesYaml("all-types"));
    const draft = quiz && draftOfQuiz(quiz);
    expect(quiz).not.toBeNull();
    expect(draft && parseQuiz(quizText("all-types", draft)).quiz).toEqual(quiz);
  });

  it("may be saved half written, and is told what is missing by question", async () => {
    const trainer = await world.as("trainer");
    const content = { title: "新的一份", kind: "practice", questions: [{ id: "half-01", type: "single", stem: "" }] };
    const { body: draft } = await trainer.post("/api/drafts", { quizId: "half", content });
    const { body: check } = await trainer.get(`/api/drafts/${draft.id}/check`);
    expect(check.diff).toBeNull();
    expect(check.problems.length).toBeGreaterThan(3);
    for (const problem of check.problems) expect([problem.question, problem.questionId]).toEqual([1, "half-01"]);
    const refused = await trainer.post(`/api/drafts/${draft.id}/publication`, { over: null });
    expect([refused.status, refused.body.code]).toEqual([422, "QUIZ_INVALID"]);
    expect((await trainer.get(`/api/drafts/${draft.id}`)).status).toBe(200);
  });

  it("is never overwritten unseen: the later of two saves is told who came before", async () => {
    const trainer = await world.as("trainer");
    const { body: draft } = await trainer.post("/api/drafts", { quizId: "first" });
    const save = (title: string) =>
      trainer.put(`/api/drafts/${draft.id}`, { quizId: "first", content: { ...draft.content, title }, revision: 1 });
    expect((await save("先存的题目")).body.revision).toBe(2);
    const later = await save("后存的题目");
    expect([later.status, later.body.code]).toEqual([409, "DRAFT_CHANGED"]);
    expect(later.body.details).toMatchObject({ revision: 2, savedBy: "trainer" });
    const stored = (await trainer.get(`/api/drafts/${draft.id}`)).body;
    expect([stored.content.title, stored.revision]).toEqual(["先存的题目", 2]);
  });

  it("and a file meet with the difference, never silently", async () => {
    const trainer = await world.as("trainer");
    await trainer.post("/api/quizzes/both/versions", { yaml: quizYaml("both", 2) });
    const { body: draft } = await trainer.post("/api/drafts", { quizId: "both" });
    // A file is published meanwhile.
    const file = quizYaml("both", 2, "文件里改过的名字");
    expect((await trainer.post("/api/quizzes/both/versions", { yaml: file })).status).toBe(201);
    const content = change(draft, { explanation: "工作室里改过的解析，先请示再补签。" });
    await trainer.put(`/api/drafts/${draft.id}`, { quizId: "both", content, revision: 1 });
    const met = await trainer.post(`/api/drafts/${draft.id}/publication`, { over: null });
    expect([met.status, met.body.code]).toEqual([409, "VERSION_CHANGED"]);
    expect(met.body.details.diff.fields).toEqual([{ field: "title", before: "文件里改过的名字", after: "第一份测验" }]);
    expect(met.body.details.diff.questions).toMatchObject([{ id: "both-01", change: "changed" }]);
    // Seen, it is published over.
    const over = met.body.details.current;
    expect((await trainer.post(`/api/drafts/${draft.id}/publication`, { over })).status).toBe(201);
    // Now the file meets what the studio has published.
    const back = await trainer.post("/api/quizzes/both/versions", { yaml: quizYaml("both", 2, "又一个名字") });
    expect([back.status, back.body.code]).toEqual([409, "VERSION_CHANGED"]);
    const seen = { yaml: quizYaml("both", 2, "又一个名字"), over: back.body.details.current };
    expect((await trainer.post("/api/quizzes/both/versions", seen)).status).toBe(201);
  });

  it("is the trainers' own", async () => {
    const trainer = await world.as("trainer");
    const { body: draft } = await trainer.post("/api/drafts", { quizId: "first" });
    for (const name of ["eastlearner", "eastdirector", "rootdirector"]) {
      const client = await world.as(name);
      for (const path of ["/api/drafts", `/api/drafts/${draft.id}`, `/api/drafts/${draft.id}/check`])
        expect([name, (await client.get(path)).status]).toEqual([name, 403]);
    }
  });
});
