import { describe, expect, it } from "vitest";
import { lintQuizzes } from "#domain/content-lint";
import type { RuleId } from "#domain/lint/finding";
import { optionsOf } from "#domain/lint/question-view";
import { askingClause } from "#domain/lint/stem-rules";
import { parseQuiz } from "#domain/parse-quiz";
import { stressedParts } from "#domain/stressed";
import { type MadeUp, madeUpQuiz } from "./made-up-quiz.ts";

const rulesFor = (question: MadeUp, speech?: string) =>
  lintQuizzes([madeUpQuiz([question])], { speech }).map(({ rule }) => rule);

const speech = "办公室工作无小事。采取先打电话请示再补签等形式，确保不误事。";

/** Each rule: what it must find, and the near thing it must let pass. */
const cases: [RuleId, string, MadeUp, string, MadeUp][] = [
  [
    "all-of-above",
    "以上都对",
    { options: ["送科长核稿", "登记后分送", "自己先归档", "以上都对"] },
    "people above a rank",
    { options: ["送科长核稿", "登记后分送", "自己先归档", "科级以上干部都要传阅"] },
  ],
  [
    "all-of-above",
    "两项合成一项",
    { options: ["送科长核稿", "登记后分送", "自己先归档", "A和B"] },
    "an option that starts with 都",
    { options: ["送科长核稿", "登记后分送", "自己先归档", "都是老同志，口头说一声", "其他都照旧办"] },
  ],
  [
    "asks-nothing",
    "a stem that only tells",
    { stem: "局里送来一份急件，领导在外地开会。" },
    "a sentence the options complete",
    { stem: "关于急件办理，下列说法正确的是" },
  ],
  [
    "asks-nothing",
    "a question only quoted in a situation",
    { stem: "群众问：“这事归谁管？”您正在值班。", marks: [3, 2, 1, 0] },
    "a situation that asks before its last bracket",
    { stem: "群众来问这件事归哪个科。您怎么答复？（选最恰当的一项）", marks: [3, 2, 1, 0] },
  ],
  [
    "asks-nothing",
    "a true-false stem with a question mark",
    { type: "true-false", stem: "急件可以先办后请示吗？" },
    "a statement that quotes a question",
    { type: "true-false", stem: "群众问“这事归谁管？”，值班的同志应当先记下来。" },
  ],
  [
    "unmarked-negative",
    "哪项不…",
    { stem: "下列做法中，哪一项不符合办文规定？" },
    "the same, standing out",
    { stem: "下列做法中，哪一项**不**符合办文规定？" },
  ],
  [
    "unmarked-negative",
    "除…外",
    { stem: "除登记外，收文还要做什么？" },
    "a negative in the story before the question",
    { stem: "领导不在家，来文没有登记。您先做什么？" },
  ],
  [
    "unmarked-negative",
    "不妥 without 哪",
    { stem: "这份通知的写法，怎样改动不妥？" },
    "a question how to avoid something",
    { stem: "按讲话的意思，怎样办事就不会出差错？" },
  ],
  [
    "unmarked-negative",
    "错误的是",
    { stem: "关于收文登记，下列说法错误的是" },
    "quoted words, and 是不是",
    { stem: "怎样守住“不该问的不问”，清醒不清醒，是不是要看下列哪一条？" },
  ],
  [
    "unmarked-negative",
    "既不…也不",
    { stem: "下列哪种说法既不合规定，也不近人情？" },
    "a condition added to a positive question",
    { stem: "哪一种办法算灵活而没有越线，又合一丝不苟的要求？" },
  ],
  [
    "absolute-distractor",
    "一律 in a distractor only",
    { options: ["送科长核稿", "来文一律退回", "自己先归档", "退回重新拟"] },
    "一律 in the key too",
    { options: ["密件一律登记", "来文一律退回", "自己先归档", "退回重新拟"] },
  ],
  [
    "absolute-distractor",
    "只要 in a poorer way of acting",
    { stem: "急件到了，您怎么办？", options: ["先登记", "只要急就先盖章", "放一放", "退回去"], marks: [3, 2, 1, 0] },
    "必须 in the statement to be judged",
    { type: "true-false", stem: "所有来文必须先登记再分送。" },
  ],
  [
    "option-overlap",
    "one option inside another",
    { options: ["送科长核稿后登记", "送科长核稿后登记，再分送", "自己先归档", "退回重新拟"] },
    "a short word inside another",
    { options: ["登记", "登记后分送", "自己先归档", "退回重新拟"] },
  ],
  [
    "key-echoes-stem",
    "the key alone repeats the stem",
    {
      stem: "收到区里关于规范公文流转的通知，先做什么？",
      options: ["对照规范公文流转的通知自查", "存入柜子", "转给司机", "等人来问"],
    },
    "a distractor repeats it too",
    {
      stem: "收到区里关于规范公文流转的通知，先做什么？",
      options: ["对照规范公文流转的通知自查", "把规范公文流转的通知存好", "转给司机", "等人来问"],
    },
  ],
  [
    "thin-why",
    "no reason",
    { whys: ["先核稿才知道写得对不对", null] },
    "reasons of their own",
    { whys: ["先核稿才知道写得对不对", "分送之前要有人看过内容"] },
  ],
  ["thin-why", "a short one", { whys: ["这样是对的"] }, "ten characters", { whys: ["先核稿再分送才算稳妥"] }],
  [
    "thin-why",
    "a copy",
    { whys: ["这样做会误了当天的事情。", "这样做，会误了当天的事情"] },
    "a copy with a difference",
    { whys: ["这样做会误了当天的事情", "这样做会误了明天的会议"] },
  ],
  [
    "guessing-floor",
    "three ways nearly as good as the best",
    { stem: "急件到了，您怎么办？", marks: [3, 2, 2, 2] },
    "the usual marks",
    { stem: "急件到了，您怎么办？", marks: [3, 2, 1, 0] },
  ],
  [
    "unknown-quotation",
    "words the speech does not have",
    { explanation: "急件遇领导不在，「先打电话汇报再补签」（§17）。" },
    "its own words, and others in “”",
    { explanation: "急件遇领导不在，「先打电话请示再补签」（§17），不能“先斩后奏”。" },
  ],
];

describe("item-writing flaws of one question", () => {
  it.each(cases)("%s: finds %s", (rule, _what, flawed) => {
    expect(rulesFor(flawed, speech)).toContain(rule);
  });

  it.each(cases)("%s: beside %s, lets pass %4$s", (_rule, _what, _flawed, _pass, sound) => {
    expect(rulesFor(sound, speech)).toEqual([]);
  });

  it("names quiz, question, id and line, and says what to do", () => {
    const quiz = madeUpQuiz([
      {},
      { options: ["送科长核稿", "登记后分送", "自己先归档", "以上都对"], stem: "哪一步在先？" },
    ]);
    const line = quiz.text.split("\n").findIndex((own) => own.includes("以上都对")) + 1;
    const [finding] = lintQuizzes([quiz]);
    expect(finding).toMatchObject({
      quiz: "made-up",
      question: 2,
      questionId: "made-up-2",
      line,
      rule: "all-of-above",
    });
    expect(finding?.message).toMatch(/请.+。$/);
    expect(lintQuizzes([{ quiz: quiz.quiz }])[0]?.line).toBeUndefined();
  });

  it("does not look for quotations without the speech", () => {
    expect(rulesFor({ explanation: "「讲话里没有的一句话」（§17）。" })).toEqual([]);
  });

  it("leaves a missing indicator or § to the gate", () => {
    const { text } = madeUpQuiz([{}]);
    for (const field of ["indicator", "source"]) {
      expect(parseQuiz(text.replace(new RegExp(`    ${field}:.*\n`), "")).problems).toHaveLength(1);
    }
  });
});

describe("stress in a stem", () => {
  it.each([
    ["下列**不**妥的是", ["下列", "**不**", "妥的是"]],
    ["**除**登记**外**", ["**除**", "登记", "**外**"]],
    ["2**3 等于几", ["2**3 等于几"]],
    ["", []],
  ])("reads %s", (text, parts) => {
    expect(stressedParts(text).map((part) => (part.stressed ? `**${part.text}**` : part.text))).toEqual(parts);
  });
});

describe("what the rules see of a question", () => {
  it("sees no options to choose among where nothing is chosen", () => {
    expect(optionsOf({ stem: "填空：____" })).toEqual([]);
    expect(optionsOf({ stem: "排序", options: [{ text: "登记" }, { text: "分送" }] })).toEqual([]);
  });

  it.each([
    ["领导不在家。您怎么办？", "您怎么办？"],
    ["怎么回答“归谁管？”才好？（可多选）", "怎么回答才好？"],
    ["您先做什么？说明：急件当天要报。", "您先做什么？"],
    ["下列正确的是", "下列正确的是"],
    ["", ""],
  ])("takes the asking clause of %s", (stem, clause) => {
    expect(askingClause(stem)).toBe(clause);
  });
});
