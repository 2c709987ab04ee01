import { describe, expect, it } from "vitest";
import { branchOf, type Case, decide, placeAfter, quizTaken, showStep } from "#domain/case-way";
import { gradeAttempt, scoreOf } from "#domain/grade";
import { makePaper, partIdsOf } from "#domain/paper";
import { parseCase } from "#domain/parse-case";
import { answersIn, type Decision, nothingDecided } from "#domain/saved-answers";
import { caseYaml } from "../worker/case-yaml.ts";

const own = parseCase(caseYaml()).quiz as Case;
const questionOf = (step: string) => {
  const question = own.questions.find(({ id }) => id === `case-sample-${step}`);
  if (!question) throw new Error(step);
  return question;
};

/** The decision worth `mark` at a step. */
function decision(step: string, mark: number): Decision {
  const question = questionOf(step) as { id: string; options: { mark: number }[] } & Case["questions"][number];
  const at = question.options.findIndex((option) => option.mark === mark);
  return { step: question.id, option: partIdsOf(question).options[at] ?? "" };
}
const walk = (...marks: [string, number][]) => marks.map(([step, mark]) => decision(step, mark));

describe("the way through a case", () => {
  it("begins at the start, goes on where a decision leads, and ends", () => {
    expect(placeAfter(own, []).step?.id).toBe("case-sample-arrive");
    expect(placeAfter(own, walk(["arrive", 1])).step?.id).toBe("case-sample-act");
    const early = placeAfter(own, walk(["arrive", 0]));
    expect([early.step, early.ending?.title]).toEqual([null, "没有报出"]);
    expect(branchOf(own, decision("arrive", 1)).consequence).toContain("THEN-arrive-1");
  });

  it("takes a decision only where one stands, and never another one for a step", () => {
    const way = walk(["arrive", 3]);
    expect(decide(own, [], decision("arrive", 3))).toEqual({ way });
    expect(decide(own, way, decision("arrive", 3)).way).toBe(way);
    expect(decide(own, way, decision("arrive", 2))).toEqual({ refusal: "decided" });
    expect(decide(own, way, decision("close", 3))).toEqual({ refusal: "not-reached" });
    expect(decide(own, way, { step: "case-sample-nothing", option: "" })).toEqual({ refusal: "not-reached" });
    expect(decide(own, way, { step: "case-sample-ask", option: "000000000000" })).toEqual({ refusal: "no-option" });
    const ended = walk(["arrive", 0]);
    expect(decide(own, ended, decision("ask", 3))).toEqual({ refusal: "not-reached" });
  });

  it("is graded over the steps taken alone", () => {
    const way = walk(["arrive", 1], ["act", 3], ["close", 2]);
    const taken = quizTaken(own, way);
    expect(taken.questions.map(({ id }) => id)).toEqual(way.map(({ step }) => step));
    const graded = gradeAttempt(taken, answersIn({ ...nothingDecided, way }));
    expect(graded.map(({ mark }) => mark)).toEqual([1 / 3, 1, 2 / 3]);
    expect(scoreOf(graded)).toEqual({ score: 2, maxScore: 3 });
    expect(quizTaken(own, undefined)).toBe(own);
  });

  it("shows a step in an order that is the attempt's own and tells nothing of the author's", () => {
    const orders = Array.from({ length: 60 }, (_, seed) =>
      showStep(questionOf("ask"), seed)
        .options.map(({ id }) => id)
        .join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(12);
    expect(showStep(questionOf("ask"), 7)).toEqual(showStep(questionOf("ask"), 7));
    expect(JSON.stringify(showStep(questionOf("ask"), 7))).not.toMatch(/WHY|THEN|mark|next/);
  });

  it("leaves nothing of the steps on the paper", () => {
    const paper = makePaper(own);
    expect(paper).toMatchObject({ questions: [], case: { steps: 5 } });
    expect(JSON.stringify(paper)).not.toMatch(/TEXT|STEM|OPTION|WHY|THEN|END|REVIEW|"next"/);
  });
});
