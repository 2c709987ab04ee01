import { beforeAll, expect, it } from "vitest";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

it("tells a trainer what the published questions ask, without what is right, and nobody else", async () => {
  const { status, body } = await (await world.as("trainer")).get("/api/question-stems");
  expect(status).toBe(200);
  const own = body.questions.filter(({ quizId }: { quizId: string }) => quizId === "first");
  expect(own).toHaveLength(4);
  for (const { stem } of own) expect(stem.length).toBeGreaterThan(3);
  expect(Object.keys(own[0]).sort()).toEqual(["context", "id", "quizId", "quizTitle", "stem"]);
  expect((await (await world.as("eastlearner")).get("/api/question-stems")).status).toBe(403);
});

it("leaves out a question that its quiz no longer has", async () => {
  const trainer = await world.as("trainer");
  const { body: draft } = await trainer.post("/api/drafts", { quizId: "first" });
  const [gone] = draft.content.questions;
  const content = { ...draft.content, questions: draft.content.questions.slice(1) };
  await trainer.put(`/api/drafts/${draft.id}`, { quizId: "first", content, revision: 1 });
  expect((await trainer.post(`/api/drafts/${draft.id}/publication`, { over: null })).status).toBe(201);
  const { body } = await trainer.get("/api/question-stems");
  expect(body.questions.map(({ id }: { id: string }) => id)).not.toContain(gone.id);
});
