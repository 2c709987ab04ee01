import { describe, expect, it } from "vitest";
import { formatProblem } from "#domain/checked-yaml";
import { versionHash } from "#domain/paper";
import { parseCase } from "#domain/parse-case";
import { parseContent } from "#domain/parse-content";
import { caseSteps, caseYaml } from "../worker/case-yaml.ts";
import { quizYaml } from "../worker/quiz-yaml.ts";

const good = caseYaml();
const problemsOf = (text: string, tools?: string[]) => parseCase(text, tools).problems.map(formatProblem);

/** The case with one decision leading elsewhere. */
function redirected(step: string, mark: number, next: string, text = good): string {
  const changed = text.replace(new RegExp(`(then: THEN-${step}-${mark} .*\\n +next: ).*`), `$1${next}`);
  expect(changed).not.toBe(text);
  return changed;
}
const lineOf = (text: string, part: string) => text.split("\n").findIndex((line) => line.includes(part)) + 1;

describe("parsing a case", () => {
  it("gives a quiz of situational questions with the branching beside it", () => {
    const { quiz, problems } = parseCase(good, ["urgent-paper"]);
    expect(problems).toEqual([]);
    expect(quiz).toMatchObject({ id: "case-sample", kind: "case", title: "一件急事" });
    expect(quiz?.questions.map(({ id, type }) => [id, type])).toEqual(
      caseSteps.map((step) => [`case-sample-${step}`, "situational"]),
    );
    const [first] = quiz?.questions ?? [];
    expect(first).toMatchObject({ points: 1, explanation: "WHY-arrive-3 好在这里差在那里" });
    expect(JSON.stringify(first)).not.toMatch(/THEN|"next"/);
    expect(quiz?.branching.start).toBe("case-sample-arrive");
    expect(quiz?.branching.branches["case-sample-arrive"]?.map(({ next }) => next)).toEqual(
      ["ask", "act", "ask", "bad"].map((name) => `case-sample-${name}`),
    );
  });

  it("hashes everything: texts, branches, endings, tools", () => {
    const hashOf = (text: string) => {
      const { quiz } = parseCase(text);
      return quiz && versionHash(quiz);
    };
    const texts = [
      good,
      good.replace("THEN-ask-2", "THEN-ask-two"),
      redirected("arrive", 2, "act"),
      good.replace("END-good", "END-very-good"),
      good.replace("OPENING", "OPENED"),
      good.replace("tools: [urgent-paper]", "tools: []"),
      good.replace("WHY-mend-1", "WHY-mend-one"),
    ];
    const hashes = texts.map(hashOf);
    expect(hashes).not.toContain(null);
    expect(new Set(hashes).size).toBe(texts.length);
  });

  it("names the step and the line", () => {
    const bad = redirected("ask", 1, "nowhere");
    expect(problemsOf(bad)).toEqual([
      `第 2 步（ask），第 ${lineOf(bad, "next: nowhere")} 行：下一步 nowhere 既不是步骤，也不是结局。`,
    ]);
  });

  it.each([
    ["an unknown next", redirected("ask", 1, "nowhere"), "下一步 nowhere 既不是步骤，也不是结局"],
    ["an unknown start", good.replace("start: arrive", "start: begin"), "没有 begin 这一步"],
    ["an ending as start", good.replace("start: arrive", "start: good"), "没有 good 这一步"],
    ["an id used twice", good.replace("  - id: half", "  - id: mend"), "编号 mend 用了两次"],
    ["a loop", redirected("close", 1, "ask"), "又绕回了 ask"],
    ["a step that leads to itself", redirected("mend", 0, "mend"), "又绕回了 mend"],
    [
      "a step nobody comes to",
      [
        ["ask", 1],
        ["ask", 0],
        ["act", 1],
      ].reduce((text, [step, mark]) => redirected(step as string, mark as number, "close", text), good),
      "从开始走不到这一步",
    ],
    ["an ending nobody comes to", redirected("arrive", 0, "ask", redirected("act", 0, "half")), "从开始走不到结局 bad"],
    ["a good ending after two steps", redirected("act", 3, "good"), "2 步就到了好结局 good，至少要走 3 步"],
    ["no good ending", good.replace("outcome: good", "outcome: fair"), "缺少“办好了”（good）"],
    ["no fair ending", good.replace("outcome: fair", "outcome: poor"), "缺少“有得有失”（fair）"],
    ["no poor ending", good.replace("outcome: poor", "outcome: fair"), "缺少“没有办好”（poor）"],
    ["marks that are not 3, 2, 1, 0", good.replace("mark: 2", "mark: 1"), "3、2、1、0 各一次"],
    ["four steps", good.replace(/ {2}- id: mend[\s\S]*?(?= {2}- id: close)/, ""), "至少要有 5 步"],
    ["two endings", good.replace(/ {2}- id: half[\s\S]*?(?= {2}- id: bad)/, ""), "至少要有 3 种结局"],
    ["three ways of acting", good.replace(/ {6}- text: OPTION-ask-0[\s\S]*?(?= {4}abilities)/, ""), "恰有四个做法"],
    ["a stem that does not ask", good.replace("STEM-ask 您怎么办？", "STEM-ask 您来办。"), "以“？”结尾"],
    ["a reason left out", good.replace(/ +why: WHY-ask-3.*\n/, ""), "缺少“选项理由”（why）"],
    ["a consequence left out", good.replace(/ +then: THEN-ask-3.*\n/, ""), "缺少“后续”（then）"],
    ["a short situation", good.replace(/TEXT-ask .*/, "TEXT-ask"), "情境至少 20 字"],
    ["an id without case-", caseYaml("sample-case"), "编号以 case- 开头"],
    [
      "an outcome nobody knows",
      good.replace("outcome: fair", "outcome: middling"),
      "“结果”（outcome）只能是：good、fair、poor",
    ],
    [
      "an indicator of another element",
      good.replace("indicator: coordination.procedure-and-timeliness", "indicator: service.environment"),
      "不属于要素",
    ],
    ["two equal ways of acting", good.replace("OPTION-ask-1", "OPTION-ask-2"), "有两个选项相同"],
    ["a field nobody knows", good.replace("minutes: 8", "minute: 8"), "不认识的字段：minute"],
    ["a tool that is not there", good.replace("[urgent-paper]", "[hammer]"), "没有 hammer 这件工具"],
  ])("refuses %s", (_what, text, sentence) => {
    expect(problemsOf(text, ["urgent-paper"]).join("\n")).toContain(sentence);
  });

  it("wants two steps that lead to different places, one of them onwards", () => {
    // All of arrive goes to ask, all of ask to act, all of mend to close; only act still forks.
    const moves: [string, number, string][] = [
      ["arrive", 1, "ask"],
      ["arrive", 0, "ask"],
      ["ask", 1, "act"],
      ["ask", 0, "act"],
      ["mend", 1, "close"],
      ["mend", 0, "close"],
    ];
    const corridor = moves.reduce((text, [step, mark, next]) => redirected(step, mark, next, text), good);
    expect(problemsOf(corridor).join("\n")).toContain("现在有 1 步");
    // A dead end that teaches is a fork as well.
    expect(problemsOf(redirected("arrive", 0, "bad", corridor))).toEqual([]);
  });

  it("lets tools pass where no list of them is given", () => {
    expect(problemsOf(good.replace("[urgent-paper]", "[hammer]"))).toEqual([]);
  });

  it("never throws, whatever the text", () => {
    for (const text of ["steps:", "steps: []", "steps: [null]", "steps: [1]", "steps:\n\t- x", "steps: {a: *b}"]) {
      expect(parseCase(text).quiz).toBeNull();
      expect(parseContent(text).quiz).toBeNull();
    }
  });
});

describe("the one gate", () => {
  it("tells a case by its steps, all else is a quiz", () => {
    expect(parseContent(good).quiz?.kind).toBe("case");
    expect(parseContent(quizYaml("first", 4)).quiz?.kind).toBe("practice");
    const disguised = parseContent(quizYaml("first", 4).replace("questions:", "kind: case\nquestions:"));
    expect(disguised.problems.map(({ message }) => message).join()).toContain("practice、bank、exam");
  });
});
