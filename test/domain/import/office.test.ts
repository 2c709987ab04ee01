import { describe, expect, it } from "vitest";
import { imported, importedFile, inWords, toKnow, toMend } from "./in-words.ts";
import { docx, listsOf, paragraph, run, table, xlsx } from "./office-files.ts";

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

describe("a workbook", () => {
  it("reads a sheet a type, under a title, with formulas, booleans, inline texts and empty columns", () => {
    const report = importedFile(
      "题.xlsx",
      xlsx({
        单选题: [
          ["办公室题库"],
          ["序号", "题干（必填）", "选项A", "选项B", "选项Ｃ", "选 项 D", "解析", "分数", "答案*", "标签"],
          [1, "何为请示", "要答复", "不要答复", null, null, "请示要答复", 2, "A", "公文"],
          [
            2,
            "何为报告",
            "要答复",
            "不要答复",
            "都要",
            null,
            null,
            0.1 + 0.2,
            { formula: 'LOWER("B")', value: "b" },
            null,
          ],
          [null, null, null],
          [3, { inline: "何为函 & <b>" }, 3.5, 50, null, null, null, null, "B"],
        ],
        判断题: [
          ["题目", "正确答案"],
          ["报告一事一文", true],
          ["请示一事多文", "错误"],
          ["函可以用", false],
        ],
        填写说明: [["请按模板填写"], ["谢谢"]],
      }),
    );
    expect(inWords(report)).toEqual([
      "single (2) 何为请示 | 要答复* | 不要答复 # 请示要答复",
      "single (0.3) 何为报告 | 要答复 | 不要答复* | 都要",
      "single 何为函 & <b> | 3.5 | 50*",
      "true-false 报告一事一文 | 正确* | 错误",
      "true-false 请示一事多文 | 正确 | 错误*",
      "true-false 函可以用 | 正确 | 错误*",
    ]);
    expect(report.questions[0]).toMatchObject({ sheet: "单选题", line: 3, number: 1 });
    expect(toMend(report)).toEqual([]);
    expect(toKnow(report)).toEqual(["2 unknown-column", "1 sheet-without-questions"]);
  });

  it("obeys the legend of a type column; a code without one says nothing, and the answer tells", () => {
    const report = importedFile(
      "题.xlsx",
      xlsx({
        Sheet1: [
          ["题型（0单选，1判断，2多选）", "题目", "选项", "答案（A,B）"],
          [0, "甲是乙吗？", "A.一 B.二 C.三", "A"],
          [1, "丙是丁", null, "对"],
          ["2", "戊是己？", "A、一\nB、二\nC、三", "A,B"],
          [7, "庚是辛？", "一|二", "A"],
        ],
        Sheet2: [
          [
            "试题类型(1–4)",
            "题干",
            "解析",
            "选项一内容",
            "选项一是否正确",
            "选项二内容",
            "选项二是否正确",
            "选项三内容",
            "选项三是否正确",
          ],
          [2, "哪些是文种？", null, "请示", "是", "报告", "是", "会议", "否"],
        ],
        多选: [
          ["题目", "A", "B", "C", "正确选项", "解析"],
          ["哪些是会务？", "会前", "会中", "会外", "AB", null],
        ],
      }),
    );
    expect(inWords(report)).toEqual([
      "single 甲是乙吗？ | 一* | 二 | 三",
      "true-false 丙是丁 | 正确* | 错误",
      "multiple 戊是己？ | 一* | 二* | 三",
      "multiple 哪些是文种？ | 请示* | 报告* | 会议",
      "multiple 哪些是会务？ | 会前* | 会中* | 会外",
    ]);
    expect(toMend(report)).toEqual(["5 unknown-type 4"]);
    expect(toKnow(report)).toEqual(["2 unknown-value 5"]);
  });

  it("names a gap between options, a row without a stem, a header too low, a formula without a result, a hidden sheet", () => {
    const head = ["题干", "选项A", "选项B", "选项C", "答案"];
    const sheets = {
      甲: [
        head,
        ["哪个对？", "一", null, "三", "A"],
        [null, "一", "二", null, "A"],
        ["谁对？", "一", "二", null, { formula: "X1", value: "" }],
      ],
      乙: [["一"], ["二"], ["三"], ["四"], head, ["哪个错？", "一", "二", null, "A"]],
    };
    const report = importedFile("题.xlsx", xlsx(sheets));
    expect(toMend(report)).toEqual(["5 header-too-low", "2 option-gap 1", "3 no-stem 2", "4 no-answer 3"]);
    expect(toKnow(report)).toEqual(["4 lost-in-file"]);
  });

  it("shows dates and per cent as they look", () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    const rows = [
      ["题干", "选项A", "选项B", "选项C", "答案"],
      ["比例是多少？", { style: 1, value: 0.5 }, { style: 2, value: 45322 }, { style: 3, value: 45292 }, "A"],
    ];
    expect(inWords(importedFile("题.xlsx", xlsx({ 题: rows }, { "xl/styles.xml": styles })))).toEqual([
      "single 比例是多少？ | 50%* | 2024-01-31 | 2024-01-01",
    ]);
  });
});

describe("a text file", () => {
  it("is read in UTF-8, UTF-16 and GB18030", () => {
    const text = "1. 请示要一文一事。（√）\r\n2. 甲乙（ ）\r\nA. 一\r\nB. 二\r\n答案：A";
    const wanted = inWords(imported(text));
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((own) => [own.charCodeAt(0) & 255, own.charCodeAt(0) >> 8]),
    ]);
    expect(inWords(importedFile("题.txt", new TextEncoder().encode(`\ufeff${text}`)))).toEqual(wanted);
    expect(inWords(importedFile("题.txt", utf16))).toEqual(wanted);
    expect(inWords(importedFile("题.TXT", gb18030(text)))).toEqual(wanted);
    expect(wanted).toHaveLength(2);
  });

  it("cut off within a character is told, not read as other characters", () => {
    const bytes = new TextEncoder().encode("1. 请示应当一文一事，报告不要求答复，函用于商量工作。\nA. 对\nB. 错乙");
    expect(toMend(importedFile("题.txt", bytes.subarray(0, -1)))).toContain("1 damaged-text 1");
  });
});

/** The bytes of a text in GB18030, found by decoding every pair once. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const bytesOf = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((own) => (own < "\x80" ? [own.charCodeAt(0)] : (bytesOf.get(own) ?? []))));
}
