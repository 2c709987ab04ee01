import { describe, expect, it } from "vitest";
import { imported, inWords, toKnow, toMend } from "./in-words.ts";

describe("what stands around and between the questions of a paper", () => {
  it("gives material to the questions it names, and shows what belongs to nothing as unread", () => {
    const report = imported(`案例分析题
某局收到一份急件，领导在外地。
办公室小王打电话请示后盖了章。
根据以上材料，回答1—2题。
1. 小王的做法对不对？
答案：不完全对。
2. 应当怎么补救？
答案：补签。
3. 什么是急件？
答案：要当天办的件。

上面三题由办公室提供
4. 什么是平件？
答案：不急的件。`);
    const context = "某局收到一份急件，领导在外地。⏎办公室小王打电话请示后盖了章。";
    expect(inWords(report)).toEqual([
      `short-answer [${context}] 小王的做法对不对？ = 不完全对。`,
      `short-answer [${context}] 应当怎么补救？ = 补签。`,
      "short-answer 什么是急件？ = 要当天办的件。⏎上面三题由办公室提供",
      "short-answer 什么是平件？ = 不急的件。",
    ]);
    const other = imported(
      "1. 请示要一文一事。\n答案：对\n\n上面这题由办公室提供\n再说一句\n2. 报告要一文一事。\n答案：错",
    );
    expect(other.problems).toMatchObject([
      { line: 4, kind: "unread-text", message: expect.stringContaining("第 4—5 行") },
    ]);
    expect(other.problems[0]).not.toHaveProperty("question");
  });

  it("holds a heading until the next of its name; two abilities share the weight; what is unknown is told", () => {
    const report = imported(`# 能力：综合协调
# 难度：难
# 分值：5
一、单选题
1. 会议由谁记录？
A. 甲人
B. 乙人
答案：A
能力：服务大局、服务管理
要素：守得住秘密   业务：办会  出处：§18
# 能力：飞檐走壁
# 难度：2
二、判断题（每题1分）
1. 会议要有记录。（对）`);
    expect(report.questions[0]).toMatchObject({
      abilities: { "big-picture": 0.5, service: 0.5 },
      element: "secrecy",
      duty: "meetings",
      source: ["§18"],
      difficulty: 5,
      points: 5,
      missing: ["indicator", "explanation"],
    });
    expect(report.questions[1]).toMatchObject({ abilities: { coordination: 1 }, difficulty: 2, points: 1 });
    expect(toKnow(report)).toEqual(["11 unknown-value"]);
  });

  it("reads a paper without numbers, by its options and answers", () => {
    const report = imported(`下列文种中，属于上行文的是（ ）
A. 请示
B. 批复
答案：A

下列文种中，属于平行文的是（ ）
A. 函
B. 批复
答案：A
解析：函用于不相隶属的机关。

判断题
请示可以多头主送。（×）
报告不要求答复。（√）`);
    expect(inWords(report)).toEqual([
      "single 下列文种中，属于上行文的是（ ） | 请示* | 批复",
      "single 下列文种中，属于平行文的是（ ） | 函* | 批复 # 函用于不相隶属的机关。",
      "true-false 请示可以多头主送。（ ） | 正确 | 错误*",
      "true-false 报告不要求答复。（ ） | 正确* | 错误",
    ]);
    expect(toMend(report)).toEqual([]);
  });

  it("finds a question whose number was forgotten behind an explanation, and tells a jump", () => {
    const report = imported(`1. 甲是什么？
A. 一
B. 二
答案：A
解析：甲是一。
乙是什么？
A. 一
B. 二
答案：B
4. 丙是什么？
A. 三
B. 四
答案：A`);
    expect(report.found).toBe(3);
    expect(report.questions[0]?.explanation).toBe("甲是一。");
    expect(toKnow(report)).toEqual(["6 number-jump 2", "10 number-jump 3"]);
  });

  it("leaves 编号： and 理由： in the stem that tells of them, and 判断题： before a question is no heading", () => {
    const report = imported(`1. 某单位的请示写道：
编号：2024-3
理由：经费不足
它错在（ ）
A. 没有理由
B. 没有落款
答案：B
解析：理由：落款缺了。
判断题：请示要一文一事。（√）`);
    expect(inWords(report)).toEqual([
      "single 某单位的请示写道：⏎编号：2024-3⏎理由：经费不足⏎它错在（ ） | 没有理由 | 没有落款* # 理由：落款缺了。⏎判断题：请示要一文一事。（√）",
    ]);
    expect(report.headings).toEqual([]);
  });

  it("takes instructions for what they are, not for questions", () => {
    const report = imported(
      "注意事项：\n1. 本卷共2页。\n2. 时间90分钟。\n一、单选题\n1. 甲是？\nA. 一\nB. 二\n答案：A",
    );
    expect(report.found).toBe(1);
    expect(toMend(report)).toEqual(["1 unread-text"]);
  });

  it("keeps markup, scripts, formulas and control characters as text", () => {
    const report = imported("1. <script>alert(1)</script>\u0007 =SUM(A1) {{x}}是（ ）\nA. <b>甲</b>\nB. {乙}\n答案：A");
    expect(report.questions[0]).toMatchObject({
      stem: "<script>alert(1)</script>\u0007 =SUM(A1) {{x}}是（ ）",
      options: [{ text: "<b>甲</b>" }, { text: "{乙}" }],
    });
  });
});
