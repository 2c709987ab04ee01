import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gradeAttempt, revealQuestion, scoreOf } from "#domain/grade";
import { partIdsOf } from "#domain/paper";
import { parseQuiz } from "#domain/parse-quiz";
import { type Question, type QuestionTypeId, typeOf } from "#domain/questions/index";
import { mahonian } from "#domain/questions/ordering";
import { gradeByRubric, type ShortAnswer } from "#domain/questions/short-answer";
import type { Quiz } from "#domain/quiz-format";
import { recalledAnswer } from "#domain/simulated-answer";
import { allTypesYaml } from "../worker/all-types-yaml.ts";

const quiz = parseQuiz(allTypesYaml("all")).quiz as Quiz;
const byType = (type: QuestionTypeId) => quiz.questions.find((question) => question.type === type) as Question;
const markOf = (type: QuestionTypeId, answer: string[]) =>
  typeOf(byType(type)).grade(byType(type), answer, partIdsOf(byType(type)));

/** The mark of giving the options at these places of the author's order. */
const placed = (type: QuestionTypeId, ...places: number[]) => {
  const { options } = partIdsOf(byType(type));
  return markOf(
    type,
    places.map((place) => options[place] ?? ""),
  );
};

/** The mark of joining the left parts, in the author's order, with the right parts at these places; −1 joins none. */
const joined = (...places: number[]) => {
  const { left, options } = partIdsOf(byType("matching"));
  return markOf(
    "matching",
    places.flatMap((place, index) => (place < 0 ? [] : [`${left[index]}:${options[place]}`])),
  );
};

const permutations = (count: number): number[][] =>
  count === 0
    ? [[]]
    : permutations(count - 1).flatMap((shorter) =>
        Array.from({ length: count }, (_, at) => [...shorter.slice(0, at), count - 1, ...shorter.slice(at)]),
      );

describe("marks", () => {
  it("single and true-false: right or nothing", () => {
    expect([[0], [1], [0, 1], []].map((places) => placed("single", ...places))).toEqual([1, 0, 0, 0]);
    expect([0, 1].map((place) => placed("true-false", place))).toEqual([1, 0]);
  });

  it("multiple: nothing with a wrong tick, else the share of the keys", () => {
    expect([[0, 1], [1, 0], [0], [0, 1, 2], [0, 0]].map((places) => placed("multiple", ...places))).toEqual([
      1, 1, 0.5, 0, 0.5,
    ]);
  });

  it("situational: thirds", () => {
    expect([0, 1, 2, 3].map((place) => placed("situational", place))).toEqual([1, 2 / 3, 1 / 3, 0]);
  });

  it("blank: the share of right blanks, however they are typed", () => {
    expect(markOf("blank", ["补签", "书面记录", "OFD"])).toBe(1);
    expect(markOf("blank", [" 事后补签。", "“书面 记录”", "ｏｆｄ"])).toBe(1);
    expect(markOf("blank", ["", "书面记录", "PDF"])).toBeCloseTo(1 / 3, 12);
    expect(markOf("blank", ["书面记录", "补签"])).toBe(0);
    expect(markOf("blank", ["。", "，", "！"])).toBe(0);
    expect(markOf("blank", ["补签", "书面记录", "OFD", "多出来的"])).toBe(1);
  });

  it("ordering: max(0, 2s − 1) of the share s of pairs in the right order", () => {
    expect(placed("ordering", 0, 1, 2, 3)).toBe(1);
    expect(placed("ordering", 1, 0, 2, 3)).toBeCloseTo(2 * (5 / 6) - 1, 12);
    expect(placed("ordering", 3, 0, 1, 2)).toBe(0);
    expect(placed("ordering", 3, 2, 1, 0)).toBe(0);
  });

  it("ordering: pairs that are not given are wrong, and a repetition gains nothing", () => {
    expect(placed("ordering", 0, 1, 2)).toBe(0);
    expect(placed("ordering", 0)).toBe(0);
    expect(placed("ordering", 3, 2, 1, 0, 1, 2, 3)).toBe(0);
    expect(markOf("ordering", ["nothing", "known"])).toBe(0);
  });

  it("matching: the share of right pairs; a left part joined twice is wrong", () => {
    expect([joined(0, 1, 2), joined(0, 2, 1), joined(1, 2, 0), joined(0, -1, -1), joined(0, 0, 0)]).toEqual([
      1,
      1 / 3,
      0,
      1 / 3,
      1 / 3,
    ]);
    const { left, options } = partIdsOf(byType("matching"));
    const everything = left.flatMap((own) => options.map((other) => `${own}:${other}`));
    expect(markOf("matching", everything)).toBe(0);
  });

  it("short answer: nobody knows before it has been read; by rubric, what is awarded of what can be had", () => {
    expect(markOf("short-answer", ["先请示"])).toBeNull();
    const question = byType("short-answer") as ShortAnswer;
    expect([
      gradeByRubric(question, [0, 0]),
      gradeByRubric(question, [2, 1.5]),
      gradeByRubric(question, [2, 3]),
    ]).toEqual([0, 0.7, 1]);
    for (const awarded of [[2], [2, 3, 0], [3, 0], [-1, 0], [Number.NaN, 0]])
      expect(() => gradeByRubric(question, awarded)).toThrow(RangeError);
  });

  it("the answer a type calls right earns 1", () => {
    for (const question of quiz.questions) {
      const mark = typeOf(question).grade(question, recalledAnswer(question), partIdsOf(question));
      expect(mark, question.type).toBe(question.type === "short-answer" ? null : 1);
    }
  });
});

describe("the guessing floor", () => {
  it("is the mean mark over all answers chosen at random", () => {
    for (const question of quiz.questions) {
      const { form, parts } = typeOf(question);
      const places = parts(question).options.map((_text, index) => index);
      const subsets = Array.from({ length: 2 ** places.length - 1 }, (_, bits) =>
        places.filter((place) => (bits + 1) & (1 << place)),
      );
      const marks = {
        one: () => places.map((place) => placed(question.type, place)),
        many: () => subsets.map((subset) => placed(question.type, ...subset)),
        order: () => permutations(places.length).map((order) => placed(question.type, ...order)),
        match: () => permutations(places.length).map((order) => joined(...order)),
        texts: () => [markOf("blank", ["不", "清", "楚"])],
        essay: () => [0],
      }[form]();
      const mean = marks.reduce((sum: number, mark) => sum + (mark ?? 0), 0) / marks.length;
      expect(typeOf(question).guessing(question), question.type).toBeCloseTo(mean, 12);
    }
  });

  it("of an ordering is exact for every length, from the Mahonian numbers", () => {
    expect(mahonian(4)).toEqual([1, 3, 5, 6, 5, 3, 1]);
    const base = byType("ordering");
    if (base.type !== "ordering") throw new Error();
    for (let count = 3; count <= 7; count++) {
      const options = Array.from({ length: count }, (_, index) => ({ text: `第 ${index} 步` }));
      const question = { ...base, options };
      const ids = partIdsOf(question).options;
      const { grade, guessing } = typeOf(question);
      const orders = permutations(count);
      const marks = orders.map(
        (order) =>
          grade(
            question,
            order.map((place) => ids[place] ?? ""),
            partIdsOf(question),
          ) ?? 0,
      );
      expect(guessing(question)).toBeCloseTo(marks.reduce((sum, mark) => sum + mark, 0) / orders.length, 12);
    }
  });
});

describe("an attempt's marks", () => {
  it("stay within 0 and 1 for any answer of any shape", () => {
    const ids = quiz.questions.flatMap((question) => {
      const { options, left } = partIdsOf(question);
      return [...options, ...left.flatMap((own) => options.map((other) => `${own}:${other}`))];
    });
    const part = fc.oneof(fc.constantFrom(...ids, "补签", "OFD"), fc.string());
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), (answer) => {
        const saved = Object.fromEntries(quiz.questions.map(({ id }) => [id, { answer }]));
        for (const { mark, question } of gradeAttempt(quiz, saved)) {
          if (question.type === "short-answer" && answer.some((text) => text.trim() !== "")) expect(mark).toBeNull();
          else expect(mark).toBeGreaterThanOrEqual(0);
          expect(mark ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("are 0 for what was left blank, empty texts included, and the whole paper is the maximum", () => {
    const blank = Object.fromEntries(quiz.questions.map(({ id }) => [id, { answer: ["", "  "] }]));
    for (const saved of [{}, blank]) {
      expect(gradeAttempt(quiz, saved).map(({ mark }) => mark)).toEqual(Array(8).fill(0));
      expect(scoreOf(gradeAttempt(quiz, saved))).toEqual({ score: 0, maxScore: 17 });
    }
  });

  it("leave what is pending out of score and maximum", () => {
    const saved = { "all-short-answer": { answer: ["先请示"] }, "all-blank": { answer: ["补签", "记录", "OFD"] } };
    expect(scoreOf(gradeAttempt(quiz, saved))).toEqual({ score: 0.67, maxScore: 7 });
  });

  it("are explained: the key of each type with its reasons", () => {
    const keys = quiz.questions.map((question) => revealQuestion(question).key);
    expect(keys.map(({ form }) => form)).toEqual(["one", "many", "one", "one", "texts", "order", "match", "essay"]);
    for (const key of keys) expect(JSON.stringify(key)).toMatch(/SECRET-(WHY|REFERENCE)|补签/);
  });
});
