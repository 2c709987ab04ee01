import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { noticeKinds, problemKinds } from "#domain/import";
import { runImport } from "../../../worker/local/import-report.ts";
import { madeUpQuiz } from "../made-up-quiz.ts";
import { docx, paragraph } from "./office-files.ts";

const folder = mkdtempSync(join(tmpdir(), "import-"));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const good = "1. 请示要一文一事。（√）\n能力：综合协调\n2. 报告要求答复。（×）\n能力：服务管理、服务大局";

describe("npm run quizzes:import", () => {
  it("ends with 0 where all can be imported, 1 where something is to mend or nothing was found, 2 for a refused file", async () => {
    expect((await runImport([file("good.txt", good)])).code).toBe(0);
    expect((await runImport([file("mend.txt", `${good}\n3. 哪个对（ ）\nA. 一\nB. 二`)])).code).toBe(1);
    expect((await runImport([file("nothing.txt", "一段话，不是题目。")])).code).toBe(1);
    expect((await runImport([file("old.doc", "甲")])).code).toBe(2);
    expect((await runImport([join(folder, "missing.txt")])).code).toBe(2);
    expect((await runImport([])).code).toBe(2);
    expect((await runImport(["--jsn"])).error).toContain("用法");
  });

  it("prints found, questions, problems, notices and headings as JSON", async () => {
    const path = file(
      "mend.docx",
      docx([
        paragraph("一、判断题（每题2分）"),
        paragraph("1. 请示要一文一事。（√）"),
        paragraph("能力：综合协调"),
        paragraph("2. 报告要求答复。"),
      ]),
    );
    const { output, code } = await runImport([path, "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(output ?? "")).toEqual({
      found: 2,
      questions: [
        {
          type: "true-false",
          stem: "请示要一文一事。（ ）",
          options: [
            { text: "正确", correct: true },
            { text: "错误", correct: false },
          ],
          points: 2,
          abilities: { coordination: 1 },
          ability: "coordination",
          number: 1,
          line: 2,
          missing: ["element", "indicator", "duty", "source", "difficulty", "explanation"],
        },
      ],
      problems: [{ line: 4, kind: "no-answer", question: 2, message: expect.stringContaining("没有答案") }],
      notices: [],
      headings: [{ line: 1, text: "一、判断题（每题2分）" }],
    });
    expect(JSON.parse((await runImport([file("two.txt", good), "--json"])).output ?? "").questions[1].ability).toEqual([
      "service",
      "big-picture",
    ]);
    expect(JSON.parse((await runImport([file("bad.docx", "甲"), "--json"])).output ?? "")).toMatchObject({
      found: 0,
      refused: expect.stringContaining("另存为"),
    });
  });

  it("says in Chinese what to mend, and lets no control character through to a terminal", async () => {
    const { output } = await runImport([
      file(
        "hostile.txt",
        "1. \u001b[31m红\u0007（ ）\nA. 一\nB. 二\n2. \u001b[31m红\u0007（ ）\nA. 一\nB. 二\n答案：A",
      ),
    ]);
    expect(output).toContain("第 1 题，第 1 行：没有答案");
    expect(output).toContain("识别 2 = 可导入 0 + 待改 2");
    expect(output).not.toContain("\u001b");
  });

  it("compares with the bank where it is given", async () => {
    const bank = mkdtempSync(join(tmpdir(), "bank-"));
    writeFileSync(join(bank, "made-up.yaml"), madeUpQuiz([{ stem: "收到来文以后，第一步做什么？" }]).text);
    const path = file("again.txt", "1. 收到来文以后 第一步做什么？\nA. 登记\nB. 归档\n答案：A");
    expect((await runImport([path])).code).toBe(0);
    const { output, code } = await runImport([path, "--bank", bank]);
    expect(code).toBe(1);
    expect(output).toMatch(/题库里的.*made-up-1相同/);
  });

  it("has every kind in the table of quizzes/README.md", () => {
    const readme = readFileSync("quizzes/README.md", "utf8");
    for (const kind of [...Object.keys(problemKinds), ...Object.keys(noticeKinds)])
      expect(readme).toContain(`| \`${kind}\` |`);
  });
});
