import { describe, expect, it } from "vitest";
import { importedFile, inWords, toKnow, toMend } from "./in-words.ts";
import { docx, listsOf, paragraph, run, table } from "./office-files.ts";

const p = paragraph;
const [bold, red] = ["<w:b/>", '<w:color w:val="FF0000"/>'];

describe("a Word file", () => {
  it("has the numbers that Word makes, of questions, options and sections", () => {
    const lists = listsOf(
      [
        ["decimal", "%1."],
        ["upperLetter", "%2."],
      ],
      [["chineseCounting", "%1、"]],
    );
    const body = [
      p("单选题（每题2分）", [2, 0]),
      p("公文的密级有几种（ ）", [1, 0]),
      p("两种", [1, 1]),
      p("三种", [1, 1]),
      p("答案：B"),
      p("值班要做到什么（ ）", [1, 0]),
      p("在岗", [1, 1]),
      p("离岗", [1, 1]),
      p("答案：A"),
      p("判断题", [2, 0]),
      p("请示要一文一事。（√）", [1, 0]),
    ];
    const report = importedFile("题.docx", docx(body, { "word/numbering.xml": lists }));
    expect(inWords(report)).toEqual([
      "single (2) 公文的密级有几种（ ） | 两种 | 三种*",
      "single (2) 值班要做到什么（ ） | 在岗* | 离岗",
      "true-false 请示要一文一事。（ ） | 正确* | 错误",
    ]);
    expect(report.questions.map(({ line }) => line)).toEqual([2, 6, 11]);
  });

  it("gives numbers by the style of a paragraph, and starts anew where a list says so", () => {
    const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
    const styles = `<w:styles><w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="own"><w:basedOn w:val="base"/></w:style></w:styles>`;
    const styled = (text: string) => `<w:p><w:pPr><w:pStyle w:val="own"/></w:pPr>${run(text)}</w:p>`;
    const body = [
      p("一、判断题"),
      styled("甲要登记。（√）"),
      styled("乙要登记。（×）"),
      p("二、判断题"),
      p("丙要登记。（√）", [2, 0]),
    ];
    const { questions } = importedFile(
      "题.docx",
      docx(body, { "word/numbering.xml": numbering, "word/styles.xml": styles }),
    );
    expect(questions.map(({ number, stem }) => [number, stem])).toEqual([
      [1, "甲要登记。（ ）"],
      [2, "乙要登记。（ ）"],
      [1, "丙要登记。（ ）"],
    ]);
  });

  it("takes a red or bold option as the key where there is no other, and says so", () => {
    const question = (number: number, own: string) => [p(`${number}. 第${number}个哪个对（ ）`), `<w:p>${own}</w:p>`];
    const body = [
      ...question(1, run("A. 甲  ") + run("B. 乙", red) + run("  C. 丙")),
      ...question(2, run("A. 甲  ", bold) + run("B. 乙  C. 丙")),
      ...question(3, run("A. 甲  B. 乙", bold)),
      ...question(4, run("A. 甲 ") + run("B. ", bold) + run("乙")),
    ];
    const report = importedFile("题.docx", docx(body));
    expect(inWords(report)).toEqual([
      "single 第1个哪个对（ ） | 甲 | 乙* | 丙",
      "single 第2个哪个对（ ） | 甲* | 乙 | 丙",
    ]);
    expect(toKnow(report)).toEqual(["2 key-from-emphasis 1", "4 key-from-emphasis 2"]);
    expect(toMend(report)).toEqual(["5 no-answer 3", "7 no-answer 4"]);
  });

  it("reads options laid out in a table, a table of answers, and a table of questions", () => {
    const body = [
      p("1. 公文由谁签发（ ）"),
      table([
        ["A. 科长", "B. 领导"],
        ["C. 司机", "D. 保安"],
      ]),
      p("2. 会议由谁记录（ ）"),
      table([["A. 记录员", "B. 保安"]]),
      table([
        ["题号", "1", "2"],
        ["答案", "B", "A"],
      ]),
      p("题库"),
      table([
        ["序号", "题目", "选项A", "选项B", "答案"],
        ["1", "何为请示", "要答复", "不要答复", "A"],
        ["2", "何为函\nA.商量\nB.命令", "", "", "A"],
      ]),
    ];
    const report = importedFile("题.docx", docx(body));
    expect(inWords(report)).toEqual([
      "single 公文由谁签发（ ） | 科长 | 领导* | 司机 | 保安",
      "single 会议由谁记录（ ） | 记录员* | 保安",
      "single 何为请示 | 要答复* | 不要答复",
      "single 何为函 | 商量* | 命令",
    ]);
    expect(report.questions.map(({ line }) => line)).toEqual([1, 4, 10, 11]);
  });

  it("accepts insertions, drops deletions and second forms, reads ticks, blanks that are underlined spaces, and line breaks", () => {
    const body = [
      `<w:p>${run("1. 请示要一文一事。（")}<w:r><w:sym w:font="Wingdings 2" w:char="F050"/></w:r>${run("）")}</w:p>`,
      `<w:p>${run("2. 急件要先")}${run("      ", '<w:u w:val="single"/>')}${run("再办。")}<w:del>${run("删了")}</w:del><w:ins>${run("加了")}</w:ins></w:p>`,
      `<w:p>${run("答案：请示")}<w:r><w:br/></w:r>${run("解析：先请示。")}</w:p>`,
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>3. 甲要登记。（对）</w:t></mc:Choice><mc:Fallback><w:t>重复</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    ];
    expect(inWords(importedFile("题.docx", docx(body)))).toEqual([
      "true-false 请示要一文一事。（ ） | 正确* | 错误",
      "blank 急件要先____再办。加了 = 请示 # 先请示。",
      "true-false 甲要登记。（ ） | 正确* | 错误",
    ]);
  });

  it("tells what it cannot bring along, and reads the text of boxes", () => {
    const picture = "<w:r><w:drawing><a:blip/></w:drawing></w:r>";
    const box = `<w:r><w:pict><w:txbxContent>${p("答案：A")}</w:txbxContent></w:pict></w:r>`;
    const report = importedFile(
      "题.docx",
      docx([
        `<w:p>${run("1. 看图")}${picture}${run("哪个对（ ）")}</w:p>`,
        p("A. 甲"),
        `<w:p>${run("B. 乙")}${box}</w:p>`,
      ]),
    );
    expect(inWords(report)).toEqual(["single 看图〔图〕哪个对（ ） | 甲* | 乙"]);
    expect(toKnow(report)).toEqual(["1 lost-in-file"]);
  });
});
