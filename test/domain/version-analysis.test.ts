import { describe, expect, it } from "vitest";
import { type FirstAttempt, foldAttempts } from "#domain/fold";
import { abilities } from "#domain/framework";
import { gradeAttempt } from "#domain/grade";
import { optionSentences } from "#domain/item-words";
import { partIdsOf, versionHash } from "#domain/paper";
import { parseQuiz } from "#domain/parse-quiz";
import { seededRandom } from "#domain/present-paper";
import type { Quiz } from "#domain/quiz-format";
import { simulateAnswer } from "#domain/simulated-answer";
import { analyseVersion } from "#domain/version-analysis";
import { quizYaml } from "../worker/quiz-yaml.ts";

const quiz = parseQuiz(quizYaml("first", 16)).quiz as Quiz;
const hash = versionHash(quiz);
const before = Object.fromEntries(abilities.map((id) => [id, { mean: 0, sd: 1 }])) as FirstAttempt["before"];

/** Answers of `people` people between θ −2 and 2; the first question is answered as if its second option were right. */
function answersOf(people: number) {
  const random = seededRandom(8);
  return Array.from({ length: people }, (_, person) => {
    const theta = -2 + (4 * person) / Math.max(1, people - 1);
    const saved = Object.fromEntries(
      quiz.questions.map((question, index) => {
        const able = random() < 1 / (1 + Math.exp(-2 * theta));
        const ids = partIdsOf(question).options;
        const own = index === 0 ? [able ? (ids[1] ?? "") : (ids[0] ?? "")] : simulateAnswer(question, theta, random);
        return [question.id, { answer: own }];
      }),
    );
    return { theta, graded: gradeAttempt(quiz, saved) };
  });
}

function foldOf(answers: ReturnType<typeof answersOf>) {
  const attempts = answers.map(
    ({ theta, graded }): FirstAttempt => ({
      versionHash: hash,
      before: { ...before, "big-picture": { mean: theta, sd: 1 } },
      responses: graded.map(({ question, answer, mark }) => ({
        questionId: question.id,
        type: question.type,
        answer,
        mark,
        difficulty: 0,
        guessing: 0.25,
        abilities: question.abilities,
      })),
    }),
  );
  const { items, options } = foldAttempts(attempts);
  const [own] = items;
  return {
    items: (own?.sums.items ?? []).map((item, index) => ({
      ...item,
      questionId: own?.questionIds[index] ?? "",
      people: own?.sums.people ?? 0,
      total: own?.sums.total ?? 0,
      totalSquared: own?.sums.totalSquared ?? 0,
    })),
    options,
  };
}

function pearson(x: number[], y: number[]): number {
  const mean = (own: number[]) => own.reduce((a, b) => a + b, 0) / own.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (index: number) => number) => x.reduce((total, _own, index) => total + of(index), 0);
  const dx = (index: number) => (x[index] ?? 0) - mx;
  const dy = (index: number) => (y[index] ?? 0) - my;
  return sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
}

describe("the analysis of a version", () => {
  const answers = answersOf(60);
  const analysis = analyseVersion(quiz, {}, foldOf(answers));

  it("gives each option the point-biserial that Pearson gives with the rest score, from the sums alone", () => {
    for (const [index, question] of analysis.questions.entries()) {
      const rests = answers.map(({ graded }) =>
        graded.reduce((sum, own, at) => sum + (at === index ? 0 : (own.mark ?? 0)), 0),
      );
      for (const option of question.options) {
        const chose = answers.map(({ graded }) => Number(graded[index]?.answer.includes(option.optionId)));
        const people = chose.reduce((sum, own) => sum + own, 0);
        expect(option.people).toBe(people);
        expect(option.low + option.middle + option.high).toBe(people);
        if (people === 0 || people === 60) expect(option.discrimination).toBeNull();
        else expect(option.discrimination).toBeCloseTo(pearson(chose, rests), 9);
      }
    }
  });

  it("suspects the key where those who know more choose something else, and nowhere else", () => {
    const [first, ...others] = analysis.questions;
    expect(first?.discrimination).toBeLessThan(0);
    expect(first?.options.find(({ optionId }) => optionId === first.suspect)?.letter).toBe("B");
    expect(others.filter(({ suspect }) => suspect !== null)).toEqual([]);
  });

  it("says in words which distractor nobody chooses, and which the able choose", () => {
    const [first] = analysis.questions;
    const sentences = optionSentences(first?.options ?? [], false);
    expect(sentences.join()).toMatch(/选 B 的人其余题得分偏高/);
    expect(sentences.join()).toMatch(/干扰项 C 无人选/);
    expect(optionSentences(first?.options ?? [], true)).toEqual([]);
  });

  it("knows the key that was put right since", () => {
    const [question] = quiz.questions;
    if (question?.type !== "single") throw new Error("the first question is a single choice");
    const mended = { ...question, options: question.options.map((own, at) => ({ ...own, correct: at === 1 })) };
    const corrections = { [question.id]: { act: "key", question: mended, reason: "设错", at: 0 } } as const;
    const corrected = analyseVersion(quiz, corrections, foldOf(answers)).questions[0];
    expect(corrected?.correction).toBe("key");
    expect(corrected?.options.map(({ correct }) => correct)).toEqual([false, true, false, false]);
  });

  it("has no coefficient under 20 people and no division by nothing before the first", () => {
    const few = analyseVersion(quiz, {}, foldOf(answersOf(19)));
    expect([few.small, few.alpha]).toEqual([true, null]);
    for (const { discrimination, suspect, options } of few.questions) {
      expect([discrimination, suspect]).toEqual([null, null]);
      for (const option of options) expect(option.discrimination).toBeNull();
    }
    expect(analyseVersion(quiz, {}, { items: [], options: [] })).toMatchObject({ people: 0, questions: [] });
  });
});
