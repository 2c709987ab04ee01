import { beforeAll, describe, expect, it } from "vitest";
import { bindings } from "./harness.ts";
import { blueprintYaml } from "./quiz-yaml.ts";
import { checkYaml, ratingYaml } from "./scale-yaml.ts";
import { makeWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const rows = async (sql: string) => (await bindings().DB.prepare(sql).all<Record<string, string & number>>()).results;
const everything = async () =>
  JSON.stringify([await rows("SELECT * FROM scale"), await rows("SELECT * FROM audit_entry WHERE act = 'publish'")]);
const publish = async (yaml: string, id = "self-rating", name = "trainer") =>
  (await world.as(name)).post(`/api/quizzes/${id}/versions`, { yaml });

describe("publishing a scale", () => {
  it("goes through the gate of the quizzes, is stored with its number, and audited", async () => {
    const rating = await publish(ratingYaml());
    expect([rating.status, rating.body]).toEqual([
      201,
      { hash: expect.stringMatching(/^[0-9a-f]{32}$/), questionCount: 15, forms: 1, unchanged: false },
    ]);
    const check = await publish(checkYaml(), "office-check");
    expect([check.status, check.body.questionCount]).toEqual([201, 3]);
    expect(await rows("SELECT id, kind, number FROM scale ORDER BY id")).toEqual([
      { id: "office-check", kind: "office-check", number: 1 },
      { id: "self-rating", kind: "self-rating", number: 1 },
    ]);
    const [audited] = await rows("SELECT person_id, detail FROM audit_entry WHERE subject = 'self-rating'");
    expect(audited).toEqual({ person_id: world.ids["trainer"], detail: rating.body.hash });
  });

  it("writes nothing for the same content, however it is laid out", async () => {
    const before = await everything();
    for (const yaml of [ratingYaml(), `# 说明\n${ratingYaml()}`]) {
      const { status, body } = await publish(yaml);
      expect([status, body.unchanged, body.questionCount]).toEqual([200, true, 15]);
    }
    expect(await everything()).toBe(before);
  });

  it("refuses other content under the same number at the line of `version`, and takes it under the next", async () => {
    const before = await everything();
    const changed = ratingYaml({ wording: "换了一种写法，一条一条记下来" });
    const refused = await publish(changed);
    expect([refused.status, refused.body.code]).toEqual([422, "QUIZ_INVALID"]);
    expect(refused.body.details.problems).toEqual([{ line: 3, message: "内容改了，请把 version 加 1，写成 2。" }]);
    expect(await everything()).toBe(before);
    const next = await publish(changed.replace("version: 1", "version: 2"));
    expect(next.status).toBe(201);
    const back = await publish(ratingYaml());
    expect(back.body.details.problems).toEqual([{ line: 3, message: "已经发布到第 2 版，请把 version 写成 3。" }]);
  });

  it("names every problem with its line and changes nothing", async () => {
    const before = await everything();
    const { status, body } = await publish(ratingYaml({ version: 3 }).replace("execution.rigour", "execution.results"));
    expect([status, body.code]).toEqual([422, "QUIZ_INVALID"]);
    const said = body.details.problems.map((own: { message: string }) => own.message).join();
    expect(said).toContain("写了两次");
    expect(said).toContain("还缺 1 个指标：execution.rigour");
    const misnamed = await publish(ratingYaml({ version: 3 }), "other");
    expect(misnamed.body.details.problems[0].message).toContain("两者应相同");
    const other = await publish(checkYaml({ id: "self-rating", version: 3 }));
    expect(other.body.details.problems).toEqual([
      { line: 1, message: "编号 self-rating 已是另一种表，请换一个编号。" },
    ]);
    expect(await everything()).toBe(before);
  });

  it("tells an office check without its version what it lacks, and a blueprint is a blueprint", async () => {
    const check = await publish(checkYaml().replace("version: 1\n", ""), "office-check");
    expect(check.body.details.problems[0].message).toContain("version");
    const blueprint = await publish(blueprintYaml("exam", { from: "nowhere", count: 4, forms: 1 }), "exam");
    expect(blueprint.body.details.problems[0].message).not.toContain("version");
  });

  it("is the trainer's alone", async () => {
    for (const name of ["eastlearner", "eastdirector"]) {
      const { status, body } = await publish(ratingYaml({ version: 9 }), "self-rating", name);
      expect([status, body.code]).toEqual([403, "NOT_ALLOWED"]);
    }
  });

  it("is no quiz: it is not listed and cannot be started", async () => {
    const learner = await world.as("eastlearner");
    const ids = (await learner.get("/api/quizzes")).body.quizzes.map((own: { id: string }) => own.id);
    expect(ids).toEqual(["first"]);
    expect((await learner.post("/api/attempts", { quizId: "self-rating" })).status).toBe(404);
  });
});
