import { describe, expect, it } from "vitest";
import { imported, inWords, toKnow, toMend } from "./in-words.ts";

describe("GIFT", () => {
  it("reads every type, with escapes, weights, feedback, titles and categories", () => {
    const report = imported(`// question: 1  name: 甲
$CATEGORY: 办公室/公文

::文种::[html]属于上行文的是 {=请示#对，要答复 ~批复#这是下行文 ~函 ####上行文有请示和报告。}

四不有哪些？ {
~%50%不看
~%50%不问
~%-100%照说#泄密
~%0%照传
}

请示应当一文一事。{T}

报告可以夹带请示。{FALSE#报告不得夹带请示事项}

急件遇领导不在，回来再 {=补签 =事后补签} 一次。

会议由 {~司机 =记录员 ~保安} 记录。

2\\:1 \\= 二比一，集合 \\{a\\} 里有几个元素？ {=1个 =一个}

文种配用途 {
=请示 -> 要答复
=报告 -> 汇报
=函 -> 商量
}

谈谈怎样接访。 {}

四加三等于几？ {#7}`);
    expect(inWords(report)).toEqual([
      "single 属于上行文的是 | 请示* | 批复 | 函 # 上行文有请示和报告。",
      "multiple 四不有哪些？ | 不看* | 不问* | 照说 | 照传",
      "true-false 请示应当一文一事。 | 正确* | 错误",
      "true-false 报告可以夹带请示。 | 正确 | 错误* # 报告不得夹带请示事项",
      "blank 急件遇领导不在，回来再 ____ 一次。 = 补签;事后补签",
      "single 会议由 ____ 记录。 | 司机 | 记录员* | 保安",
      "blank 2:1 = 二比一，集合 {a} 里有几个元素？ ____ = 1个;一个",
      "matching 文种配用途 | 请示→要答复 | 报告→汇报 | 函→商量",
      "short-answer 谈谈怎样接访。",
      "blank 四加三等于几？ ____ = 7",
    ]);
    expect(report.questions[0]?.options[1]).toEqual({ text: "批复", correct: false, why: "这是下行文" });
    expect(toMend(report)).toEqual([]);
    expect(toKnow(report)).toEqual(["1 skipped-noise", "29 no-reference 9"]);
  });

  it.each([
    [
      "an unclosed brace, which ends at the empty line",
      "甲是？{=一 ~二\n\n乙是？{=一 ~二}",
      ["1 syntax 1", "1 no-answer 1"],
      2,
    ],
    ["a range of numbers", "多少？{#3..5}", ["1 unknown-type 1"], 1],
    ["a tolerance", "多少？{#3:0.5}", ["1 unknown-type 1"], 1],
    ["weights that do not add up", "哪些？{~%50%一 ~%30%二 ~三}", ["1 unreadable-answer 1"], 1],
    ["two = among options", "哪些？{=一 =二 ~三}", ["1 several-answers-in-single 1"], 1],
    ["a full answer beside a partial one", "哪个？{=一 ~%50%二 ~三}", ["1 unknown-type 1"], 1],
    ["no right answer", "哪个？{~一 ~二}", ["1 no-answer 1"], 1],
    ["two braces", "甲 {=一} 乙 {=二} 丙", ["1 syntax 1"], 1],
    ["text without braces", "这一段只是说明。\n\n请示要一文一事。{T}", ["1 unread-text"], 1],
    ["one pair", "配对 {=甲 -> 一}", ["1 no-pairs 1"], 1],
  ])("names %s", (_what, text, problems, found) => {
    const report = imported(text);
    expect(report.found).toBe(found);
    expect(toMend(report)).toEqual(problems);
  });
});

describe("Aiken", () => {
  it("reads stems, options with . and ), and ANSWER", () => {
    const report = imported(`属于上行文的是哪一个？
A. 请示
B. 批复
ANSWER: A

What is a 函 for?
A) asking a superior
B) writing to equals
C) reporting
ANSWER: B`);
    expect(inWords(report)).toEqual([
      "single 属于上行文的是哪一个？ | 请示* | 批复",
      "single What is a 函 for? | asking a superior | writing to equals* | reporting",
    ]);
    expect(toMend(report)).toEqual([]);
  });

  it("names what has no answer, and an answer that has no question", () => {
    const report = imported("甲是？\nA. 一\nB. 二\n乙是？\nA. 一\nB. 二\nANSWER: C\nANSWER: A");
    expect(toMend(report)).toEqual(["8 unread-text", "1 no-answer 1", "7 answer-outside-options 2"]);
    expect(report.found).toBe(2);
  });
});

describe("YAML", () => {
  it("reads the form of quizzes/ with all its fields", async () => {
    const { allTypesYaml } = await import("../../worker/all-types-yaml.ts");
    const { parseQuiz } = await import("#domain/parse-quiz");
    const text = allTypesYaml("all", "bank");
    const wanted = parseQuiz(text).quiz?.questions ?? [];
    const report = imported(text);
    expect(toMend(report)).toEqual([]);
    expect(report.found).toBe(wanted.length);
    for (const [at, question] of report.questions.entries()) {
      const own = wanted[at];
      expect(question).toMatchObject({
        type: own?.type,
        stem: own?.stem,
        explanation: own?.explanation,
        element: own?.element,
        abilities: own?.abilities,
      });
      if (own && "options" in own) expect(question.options).toEqual(own.options);
      if (own && "pairs" in own) expect(question.pairs).toEqual(own.pairs);
      if (own && "answers" in own) expect(question.answers).toEqual(own.answers);
      if (own && "rubric" in own) expect(question).toMatchObject({ rubric: own.rubric, answers: [[own.reference]] });
    }
  });

  it("names what is wrong with its line, and refuses to guess at a broken file", () => {
    const bad = imported(
      "title: 甲\nquestions:\n  - type: single\n    stem: 哪个对？\n    options:\n      - { text: 一, correct: true }\n      - { text: 二, correct: true }\n  - type: essay\n    stem: 谈谈看法\n  - 只是一句话\n",
    );
    expect(toMend(bad)).toEqual([
      "3 several-answers-in-single 1",
      "8 unknown-type 2",
      "8 no-answer 2",
      "10 syntax 3",
      "10 no-stem 3",
      "10 no-answer 3",
    ]);
    expect(toMend(imported("questions:\n  - stem: [甲\n  - id: b\n"))).toEqual(["3 syntax"]);
    expect(toMend(imported("questions:\n  - stem: &a 甲\n  - stem: *a\n"))).toEqual(["1 syntax"]);
  });
});
