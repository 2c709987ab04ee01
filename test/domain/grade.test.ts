import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradeAttempt, revealQuestion, scoreOf } from "#domain/grade";
import { makePaper, optionIdsOf, versionHash } from "#domain/paper";
import { parseQuiz } from "#domain/parse-quiz";
import { presentPaper } from "#domain/present-paper";
import { type Question, typeOf } from "#domain/questions/index";
import type { Quiz } from "#domain/quiz-format";
import { quizYaml } from "../worker/quiz-yaml.ts";

const quiz = parseQuiz(quizYaml("sample", 4)).quiz as Quiz;
const [single, multiple, trueFalse, situational] = quiz.questions as [Question, Question, Question, Question];

/** The mark of choosing the options at these places in the author's order. */
const markOf = (question: Question, ...places: number[]) => {
  const ids = optionIdsOf(question);
  return typeOf(question).grade(
    question,
    places.map((place) => ids[place] ?? ""),
    ids,
  );
};

describe("marks", () => {
  it("single and true-false: right or nothing", () => {
    expect([markOf(single, 0), markOf(single, 1), markOf(single, 0, 1), markOf(single)]).toEqual([1, 0, 0, 0]);
    expect([markOf(trueFalse, 0), markOf(trueFalse, 1)]).toEqual([1, 0]);
  });

  it("multiple: nothing with a wrong tick, else the share of the keys", () => {
    expect([markOf(multiple, 0, 1), markOf(multiple, 1, 0), markOf(multiple, 0), markOf(multiple, 0, 1, 2)]).toEqual([
      1, 1, 0.5, 0,
    ]);
    expect(markOf(multiple, 0, 0)).toBe(0.5);
  });

  it("situational: thirds", () => {
    expect([0, 1, 2, 3].map((place) => markOf(situational, place))).toEqual([1, 2 / 3, 1 / 3, 0]);
  });

  it("the guessing floor is the mean mark over all answers chosen at random", () => {
    for (const question of quiz.questions) {
      const { choose, guessing } = typeOf(question);
      const places = question.options.map((_option, index) => index);
      const subsets = Array.from({ length: 2 ** places.length - 1 }, (_, bits) =>
        places.filter((place) => (bits + 1) & (1 << place)),
      );
      const answers = choose === "many" ? subsets : places.map((place) => [place]);
      const mean = answers.reduce((sum, answer) => sum + markOf(question, ...answer), 0) / answers.length;
      expect(guessing(question)).toBeCloseTo(mean, 12);
    }
  });

  it("stay within 0 and 1 for any answer, and a blank earns 0", () => {
    const ids = quiz.questions.flatMap(optionIdsOf);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...ids), fc.string()), { maxLength: 6 }), (answer) => {
        for (const { mark } of gradeAttempt(
          quiz,
          Object.fromEntries(quiz.questions.map(({ id }) => [id, { answer }])),
        )) {
          expect(mark).toBeGreaterThanOrEqual(0);
          expect(mark).toBeLessThanOrEqual(1);
        }
      }),
    );
    expect(scoreOf(gradeAttempt(quiz, {}))).toEqual({ score: 0, maxScore: 4 });
  });
});

describe("a paper", () => {
  const paper = makePaper(quiz);

  it("tells neither key nor the author's order", () => {
    expect(JSON.stringify(paper)).not.toMatch(/correct|mark|why|SECRET/);
    for (const { options, fixedOrder } of paper.questions) {
      if (!fixedOrder) expect(options.map(({ id }) => id)).toEqual(options.map(({ id }) => id).sort());
    }
  });

  it("is shown by an attempt's seed the same way everywhere, and differently for another", () => {
    expect(presentPaper(paper.questions, 7)).toEqual(presentPaper(paper.questions, 7));
    const orders = Array.from({ length: 20 }, (_, seed) =>
      presentPaper(paper.questions, seed)[0]
        ?.options.map(({ text }) => text)
        .join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(5);
    expect(presentPaper(paper.questions, 3)[2]?.options.map(({ text }) => text)).toEqual(["正确", "错误"]);
  });

  it("has the same hash for the same content and another for any change", () => {
    expect(versionHash(parseQuiz(quizYaml("sample", 4)).quiz as Quiz)).toBe(paper.hash);
    expect(versionHash(parseQuiz(quizYaml("sample", 4).replace("第 1 题的题干", "换了题干")).quiz as Quiz)).not.toBe(
      paper.hash,
    );
  });

  it("fits the reveal: the same option ids, with key and reasons", () => {
    for (const [index, question] of quiz.questions.entries()) {
      const shown = new Set(paper.questions[index]?.options.map(({ id }) => id));
      expect(new Set(revealQuestion(question).options.map(({ id }) => id))).toEqual(shown);
      expect(revealQuestion(question).options.some(({ correct }) => correct)).toBe(true);
    }
  });
});
