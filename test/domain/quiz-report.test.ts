import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkArguments, reportQuizzes, reportText } from "../../worker/local/quiz-report.ts";
import { madeUpQuiz } from "./made-up-quiz.ts";

const root = mkdtempSync(join(tmpdir(), "quizzes-"));
const rooms = { quizzes: join(root, "quizzes"), lessons: join(root, "lessons") };
const file = (...path: string[]) => join(rooms.quizzes, ...path);
const speech = join(root, "speech.txt");

for (const folder of [file("bank"), file("practice"), rooms.lessons]) mkdirSync(folder, { recursive: true });
writeFileSync(speech, "用制度管人，用流程管事。");
writeFileSync(join(rooms.lessons, "service.md"), "讲话说「用制度管人」，\n又说「用印章管人」。\n");
const quoting = madeUpQuiz([{ explanation: "「用流程管人」说的是另一回事（§17）。" }], "quoting");
writeFileSync(file("practice", "quoting.yaml"), quoting.text);
writeFileSync(file("bank", "copy.yaml"), madeUpQuiz([{ stem: "报送信息以前，要过哪一关？" }, {}], "copy").text);
writeFileSync(file("bank", "broken.yaml"), "id: broken\n");

const report = (...args: string[]) => reportQuizzes(checkArguments(args, {}), rooms);

describe("npm run quizzes:check", () => {
  it("reads files, speech and --json in any order; the speech may come from LVZHI_SPEECH", () => {
    const wanted = { paths: ["a.yaml"], speech: "s.txt", json: true };
    expect(checkArguments(["a.yaml", "--json", "--speech", "s.txt"], {})).toEqual(wanted);
    expect(checkArguments(["--speech", "s.txt", "--json", "a.yaml"], { LVZHI_SPEECH: "e.txt" })).toEqual(wanted);
    expect(checkArguments([], { LVZHI_SPEECH: "e.txt" })).toEqual({ paths: [], speech: "e.txt", json: false });
    expect(() => checkArguments(["--spech"], {})).toThrow("--spech");
  });

  it("reports flaws and what the gate refuses, counts both, and says that quotations were not looked up", async () => {
    const all = await report();
    expect(all.counts).toMatchObject({ "duplicate-stem": 1 });
    expect(all.counts.format).toBeGreaterThan(0);
    const text = reportText(all);
    expect(text).toContain("题干重复 1");
    expect(text).toContain("「」里的引文未核对");
    expect(text).toContain(`3 份测验、3 道题，有 ${all.lines.length} 处要改`);
  });

  it("reports on one file or a folder, duplicates of the rest included, and refuses a path without a quiz", async () => {
    const practice = await report(file("practice", "quoting.yaml"));
    expect(practice).toMatchObject({ files: 1, questions: 1 });
    expect(practice.lines.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      expect.stringMatching(/^duplicate-stem .*copy 第 2 题/),
    ]);
    const bank = await report(`${file("bank")}/`);
    expect(bank.files).toBe(2);
    expect(bank.lines.filter(({ rule }) => rule === "duplicate-stem")).toMatchObject([{ questionId: "copy-2" }]);
    await expect(report(file("nothing.yaml"))).rejects.toThrow("nothing.yaml");
  });

  it("expands blueprints against the banks beside them, and names line and section of what is missing", async () => {
    mkdirSync(file("blueprints"));
    writeFileSync(file("bank", "drawn.yaml"), madeUpQuiz([{ stem: "印章由谁保管？" }], "drawn", "bank").text);
    const blueprint = (id: string, count: number) =>
      `id: ${id}\ntitle: 样卷\nkind: exam\nsections:\n  - title: 服务\n    count: ${count}\n    from: [drawn]\n`;
    writeFileSync(file("blueprints", "good.yaml"), blueprint("good", 1));
    writeFileSync(file("blueprints", "short.yaml"), blueprint("short", 3));
    writeFileSync(file("blueprints", "drawn.yaml"), blueprint("drawn", 1));
    const all = await report(file("blueprints"));
    expect(all).toMatchObject({ files: 0, blueprints: 3 });
    expect(all.lines.map(({ file: own, line, message }) => [own, line, message])).toEqual([
      [file("blueprints", "drawn.yaml"), 1, expect.stringContaining("编号已用于")],
      [file("blueprints", "short.yaml"), 6, "“服务”：需要 3 题，符合条件的只有 1 题，还差 2 题。"],
    ]);
    expect(reportText(all)).toContain("3 份组卷方案，有 2 处要改");
    rmSync(file("blueprints"), { recursive: true });
    rmSync(file("bank", "drawn.yaml"));
  });

  it("names the place of a quotation the speech does not have, in quizzes and lessons", async () => {
    const all = await report("--speech", speech);
    const line = quoting.text.split("\n").findIndex((own) => own.includes("用流程管人")) + 1;
    expect(all.counts["unknown-quotation"]).toBe(2);
    expect(reportText(all)).toContain(`quoting.yaml 第 1 题（quoting-1），第 ${line} 行：讲话里没有「用流程管人」`);
    expect(reportText(all)).toContain("service.md 第 2 行：讲话里没有「用印章管人」");
    expect(reportText(all)).not.toContain("未核对");
  });
});
