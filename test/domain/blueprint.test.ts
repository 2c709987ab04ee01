import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Section } from "#domain/blueprint-format";
import { composeForms } from "#domain/compose-forms";
import { chooseForm } from "#domain/form-choice";
import type { Question } from "#domain/questions/index";
import { checkQuizFiles } from "../../worker/local/quiz-files.ts";

const files = await checkQuizFiles("quizzes");
const pool = files.flatMap(({ quiz }) =>
  quiz?.kind === "bank" ? quiz.questions.map((question) => ({ bank: quiz.id, question })) : [],
);
const bankOf = new Map(pool.map(({ bank, question }) => [question.id, bank]));
const texts = ["comprehensive", "placement"].map((id) => readFileSync(`quizzes/blueprints/${id}.yaml`, "utf8"));

function made(text: string, over = pool) {
  const { blueprint, forms, problems } = composeForms(text, over);
  if (!forms) throw new Error(JSON.stringify(problems));
  return { blueprint, forms, ids: forms.map(({ questions }) => questions.map(({ id }) => id)) };
}

const lineOf = (text: string, part: string) => text.split("\n").findIndex((own) => own.includes(part)) + 1;

function expectSection(section: Section, questions: Question[]) {
  const { count, from, types, atLeast = {}, difficulty, perIndicator = count } = section;
  expect(questions).toHaveLength(count);
  for (const { id, type } of questions) {
    expect(from).toContain(bankOf.get(id));
    expect(types).toContain(type);
  }
  for (const [type, least] of Object.entries(atLeast))
    expect(questions.filter((own) => own.type === type).length).toBeGreaterThanOrEqual(least);
  const levels = questions.map((own) => own.difficulty);
  if (Array.isArray(difficulty))
    for (const own of levels) expect(own >= difficulty[0] && own <= difficulty[1]).toBe(true);
  else
    for (const [level, own] of Object.entries(difficulty ?? {}))
      expect(levels.filter((one) => one === Number(level))).toHaveLength(own);
  for (const { indicator } of questions)
    expect(questions.filter((own) => own.indicator === indicator).length).toBeLessThanOrEqual(perIndicator);
}

describe("a blueprint over the banks", () => {
  it.each(texts)("gives forms of which every one satisfies every section, without a question twice", (text) => {
    const { blueprint, forms, ids } = made(text);
    expect(forms).toHaveLength(blueprint.forms);
    expect(new Set(ids.map((own) => [...own].sort().join())).size).toBe(forms.length);
    for (const { questions } of forms) {
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      let from = 0;
      for (const section of blueprint.sections) {
        expectSection(section, questions.slice(from, from + section.count));
        from += section.count;
      }
      expect(questions).toHaveLength(from);
    }
  });

  it.each(texts)(
    "gives the same forms every time, in whatever order the pool comes and however it is worded",
    (text) => {
      const { ids } = made(text);
      expect(made(text, [...pool].reverse()).ids).toEqual(ids);
      const reworded = pool.map(({ bank, question }) => ({
        bank,
        question: { ...question, stem: `${question.stem}呢` },
      }));
      expect(made(text, reworded).ids).toEqual(ids);
      expect(made(text.replace(/title: (综合测评|摸底)/, "title: 换了名称")).ids).toEqual(ids);
    },
  );

  it.each(texts)(
    "uses the pool up before it repeats: two forms share less than chance would have them share",
    (text) => {
      const [first = [], second = []] = made(text).ids;
      const shared = first.filter((id) => second.includes(id)).length;
      expect(shared).toBeLessThan(first.length / 2);
    },
  );

  it("names the section, the line and how many are missing where the pool is too small", () => {
    const [text = ""] = texts;
    const few = pool.filter(({ bank, question }) => bank !== "bank-service" || question.difficulty !== 5);
    const { forms, problems } = composeForms(text, few);
    expect(forms).toBeNull();
    const section = text.split("\n").findIndex((own) => own.includes("title: 服务管理")) + 1;
    expect(problems).toMatchObject([{ message: expect.stringMatching(/服务管理.*难度 5 .*还差 1 题/) }]);
    expect(problems[0]?.line).toBe(section + 5);
    const without = composeForms(
      text,
      pool.filter(({ bank }) => bank !== "bank-coordination"),
    );
    expect(without.problems).toMatchObject([
      { line: lineOf(text, "from: [bank-coordination]"), message: expect.stringContaining("bank-coordination") },
    ]);
  });

  it("finds what a section cannot mean, with its line", () => {
    const [text = ""] = texts;
    const { problems } = composeForms(text.replace("3: 4, 4: 2", "3: 9, 4: 2"), pool);
    expect(problems).toMatchObject([{ line: lineOf(text, "difficulty:"), message: expect.stringContaining("15 题") }]);
  });
});

describe("the form an attempt takes", () => {
  it("is the one least seen; the seed decides between equals", () => {
    const forms = [3, 1, 1].map((seen, index) => ({ versionHash: `form-${index}`, seen }));
    expect([0, 1, 2, 3].map((seed) => chooseForm(forms, seed))).toEqual(["form-1", "form-2", "form-1", "form-2"]);
    expect(chooseForm([], 1)).toBeNull();
  });
});
