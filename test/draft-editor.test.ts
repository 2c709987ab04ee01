import { describe, expect, it } from "vitest";
import { parseQuiz } from "#domain/parse-quiz";
import { quizText } from "#domain/quiz-text";
import { type Act, type Editing, edit, editing } from "../site/islands/draft/history.ts";
import { fieldOf, notesOf } from "../site/islands/draft/notes.ts";
import { previewQuestion } from "../site/islands/draft/preview-question.ts";
import { sourceOf, sourceText } from "../site/islands/draft/source.ts";
import { unsavable } from "../site/islands/draft/words.ts";

const empty = editing({ quizId: "tried", content: { title: "试写", kind: "practice", questions: [] } });
const after = (state: Editing, ...acts: Act[]) => acts.reduce(edit, state);
const ids = ({ written }: Editing) => written.content.questions.map(({ id }) => id);
const three = after(
  empty,
  { act: "add", type: "single" },
  { act: "add", type: "blank" },
  { act: "add", type: "matching" },
);

describe("the editor of a draft", () => {
  it("adds a question of a type under the first free id and opens it", () => {
    expect(ids(three)).toEqual(["tried-01", "tried-02", "tried-03"]);
    expect(three.open).toBe(2);
    const copied = after(three, { act: "copy", at: 0 });
    expect([ids(copied), copied.open]).toEqual([["tried-01", "tried-04", "tried-02", "tried-03"], 1]);
    expect(ids(after(three, { act: "remove", at: 1 }))).toEqual(["tried-01", "tried-03"]);
  });

  it("moves a question, which stays open, and not past an end", () => {
    const moved = after(three, { act: "move", at: 2, to: 1 });
    expect([ids(moved), moved.open]).toEqual([["tried-01", "tried-03", "tried-02"], 1]);
    expect(after(three, { act: "move", at: 2, to: 3 })).toBe(three);
    expect(after(three, { act: "move", at: 0, to: -1 })).toBe(three);
  });

  it("undoes and does again step by step; typing on in one field is one step", () => {
    const stem = (text: string): Act => ({ act: "question", at: 0, part: { stem: text } });
    const typed = after(three, stem("急"), stem("急件"), stem("急件来了"));
    expect(typed.written.content.questions[0]?.stem).toBe("急件来了");
    const undone = after(typed, { act: "undo" });
    expect(undone.written).toBe(three.written);
    expect(after(undone, { act: "redo" }).written).toBe(typed.written);
    expect(after(empty, { act: "undo" })).toBe(empty);
    // What is written after a step back cannot be done again.
    const otherwise = after(undone, { act: "head", part: { title: "改名" } });
    expect(after(otherwise, { act: "redo" })).toBe(otherwise);
    expect(ids(after(three, { act: "undo" }, { act: "undo" }, { act: "undo" }))).toEqual([]);
  });

  it("looks into another question between two changes of a field, which are then two steps", () => {
    const stem = (text: string): Act => ({ act: "question", at: 0, part: { stem: text } });
    const state = after(three, stem("一"), { act: "open", at: 1 }, stem("二"));
    expect(after(state, { act: "undo" }).written.content.questions[0]?.stem).toBe("一");
  });

  it("begins anew with what another has saved", () => {
    const written = { quizId: "tried", content: { title: "那边的", kind: "bank" as const, questions: [] } };
    const taken = after(three, { act: "replace", written });
    expect(taken.written).toBe(written);
    expect(after(taken, { act: "undo" })).toBe(taken);
  });
});

describe("what the check says", () => {
  it("stands beside the field the gate names, for every field a new question leaves open", () => {
    const content = after(
      three,
      { act: "add", type: "ordering" },
      { act: "add", type: "short-answer" },
      { act: "add", type: "situational" },
    ).written.content;
    const { problems } = parseQuiz(quizText("tried", content));
    expect(problems.length).toBeGreaterThan(40);
    expect(problems.filter(({ message }) => fieldOf(message) === null)).toEqual([]);
    const told = (at: number) =>
      new Set(notesOf({ problems, findings: [], current: null, diff: null }, at).map(({ field }) => field));
    const common = ["stem", "abilities", "element", "indicator", "duty", "source", "difficulty", "explanation"];
    for (const [at, own] of ["options", "answers", "pairs", "options", "reference", "options"].entries())
      for (const field of [...common, own])
        expect([at, field, told(at).has(field as "stem")]).toEqual([at, field, true]);
  });

  it("stands at the field of the rule, and else at the question", () => {
    expect(fieldOf("单选题应有且只有 1 个正确选项，现有 0 个。")).toBe("options");
    expect(fieldOf("指标 service.environment 不属于要素 coordination。")).toBe("indicator");
    expect(fieldOf("能力权重之和应为 1，现为 0.5。")).toBe("abilities");
    expect(fieldOf("题干有 2 个空（每个空写 ____），answers 却有 1 个列表，两者应相同。")).toBe("stem");
    const findings = [{ rule: "asks-nothing", message: "没有发问。", question: 1 }];
    const check = { problems: [{ message: "名称太短。" }], findings, current: null, diff: null };
    expect(notesOf(check, 0)).toEqual([{ must: false, message: "没有发问。", field: "stem" }]);
    expect(notesOf(check, null)).toEqual([{ must: true, message: "名称太短。", field: null }]);
    expect(notesOf(null, 0)).toEqual([]);
  });
});

describe("a question on the phone", () => {
  it("is shown once its stem and its parts are written, in no order that tells the key", () => {
    const [single] = three.written.content.questions;
    if (!single) throw new Error("no question");
    expect(previewQuestion(single)).toBeNull();
    const options = ["甲", "乙", "丙", "丁"].map((text, index) => ({ text, correct: index === 0 }));
    const shown = previewQuestion({ ...single, stem: "急件来了，您怎么办？", options });
    expect(shown).toMatchObject({ type: "single", form: "one", stem: "急件来了，您怎么办？" });
    expect(shown?.options.map(({ text }) => text).sort()).toEqual(["丁", "丙", "乙", "甲"]);
    expect(JSON.stringify(shown)).not.toContain("correct");
  });
});

describe("a field of the editor", () => {
  it("takes a source as it is typed", () => {
    expect([sourceOf("18"), sourceOf("§6、§8"), sourceOf("6 8"), sourceOf(" ")]).toEqual([
      "§18",
      ["§6", "§8"],
      ["§6", "§8"],
      undefined,
    ]);
    expect([sourceText(["§6", "§8"]), sourceText("§18"), sourceText(undefined)]).toEqual(["§6、§8", "§18", ""]);
  });

  it("says why a draft cannot be saved; what is only missing never stops it", () => {
    const { content } = three.written;
    expect(unsavable("tried", content)).toBeNull();
    expect(unsavable("Tried 1", content)).toMatch(/测验编号还不能用/);
    expect(unsavable("tried", { ...content, minutes: 0.5 })).toMatch(/1 至 600/);
  });
});
