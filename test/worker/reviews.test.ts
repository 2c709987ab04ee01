import { beforeAll, describe, expect, it } from "vitest";
import { acceptedWords, allTypesYaml } from "./all-types-yaml.ts";
import { saveAnswers } from "./answering.ts";
import { bindings, Client, clock } from "./harness.ts";
import { quizYaml } from "./quiz-yaml.ts";
import { makeWorld, type World } from "./world.ts";

const day = 86_400_000;
const secret = new RegExp(`SECRET|"correct"|"mark"|"why":"SECRET|"key"|${acceptedWords.join("|")}`);

let world: World;
beforeAll(async () => {
  world = await makeWorld(8);
});

interface Asked {
  step: number;
  ahead: boolean;
  question: { id: string; type: string; options: { id: string; text: string }[] };
}

/** Takes a quiz with the options whose text matches; gives the result. */
async function take(learner: Client, quizId: string, chosen?: RegExp) {
  const { body: attempt } = await learner.post("/api/attempts", { quizId });
  if (chosen) await saveAnswers(learner, attempt, chosen);
  const { status, body } = await learner.post(`/api/attempts/${attempt.id}/submission`);
  expect(status).toBe(201);
  return body;
}

const reviewsOf = async (learner: Client) => (await learner.get("/api/reviews")).body;
const rightOf = ({ question }: Asked) =>
  question.options.filter(({ text }) => /对|正确/.test(text)).map(({ id }) => id);
const answer = (learner: Client, asked: Asked, chosen = rightOf(asked), confidence: string | null = null) =>
  learner.post(`/api/reviews/${asked.question.id}/answers`, { step: asked.step, answer: chosen, confidence });
const count = async (sql: string) => (await bindings().DB.prepare(sql).first<{ n: number }>())?.n;

describe("每日一练", () => {
  it("brings wrong answers back the next day, and lets them go after three right ones", async () => {
    const learner = await world.as("eastlearner");
    expect(await reviewsOf(learner)).toMatchObject({ due: 0, tomorrow: 0, set: [], cards: [], known: 0 });
    await take(learner, "first");
    const fresh = await reviewsOf(learner);
    expect(fresh).toMatchObject({ due: 0, tomorrow: 8, set: [], minutes: 0 });
    expect(fresh.cards).toHaveLength(8);
    expect(fresh.cards[0]).toMatchObject({ questionId: "first-01", why: "wrong", since: fresh.today, answers: 0 });
    expect(fresh.calendar).toHaveLength(30);
    expect(fresh.calendar[0].day).toBe(fresh.today);
    expect(fresh.calendar[1].count).toBe(8);

    const wanted = [1, 3, 8];
    for (const [index, days] of wanted.entries()) {
      clock.now += days * day;
      const { set, due } = await reviewsOf(learner);
      const dueNow = set.filter(({ ahead }: Asked) => !ahead);
      expect([due, dueNow.length]).toEqual([8, 8]);
      for (const asked of dueNow) {
        const { status, body } = await answer(learner, asked);
        expect(status).toBe(201);
        expect(body).toMatchObject({ mark: 1, known: index === wanted.length - 1 });
        expect(body.explanation).toContain("SECRET-EXPLANATION");
      }
    }
    const { cards, known } = await reviewsOf(learner);
    expect([cards.length, known]).toEqual([0, 8]);
  });

  it("shows no key before an answer, of no type, and everything after it", async () => {
    const trainer = await world.as("trainer");
    await trainer.post("/api/quizzes/all-types/versions", { yaml: allTypesYaml("all-types") });
    const learner = await world.as("westlearner");
    await take(learner, "all-types");
    clock.now += day;
    const reviews = await learner.get("/api/reviews");
    expect(reviews.body.due).toBe(7);
    expect(JSON.stringify(reviews.body)).not.toMatch(secret);
    expect(JSON.stringify((await learner.get("/api/reviews/count")).body)).not.toMatch(secret);
    expect(reviews.body.set.map(({ question }: Asked) => question.type)).not.toContain("short-answer");
    for (const asked of reviews.body.set as Asked[]) {
      const { body } = await answer(learner, asked, []);
      expect(body).toMatchObject({ mark: 0, known: false });
      expect(body.key).toBeDefined();
    }
    expect((await reviewsOf(learner)).due).toBe(0);
  });

  it("answers a replay with the same result and changes nothing; another answer to the same step is refused", async () => {
    const learner = await world.as("eastcolleague");
    await take(learner, "first");
    clock.now += day;
    const [asked] = (await reviewsOf(learner)).set as Asked[];
    if (!asked) throw new Error("nothing is due");
    const first = await answer(learner, asked);
    const deck = () => count(`SELECT revision AS n FROM review_deck WHERE person_id = '${world.ids["eastcolleague"]}'`);
    const revision = await deck();
    const again = await answer(learner, asked);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await answer(learner, asked, []);
    expect([other.status, other.body.code]).toEqual([409, "CHANGED_MEANWHILE"]);
    const unsure = await answer(learner, asked, rightOf(asked), "unsure");
    expect(unsure.body.code).toBe("CHANGED_MEANWHILE");
    expect(await deck()).toBe(revision);
  });

  it("told twice at once counts once", async () => {
    const learner = await world.as("eastcolleague");
    const [asked] = (await reviewsOf(learner)).set as Asked[];
    if (!asked) throw new Error("nothing is due");
    const answers = await Promise.all([1, 2, 3].map(() => answer(learner, asked)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
  });

  it("asks only what is in one's own deck: all else is not there", async () => {
    const learner = await world.as("eastdirector");
    const send = (questionId: string) =>
      learner.post(`/api/reviews/${questionId}/answers`, { step: 0, answer: [], confidence: null });
    for (const id of ["first-01", "missing"])
      expect([(await send(id)).status, (await send(id)).body.code]).toEqual([404, "QUESTION_NOT_FOUND"]);
    for (const path of ["/api/reviews", "/api/reviews/count"])
      expect((await new Client().get(path)).body.code).toBe("NOT_SIGNED_IN");
    const { body } = await learner.post("/api/reviews/first-01/answers", { step: -1, answer: [], confidence: null });
    expect(body.code).toBe("INVALID_REQUEST");
  });

  it("is no evidence, and puts off the day a later answer may count again", async () => {
    const trainer = await world.as("trainer");
    await trainer.post("/api/quizzes/second/versions", { yaml: quizYaml("second", 4, "第二份") });
    const learner = await world.as("rootdirector");
    await take(learner, "second");
    const profile = async () => (await learner.get("/api/people/me/profile")).body.abilities;
    clock.now += day;
    const before = await profile();
    const [asked] = (await reviewsOf(learner)).set as Asked[];
    if (!asked) throw new Error("nothing is due");
    await answer(learner, asked);
    expect(await profile()).toEqual(before);
    // Ninety days after the quiz, but not after the review that showed the key.
    clock.now += 89.5 * day;
    const { questions } = await take(learner, "second", /对|正确/);
    const counted = questions.filter((own: { counted: boolean }) => own.counted).map((own: { id: string }) => own.id);
    expect(counted).toHaveLength(3);
    expect(counted).not.toContain(asked.question.id);
  });

  it("loses no card of two submissions at once", async () => {
    const trainer = await world.as("trainer");
    for (const id of ["third", "fourth"])
      await trainer.post(`/api/quizzes/${id}/versions`, { yaml: quizYaml(id, 4, id) });
    const learner = await world.as("trainer");
    const open = await Promise.all(
      ["third", "fourth"].map(async (quizId) => (await learner.post("/api/attempts", { quizId })).body.id),
    );
    const answers = await Promise.all(open.map((id) => learner.post(`/api/attempts/${id}/submission`)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect((await reviewsOf(learner)).cards).toHaveLength(8);
  });

  it("asks a question in its text of today; one that is retired, void or reworded since it was shown is not answered", async () => {
    const trainer = await world.as("trainer");
    const learner = trainer;
    clock.now += day;
    const { set } = (await reviewsOf(learner)) as { set: Asked[] };
    const asked = set.find(({ question }) => question.id === "third-01");
    if (!asked) throw new Error("third-01 is not due");
    const reworded = quizYaml("third", 3, "third").replace("text: 丙", "text: 丙改");
    expect((await trainer.post("/api/quizzes/third/versions", { yaml: reworded })).status).toBe(201);
    expect((await answer(learner, asked)).body.code).toBe("CHANGED_MEANWHILE");
    const now = await reviewsOf(learner);
    const ids = now.cards.map((card: { questionId: string }) => card.questionId);
    expect(ids).not.toContain("third-04");
    expect(ids).toHaveLength(7);
    const anew = (now.set as Asked[]).find(({ question }) => question.id === "third-01");
    if (!anew) throw new Error("third-01 is not due");
    expect((await answer(learner, anew)).body.mark).toBe(1);

    const retired = set.find(({ question }) => question.id === "third-04");
    if (!retired) throw new Error("third-04 was not due");
    expect((await answer(learner, retired)).body.code).toBe("QUESTION_NOT_FOUND");
  });

  it("tells how many are due without the questions", async () => {
    const learner = await world.as("trainer");
    expect((await learner.get("/api/reviews/count")).body).toEqual({ due: 6, tomorrow: 0 });
  });
});
