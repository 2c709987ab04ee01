import { describe, expect, it } from "vitest";
import { contentHash } from "#domain/content-hash";
import { revealQuestion } from "#domain/grade";
import { makePaper, partIdsOf, versionHash } from "#domain/paper";
import { parseQuiz } from "#domain/parse-quiz";
import { presentPaper } from "#domain/present-paper";
import type { Quiz } from "#domain/quiz-format";
import { acceptedWords, allTypes, allTypesYaml } from "../worker/all-types-yaml.ts";
import { quizYaml } from "../worker/quiz-yaml.ts";

const parsed = (text: string) => parseQuiz(text).quiz as Quiz;
const quiz = parsed(allTypesYaml("all"));
const paper = makePaper(quiz);

describe("a paper", () => {
  it("has every type and tells neither key, reason, accepted text, rubric nor reference", () => {
    expect(paper.questions.map(({ type }) => type)).toEqual(allTypes);
    const text = JSON.stringify(paper);
    expect(text).not.toMatch(/SECRET|correct|mark|why|answers|pairs|reference|rubric|explanation|difficulty/);
    for (const word of acceptedWords) expect(text).not.toContain(word);
  });

  it("lists the parts of every type by their opaque ids, so that nothing tells the author's order", () => {
    for (const { options, left = [], fixedOrder } of paper.questions) {
      for (const side of [options, left]) {
        const ids = side.map(({ id }) => id);
        for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/);
        if (!fixedOrder) expect(ids).toEqual([...ids].sort());
      }
    }
  });

  it("gives the two sides of a pair ids that have nothing in common", () => {
    const first = (id: string) => {
      const own = makePaper(parsed(allTypesYaml(id))).questions.find(({ type }) => type === "matching");
      const places = (side: { text: string }[] = [], texts: string[] = []) =>
        texts.map((text) => side.findIndex((part) => part.text === text));
      return [
        places(own?.left, ["向上级要人", "向上级汇报", "跟平级商量"]).join(""),
        places(own?.options, ["请示", "报告", "函"]).join(""),
      ];
    };
    const pairs = Array.from({ length: 30 }, (_, index) => first(`quiz-${index}`));
    const alike = pairs.filter(([left, right]) => left === right).length;
    expect(alike).toBeLessThan(15);
    expect(new Set(pairs.map(([left]) => left)).size).toBe(6);
    expect(new Set(pairs.map(([, right]) => right)).size).toBe(6);
  });

  it("is shown by an attempt's seed the same way everywhere, and differently for another", () => {
    expect(presentPaper(paper.questions, 7)).toEqual(presentPaper(paper.questions, 7));
    for (const [index, question] of paper.questions.entries()) {
      const shown = Array.from({ length: 40 }, (_, seed) => presentPaper(paper.questions, seed)[index]);
      const orders = (side: "options" | "left") =>
        new Set(shown.map((own) => (own?.[side] ?? []).map(({ text }) => text).join())).size;
      if (question.fixedOrder) expect(shown[0]?.options.map(({ text }) => text)).toEqual(["正确", "错误"]);
      else if (question.options.length > 0) expect(orders("options"), question.type).toBeGreaterThan(4);
      if (question.left) expect(orders("left")).toBeGreaterThan(4);
    }
  });

  it("fits the reveal: the same ids, with key and reasons", () => {
    for (const [index, question] of quiz.questions.entries()) {
      const { key } = revealQuestion(question);
      const revealed =
        key.form === "match"
          ? key.pairs.map(({ right }) => right.id)
          : "options" in key
            ? key.options.map(({ id }) => id)
            : [];
      expect(new Set(revealed)).toEqual(new Set(paper.questions[index]?.options.map(({ id }) => id)));
      expect(partIdsOf(question).options).toEqual(revealed);
    }
  });
});

describe("the hash of a version", () => {
  it("is the same for the same content and another for any change", () => {
    expect(versionHash(parsed(allTypesYaml("all")))).toBe(paper.hash);
    expect(versionHash(parsed(allTypesYaml("all").replace("第一题的题干", "换了题干")))).not.toBe(paper.hash);
  });

  it("says nothing of the kind where it is practice, so that versions from before there were kinds keep theirs", () => {
    const old = parsed(quizYaml("sample", 4));
    const questions = old.questions.map((question) => [question.id, contentHash(question)]);
    const before = contentHash({ id: old.id, title: old.title, lesson: old.lesson, questions });
    expect(versionHash(old)).toBe(before);
    expect(versionHash(parsed(allTypesYaml("all", "practice")))).toBe(paper.hash);
    const kinds = ["bank", "exam"].map((kind) => versionHash(parsed(allTypesYaml("all", kind))));
    expect(new Set([paper.hash, ...kinds]).size).toBe(3);
  });
});
