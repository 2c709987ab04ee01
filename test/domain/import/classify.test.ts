import { describe, expect, it } from "vitest";
import { importQuestions, sourceOfText } from "#domain/import";
import { classified } from "#domain/import/classify";

const questionOf = (fields = "") => {
  const text = `1. 急件到了，先做什么？（ ）\nA. 登记\nB. 先放着\n答案：A\n解析：急件先登记，再送领导阅示。\n${fields}`;
  const [question] = importQuestions(sourceOfText(text)).questions;
  if (!question) throw new Error("not read");
  return question;
};

describe("a question set for import", () => {
  it("has of an element that is an ability the ability and the paragraph, and of an indicator its element", () => {
    const one = classified(questionOf(), { indicator: "coordination.procedure-and-timeliness", difficulty: 2 });
    expect(one).toMatchObject({
      element: "coordination",
      abilities: { coordination: 1 },
      source: ["§18"],
      difficulty: 2,
    });
    expect(one.missing).toEqual(["duty"]);
    const ground = classified(questionOf(), { element: "secrecy" });
    expect(ground.source).toEqual(["§13"]);
    expect(ground.missing).toEqual(["abilities", "indicator", "duty", "difficulty"]);
  });

  it("keeps what its source gives, unless all are to be overruled; its own setting stands above both", () => {
    const given = questionOf("难度：5 业务：办文 出处：§3");
    const all = { element: "service", duty: "meetings", difficulty: 1 } as const;
    expect(classified(given, all)).toMatchObject({
      duty: "documents",
      difficulty: 5,
      source: ["§3"],
      element: "service",
    });
    expect(classified(given, all, {}, true)).toMatchObject({ duty: "meetings", difficulty: 1, source: ["§3"] });
    expect(classified(given, all, { difficulty: 3 }, true)).toMatchObject({ duty: "meetings", difficulty: 3 });
  });

  it("drops an indicator of another element", () => {
    const given = classified(questionOf(), { indicator: "service.environment" }, { element: "coordination" });
    expect(given).toMatchObject({ element: "coordination", indicator: undefined, abilities: { coordination: 1 } });
    expect(given.missing).toContain("indicator");
  });
});
