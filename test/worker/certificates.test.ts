import { beforeAll, describe, expect, it } from "vitest";
import { createAccount } from "../../worker/accounts.ts";
import { openDatabase } from "../../worker/db/database.ts";
import { saveSetting } from "../../worker/db/settings.ts";
import { saveAnswers } from "./answering.ts";
import { bindings, clock } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, password, type World } from "./world.ts";

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  const yaml = quizYaml("comprehensive", 4, "综合测评").replace("lesson: coordination", "kind: exam");
  await (await world.as("trainer")).post("/api/quizzes/comprehensive/versions", { yaml });
  await createAccount(bindings(), {
    username: "keeper",
    password,
    name: "keeper",
    title: "管理员",
    officeId: "root",
    roles: [{ role: "administrator", officeId: "root" }],
  });
});

/** Right answers say 对 or 正确. */
const wrong = /丁|错误/;

async function take(name: string, quizId: string, chosen?: RegExp) {
  const learner = await world.as(name);
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  await saveAnswers(learner, attempt, chosen);
  await learner.post(`/api/attempts/${attempt.id}/submission`);
}

const earn = async (name: string) => {
  for (const quizId of ["first", "comprehensive"]) await take(name, quizId);
  return (await world.as(name)).post("/api/certificates");
};

describe("a certificate", () => {
  it("tells what is missing, and is not issued until everything is passed", async () => {
    const learner = await world.as("eastlearner");
    await take("eastlearner", "first");
    await take("eastlearner", "comprehensive", wrong);
    const { body } = await learner.get("/api/certificates/mine");
    expect(body).toMatchObject({ certificate: null, percent: 60, earned: false });
    expect(body.requirements).toEqual([
      { quizId: "first", title: "第一份测验", lesson: "coordination", bestPercent: 100, passed: true },
      { quizId: "comprehensive", title: "综合测评", lesson: null, bestPercent: 0, passed: false },
    ]);
    const refused = await learner.post("/api/certificates");
    expect(refused).toMatchObject({ status: 409, body: { code: "CERTIFICATE_NOT_EARNED" } });
    expect(refused.body.details.map((own: { quizId: string }) => own.quizId)).toEqual(["comprehensive"]);
  });

  it("is issued once; again and much later it says the same, whatever has become of the person", async () => {
    const learner = await world.as("eastlearner");
    await take("eastlearner", "comprehensive");
    const passedAt = clock.now;
    clock.now += 86_400_000;
    const issued = await learner.post("/api/certificates");
    expect(issued.status).toBe(201);
    expect(issued.body).toMatchObject({
      number: "2026-00001",
      name: "eastlearner",
      title: "科员",
      officeName: "东街办",
      issuer: "区委办公室",
      percent: 60,
      issuedAt: clock.now,
    });
    expect(issued.body.passed.map((own: { quizId: string; at: number }) => [own.quizId, own.at])).toEqual([
      ["first", passedAt],
      ["comprehensive", passedAt],
    ]);
    const both = await Promise.all([learner.post("/api/certificates"), learner.post("/api/certificates")]);
    await bindings()
      .DB.prepare("UPDATE person SET name = '改名', title = '主任' WHERE id = ?")
      .bind(world.ids["eastlearner"])
      .run();
    for (const again of [...both, await learner.post("/api/certificates")]) {
      expect([again.status, again.body]).toEqual([200, issued.body]);
    }
    expect((await learner.get("/api/certificates/mine")).body.certificate).toEqual(issued.body);
  });

  it("has a number of its own where people are issued one at the same moment, and begins anew with the year", async () => {
    const names = ["eastcolleague", "eastdirector", "rootdirector"];
    for (const name of names) for (const quizId of ["first", "comprehensive"]) await take(name, quizId);
    const answers = await Promise.all(names.map(async (name) => (await world.as(name)).post("/api/certificates")));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.map(({ body }) => body.number).sort()).toEqual(["2026-00002", "2026-00003", "2026-00004"]);
    clock.now = Date.UTC(2026, 11, 31, 16, 30);
    expect((await earn("westlearner")).body.number).toBe("2027-00001");
  });

  it("asks for as much as the installation has set", async () => {
    const db = openDatabase(bindings().DB);
    await saveSetting(db, "certificate-percent", "100");
    await take("trainer", "first", /甲对|正确/);
    const { body } = await (await world.as("trainer")).get("/api/certificates/mine");
    expect([body.percent, body.requirements[0].passed]).toEqual([100, false]);
    expect(body.requirements[0].bestPercent).toBeGreaterThan(60);
    await saveSetting(db, "certificate-percent", "60");
  });

  it("is found by number by its holder, directors above and administrators; for others it is not there", async () => {
    const own = (await (await world.as("eastlearner")).get("/api/certificates/mine")).body.certificate;
    const expected: Record<string, number> = {
      eastlearner: 200,
      eastdirector: 200,
      rootdirector: 200,
      keeper: 200,
      eastcolleague: 404,
      westlearner: 404,
      trainer: 404,
    };
    for (const [name, status] of Object.entries(expected)) {
      const answer = await (await world.as(name)).get(`/api/certificates/${own.number}`);
      expect([name, answer.status]).toEqual([name, status]);
      if (status === 200) expect(answer.body).toEqual(own);
    }
    const director = await world.as("eastdirector");
    const foreign = await director.get("/api/certificates/2027-00001");
    const missing = await director.get("/api/certificates/2031-00001");
    expect([foreign.status, foreign.body]).toEqual([missing.status, missing.body]);
    expect((await director.get("/api/certificates/number-one")).status).toBe(400);
    const { body } = await (await world.as("eastlearner")).get("/api/people/me/views");
    expect(body.views.map((view: { name: string }) => view.name).sort()).toEqual([
      "eastdirector",
      "keeper",
      "rootdirector",
    ]);
  });
});
