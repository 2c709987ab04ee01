import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formatProblem } from "#domain/checked-yaml";
import { parseOfficeCheck } from "#domain/office-check-format";
import { parseSelfRating, ratedIndicators } from "#domain/self-rating-format";

const scale = readFileSync("quizzes/self-rating/self-rating.yaml", "utf8");
const check = readFileSync("quizzes/checks/office-check.yaml", "utf8");
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split("\n").length;
const firstLevel = "通知或者交办到了手上再开始准备，多半照往年的材料改着用。";

describe("the scale of self-rating", () => {
  it("has five ways of working for each of the fifteen ability indicators", () => {
    const { value, problems } = parseSelfRating(scale);
    expect(problems).toEqual([]);
    expect(value?.indicators.map(({ id }) => id)).toEqual(ratedIndicators);
    expect(ratedIndicators).toHaveLength(15);
  });

  it.each([
    [
      "a foreign indicator",
      scale.replace("id: execution.rigour", "id: secrecy.loyalty"),
      "secrecy.loyalty 不在四种能力",
      "id: secrecy.loyalty",
    ],
    ["an indicator twice", scale.replace("id: execution.rigour", "id: execution.results"), "写了两次", ""],
    [
      "one left out",
      scale.replace("id: execution.rigour", "id: execution.results"),
      "还缺 1 个指标：execution.rigour（讲效率、讲质量、讲较真）",
      "indicators:",
    ],
    ["four levels", scale.replace(`      - ${firstLevel}\n`, ""), "每个指标恰有五级行为", ""],
    ["a level of two words", scale.replace(firstLevel, "做得很好"), "行为至少 15 字", "做得很好"],
    [
      "a level twice",
      scale.replace("月初看一遍日历，把当月固定的会议和报表记下来，提前几天备材料。", firstLevel),
      "与 big-picture.foresight 第 1 级的写法相同",
      "",
    ],
    ["an unknown field", scale.replace("version: 1", "version: 1\nscale: 5"), "不认识的字段：scale", ""],
  ])("refuses %s", (_what, text, sentence, place) => {
    const { problems } = parseSelfRating(text);
    const told = problems.map(formatProblem).join("\n");
    expect(told).toContain(sentence);
    if (place) expect(told).toContain(`第 ${lineOf(text, place)} 行`);
  });
});

describe("the office check", () => {
  it("has about thirty points in the eight lines of an office's work", () => {
    const { value, problems } = parseOfficeCheck(check);
    expect(problems).toEqual([]);
    expect(value?.sections.map(({ title }) => title)).toHaveLength(8);
    const points = value?.sections.flatMap((section) => section.points) ?? [];
    expect(points.length).toBeGreaterThanOrEqual(28);
    expect(points.length).toBeLessThanOrEqual(40);
  });

  it.each([
    ["a point's id twice", check.replace("id: rules-current", "id: rules-posted"), "编号“rules-posted”用了两次", ""],
    [
      "a rule without its article",
      check.replace("basis: §9", "basis: 《档案法》（2020 年修订）"),
      "依据应写成 §16",
      "basis: 《档案法》（2020 年修订）\n",
    ],
    ["a paragraph the speech has not", check.replace("basis: §9", "basis: §20"), "依据应写成 §16", "basis: §20"],
    ["a point without evidence", check.replace(/ {8}evidence: 随机.*\n/, ""), "缺少“查看办法”（evidence）", ""],
    ["a section twice", check.replace("title: 流程", "title: 制度"), "部分名称“制度”用了两次", ""],
    ["a point of four words", check.replace(/text: 制度和流程成册.*/, "text: 制度上墙"), "要点太短", "text: 制度上墙"],
  ])("refuses %s", (_what, text, sentence, place) => {
    const { problems } = parseOfficeCheck(text);
    const told = problems.map(formatProblem).join("\n");
    expect(told).toContain(sentence);
    if (place) expect(told).toContain(`第 ${lineOf(text, place)} 行`);
  });
});
