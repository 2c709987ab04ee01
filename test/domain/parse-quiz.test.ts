import { describe, expect, it } from "vitest";
import { contentHash } from "#domain/content-hash";
import { formatProblem, parseQuiz } from "#domain/parse-quiz";
import { checkQuizFiles } from "../../worker/local/quiz-files.ts";
import { allTypes, allTypesYaml } from "../worker/all-types-yaml.ts";
import { quizYaml } from "../worker/quiz-yaml.ts";
import { reasonsOf } from "./reasons.ts";

const good = quizYaml("sample", 4);
const problemsOf = (text: string) => parseQuiz(text).problems.map(formatProblem);

describe("parsing a quiz", () => {
  it("gives the quiz and no problems for a good file", () => {
    const { quiz, problems } = parseQuiz(good);
    expect(problems).toEqual([]);
    expect(quiz?.questions.map((question) => question.type)).toEqual([
      "single",
      "multiple",
      "true-false",
      "situational",
    ]);
    expect(quiz?.questions[0]?.points).toBe(1);
  });

  it("names every problem at once, in Chinese, with question and line", () => {
    const bad = good
      .replace("difficulty: 1", "difficulty: 7")
      .replace("source: §18", "source: 18")
      .replace("duty: documents", "duty: singing");
    const problems = problemsOf(bad);
    expect(problems).toHaveLength(3);
    const line = bad.split("\n").findIndex((text) => text.includes("duty: singing")) + 1;
    expect(problems[0]).toContain(`第 1 题（sample-01），第 ${line} 行：`);
    for (const problem of problems) expect(problem).toMatch(/：.*[一-龥]{2,}.*。$/);
  });

  it.each([
    ["a single choice with two keys", good.replace("乙, correct: false", "乙, correct: true"), "只有 1 个正确选项"],
    ["a multiple choice with one key", good.replace("乙对, correct: true", "乙对, correct: false"), "至少 2 个"],
    ["a situation without a best way", good.replace("甲对, mark: 3", "甲对, mark: 2"), "3 分"],
    [
      "an indicator of another element",
      good.replace("indicator: big-picture.foresight", "indicator: service.environment"),
      "不属于要素",
    ],
    ["weights that do not sum to 1", good.replace("{ big-picture: 1 }", "{ big-picture: 0.5 }"), "权重之和应为 1"],
    ["an id used twice", good.replace("id: sample-02", "id: sample-01"), "编号与第 1 题相同"],
    ["two equal options", good.replace("text: 丙", "text: 乙"), "选项相同"],
    ["a field nobody knows", good.replace("    duty:", "    dutty: x\n    duty:"), "不认识的字段：dutty"],
    ["a field left out", good.replace("    duty: documents\n", ""), "缺少“业务”"],
    ["a type nobody knows", good.replace("type: single", "type: essay"), "不是已有的题型"],
    ["the same key twice", good.replace("title:", "id: other\ntitle:"), "同一字段写了两次"],
    ["YAML that does not parse", `${good}  - [`, "YAML 写法有误"],
    ["an alias, which could unfold without end", "id: &a xx\ntitle: *a\n", "不支持 YAML 的引用"],
    ["nothing at all", "", "文件内容"],
  ])("refuses %s", (_what, text, sentence) => {
    const { quiz, problems } = parseQuiz(text);
    expect(quiz).toBeNull();
    expect(problems.map((problem) => problem.message).join("\n")).toContain(sentence);
    for (const { line } of problems) expect(line).toBeGreaterThan(0);
  });

  it("never throws, whatever the text", () => {
    for (const text of ["\u0000", "- - - -", "{", "a: !!js/function x", "9".repeat(10_000), "question:\n\t- x"]) {
      expect(parseQuiz(text).quiz).toBeNull();
    }
  });
});

describe("the tools a question names", () => {
  const withTools = (tools: string) => good.replace("    duty:", `    tools: ${tools}\n    duty:`);

  it("are looked up where the tools there are, are given, and named with question and line", () => {
    const text = withTools("[urgent-paper, no-such]");
    const line = text.split("\n").findIndex((own) => own.includes("no-such")) + 1;
    const { problems } = parseQuiz(text, ["urgent-paper"]);
    expect(problems.map(formatProblem)).toEqual([`第 1 题（sample-01），第 ${line} 行：没有 no-such 这件工具。`]);
    expect(parseQuiz(text).problems).toEqual([]);
    expect(parseQuiz(withTools("[urgent-paper]"), ["urgent-paper"]).quiz?.questions[0]?.tools).toEqual([
      "urgent-paper",
    ]);
  });

  it.each([
    ["none in an empty list", "[]", "工具至少写 1 件"],
    ["three", "[a, b, c]", "工具至多写 2 件"],
    ["one twice", "[a, a]", "工具 a 写了两次"],
    ["a title", "[急件办理流程]", "工具编号只用小写字母"],
    ["a text", "urgent-paper", "“工具”（tools）应写成列表"],
  ])("are not %s", (_what, tools, sentence) => {
    expect(problemsOf(withTools(tools)).join("\n")).toContain(sentence);
  });

  it("leave the hash of a question without them as it was", () => {
    const hashes = parseQuiz(good).quiz?.questions.map(contentHash) ?? [];
    const named = parseQuiz(withTools("[urgent-paper]")).quiz?.questions.map(contentHash) ?? [];
    expect(hashes[0]).toBe("e60796d2499872217bb8776679e66a06");
    expect(named[0]).not.toBe(hashes[0]);
    expect(named.slice(1)).toEqual(hashes.slice(1));
  });
});

describe("the bodies of the types", () => {
  const all = allTypesYaml("all");

  it("are all understood", () => {
    const { quiz, problems } = parseQuiz(all);
    expect(problems).toEqual([]);
    expect(quiz?.questions.map((question) => question.type)).toEqual(allTypes);
  });

  it.each([
    ["as many lists as blanks", all.replace("归档用 ____ 格式", "归档用专门格式"), "题干有 2 个空"],
    ["no accepted text of punctuation alone", all.replace("[OFD]", "[。]"), "只有标点或空格"],
    ["no accepted text twice in two guises", all.replace("[OFD]", "[OFD, ｏｆｄ。]"), "与前面的写法相同"],
    ["numbers as texts", all.replace("[OFD]", "[24]"), "数字请加引号"],
    ["no two equal steps", all.replace("text: 拟办", "text: 登 记"), "有两个选项相同：登记"],
    ["three steps at least", all.replace(/ {6}- \{ text: (批办|承办).*\n/g, ""), "排序题至少 3 项"],
    ["no two equal parts on the left", all.replace("left: 向上级汇报", "left: 向上级要人"), "左栏有两项相同"],
    ["no two equal parts on the right", all.replace("right: 报告", "right: 请示"), "右栏有两项相同"],
    ["a rubric", all.replace(/ {4}rubric:\n( {6}-.*\n)+/, ""), "缺少“评分要点”（rubric）"],
    [
      "whole marks in the rubric",
      all.replace("mark: 2 }\n      - { text: SECRET-RUBRIC", "mark: 0 }\n      - { text: SECRET-RUBRIC"),
      "1 以上的整数",
    ],
    [
      "a kind from the list",
      all.replace("questions:", "kind: homework\nquestions:"),
      "“用途”（kind）只能是：practice、bank、exam",
    ],
  ])("want %s", (_what, text, sentence) => {
    expect(problemsOf(text).join("\n")).toContain(sentence);
  });
});

describe("quizzes/", () => {
  it("gives each ability a total weight of at least 30, and covers every element", async () => {
    const files = await checkQuizFiles("quizzes");
    const questions = files.flatMap(({ quiz }) => quiz?.questions ?? []);
    expect(files.flatMap((file) => file.problems)).toEqual([]);
    expect(questions.length).toBeGreaterThanOrEqual(120);
    const totals: Record<string, number> = {};
    for (const { abilities } of questions) {
      for (const [ability, weight] of Object.entries(abilities)) totals[ability] = (totals[ability] ?? 0) + weight;
    }
    expect(Object.keys(totals)).toHaveLength(4);
    for (const total of Object.values(totals)) expect(total).toBeGreaterThanOrEqual(30);
    expect(new Set(questions.map((question) => question.element)).size).toBe(10);
    for (const why of questions.flatMap(reasonsOf)) expect(why?.length ?? 0).toBeGreaterThanOrEqual(10);
  });
});
