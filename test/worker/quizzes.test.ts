import { beforeAll, describe, expect, it } from "vitest";
import { bindings } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const everything = async () => {
  const tables = ["quiz", "quiz_version", "question", "question_version", "ability_bank", "audit_entry"];
  const rows = await Promise.all(tables.map((table) => bindings().DB.prepare(`SELECT * FROM ${table}`).all()));
  return JSON.stringify(rows.map((own) => own.results));
};

describe("publishing a quiz", () => {
  it("writes nothing for the same content", async () => {
    const trainer = await world.as("trainer");
    const before = await everything();
    const answer = await trainer.post("/api/quizzes/first/versions", { yaml: quizYaml("first", 4) });
    expect([answer.status, answer.body.unchanged]).toEqual([200, true]);
    expect(await everything()).toBe(before);
  });

  it("names every problem with question and line and changes nothing", async () => {
    const trainer = await world.as("trainer");
    const before = await everything();
    const yaml = quizYaml("first", 4)
      .replace("difficulty: 1", "difficulty: 9")
      .replace("duty: documents", "duty: cooking");
    const answer = await trainer.post("/api/quizzes/first/versions", { yaml });
    expect([answer.status, answer.body.code]).toEqual([422, "QUIZ_INVALID"]);
    expect(answer.body.details.problems.map((own: { question: number }) => own.question)).toEqual([1, 1]);
    for (const { line, message } of answer.body.details.problems) {
      expect(line).toBeGreaterThan(4);
      expect(message).toMatch(/[一-龥]/);
    }
    expect(await everything()).toBe(before);
  });

  it("refuses an id that is not the address's, and questions of another quiz", async () => {
    const trainer = await world.as("trainer");
    const misnamed = await trainer.post("/api/quizzes/other/versions", { yaml: quizYaml("first", 4) });
    expect(misnamed.body.code).toBe("QUIZ_INVALID");
    const stolen = await trainer.post("/api/quizzes/second/versions", {
      yaml: quizYaml("first", 4).replace("id: first\n", "id: second\n"),
    });
    expect(stolen.body.details.problems[0].message).toContain("first-01");
  });

  it("keeps a question's difficulty through a change of wording and starts it anew when the key changes", async () => {
    const trainer = await world.as("trainer");
    const { DB } = bindings();
    await DB.prepare("UPDATE question SET difficulty = 0.7").run();
    const difficulty = async (id: string) =>
      (await DB.prepare("SELECT difficulty FROM question WHERE id = ?").bind(id).first<{ difficulty: number }>())
        ?.difficulty;
    const reworded = quizYaml("first", 4).replace("第 1 题的题干", "换了说法的题干");
    await trainer.post("/api/quizzes/first/versions", { yaml: reworded });
    expect(await difficulty("first-01")).toBe(0.7);
    const rekeyed = reworded
      .replace("甲对, correct: true", "甲对, correct: false")
      .replace("乙, correct: false", "乙, correct: true");
    await trainer.post("/api/quizzes/first/versions", { yaml: rekeyed });
    expect(await difficulty("first-01")).toBe(-2);
    expect(await difficulty("first-02")).toBe(0.7);
  });

  it("can go back to an earlier text, which is that version again", async () => {
    const trainer = await world.as("trainer");
    await trainer.post("/api/quizzes/first/versions", { yaml: quizYaml("first", 3) });
    const back = await trainer.post("/api/quizzes/first/versions", { yaml: quizYaml("first", 4) });
    expect([back.status, back.body.questionCount]).toEqual([201, 4]);
    const retired = await bindings()
      .DB.prepare("SELECT count(*) AS n FROM question WHERE retired_at IS NOT NULL")
      .first<{ n: number }>();
    expect(retired?.n).toBe(0);
  });

  it("is for trainers alone", async () => {
    for (const name of ["eastlearner", "eastdirector", "rootdirector"]) {
      const answer = await (await world.as(name)).post("/api/quizzes/first/versions", { yaml: quizYaml("first", 4) });
      expect([answer.status, answer.body.code]).toEqual([403, "NOT_ALLOWED"]);
    }
  });
});
