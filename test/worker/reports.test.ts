import { beforeAll, describe, expect, it } from "vitest";
import { saveAnswers } from "./answering.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
let attempt: { id: string; paper: string };
beforeAll(async () => {
  world = await makeWorld();
  const learner = await world.as("eastlearner");
  attempt = (await learner.post("/api/attempts", { quizId: "first" })).body;
  await saveAnswers(learner, attempt, /^乙$|错误/);
});

const report = async (name: string, body: object, id = attempt.id) =>
  (await world.as(name)).post(`/api/attempts/${id}/reports`, body);
const queue = async (state = "open") =>
  (await (await world.as("trainer")).get(`/api/reports?state=${state}`)).body.reports;

describe("报告本题有误", () => {
  it("reaches the trainers' queue with what was seen: the options in the learner's order, the answer, no name", async () => {
    expect((await report("eastlearner", { questionId: "first-01", text: "乙也说得通，请核对。" })).status).toBe(204);
    const [own, ...others] = await queue();
    expect(others).toEqual([]);
    expect(own).toMatchObject({ quizId: "first", text: "乙也说得通，请核对。", answer: null });
    expect(own.seen).toMatchObject({ number: 1, mark: null });
    const chosen = own.seen.question.options.find((option: { id: string }) => option.id === own.seen.answer[0]);
    expect(chosen.text).toBe("乙");
    expect(own.seen.key.options.find((option: { correct: boolean }) => option.correct).text).toBe("甲对");
    expect(JSON.stringify(own)).not.toMatch(/eastlearner|东街办/);
  });

  it("says the words of the last report on a question, with the mark once there is a result", async () => {
    const learner = await world.as("eastlearner");
    await learner.post(`/api/attempts/${attempt.id}/submission`);
    await report("eastlearner", { questionId: "first-01", text: "交卷后再看，乙和甲意思一样。" });
    const reports = await queue();
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({ text: "交卷后再看，乙和甲意思一样。", seen: { mark: 0 } });
  });

  it("is answered once it is looked at, and its learner is told", async () => {
    const trainer = await world.as("trainer");
    const [own] = await queue();
    const answer = { text: "乙没有写补签，仍以甲为准。" };
    expect((await trainer.put(`/api/reports/${own.id}/answer`, answer)).status).toBe(204);
    expect(await queue()).toEqual([]);
    expect((await queue("answered"))[0]).toMatchObject({ id: own.id, answer: answer.text });
    const { body } = await (await world.as("eastlearner")).get("/api/notices");
    expect(body.notices[0].detail).toMatchObject({
      kind: "report-answered",
      attemptId: attempt.id,
      answer: answer.text,
    });
    // What has been answered stays as it was reported.
    await report("eastlearner", { questionId: "first-01", text: "还是不同意这个答案。" });
    expect((await queue("answered"))[0].text).toBe("交卷后再看，乙和甲意思一样。");
  });

  it("is refused for another's attempt, a question of another paper, and words that are none", async () => {
    const refused = [
      ["eastcolleague", { questionId: "first-01", text: "不是我的卷子" }, 404, "ATTEMPT_NOT_FOUND"],
      ["eastlearner", { questionId: "second-01", text: "卷子里没有这题" }, 404, "QUESTION_NOT_FOUND"],
      ["eastlearner", { questionId: "first-01", text: "   " }, 400, "INVALID_REQUEST"],
    ] as const;
    for (const [name, body, status, code] of refused) {
      const answer = await report(name, body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
  });

  it("is for trainers alone to read and answer", async () => {
    for (const name of ["eastlearner", "eastdirector", "rootdirector"]) {
      const client = await world.as(name);
      expect((await client.get("/api/reports")).status).toBe(403);
      expect((await client.put("/api/reports/x/answer", { text: "不该答复" })).status).toBe(403);
    }
    const missing = await (await world.as("trainer")).put("/api/reports/none/answer", { text: "没有这条" });
    expect([missing.status, missing.body.code]).toEqual([404, "REPORT_NOT_FOUND"]);
  });
});
