import { describe, expect, it } from "vitest";
import { importQuestions, sourceOfText } from "#domain/import";
import { classified } from "#domain/import/classify";
import { toDraftQuestions } from "#domain/import/to-draft";
import { parseQuiz } from "#domain/parse-quiz";
import type { QuizDraft } from "#domain/quiz-draft";
import { quizText } from "#domain/quiz-text";

const because = "解析：先登记，再按规定的程序办理。";
const paper = `
1. [单选题] 急件到了，先做什么？
A. 登记
B. 先放着
答案：A
${because}
2. [多选题] 会前要核对哪些事项？
A. 名单
B. 席卡
C. 天气
答案：AB
${because}
3. [判断题] 传真件可以不登记。
答案：错误
${because}
4. [情景题] 两位领导交代的事冲突，您怎么办？
A. 都不办
B. 报告主任
C. 先办一件
D. 自己决定
答案：A0 B3 C2 D1
${because}
5. [填空题] 公文以____日期为准，由____签发。
答案：签发;签发的|领导
${because}
6. [排序题] 收文按什么次序办？
A. 拟办
B. 登记
C. 归档
答案：BAC
${because}
7. [连线题] 各件事归谁办？
会务 -> 会议科
收文 -> 文书科
用车 -> 后勤科
${because}
8. [简答题] 怎样落实首问负责？
答案：问到谁，谁负责到底。
${because}
分值：4
`;

const all = { indicator: "coordination.procedure-and-timeliness", duty: "documents", difficulty: 2 } as const;
const imported = () => {
  const { questions, problems } = importQuestions(sourceOfText(paper));
  expect(problems).toEqual([]);
  return questions.map((question) => classified(question, all));
};

describe("imported questions as a draft", () => {
  it("of every type pass the gate once they are classified", () => {
    const questions = imported();
    expect(questions.map(({ missing }) => missing)).toEqual([[], [], [], [], [], [], [], ["rubric"]]);
    const draft: QuizDraft = { title: "收文", kind: "practice", questions: toDraftQuestions(questions, "in", []) };
    const { quiz, problems } = parseQuiz(quizText("in", draft));
    expect(problems).toEqual([]);
    expect(quiz?.questions.map(({ id, type }) => `${id} ${type}`)).toEqual([
      "in-01 single",
      "in-02 multiple",
      "in-03 true-false",
      "in-04 situational",
      "in-05 blank",
      "in-06 ordering",
      "in-07 matching",
      "in-08 short-answer",
    ]);
    const essay = quiz?.questions[7];
    expect(essay).toMatchObject({ reference: "问到谁，谁负责到底。", rubric: [{ text: "要点", mark: 4 }], points: 4 });
  });

  it("take free ids, keep one of their own that nobody has, and leave out what the source lacks", () => {
    const [first, second] = importQuestions(sourceOfText(paper)).questions;
    if (!first || !second) throw new Error("not read");
    const given = [
      { ...first, id: "old-07" },
      { ...second, id: "in-02" },
    ];
    const questions = toDraftQuestions(given, "in", ["in-01", "in-02"]);
    expect(questions.map(({ id }) => id)).toEqual(["old-07", "in-03"]);
    expect(Object.keys(questions[1] ?? {}).sort()).toEqual(["explanation", "id", "options", "stem", "type"]);
  });
});
