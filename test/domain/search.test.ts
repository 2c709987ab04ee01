import { describe, expect, it } from "vitest";
import { find, type SearchEntry } from "../../site/search/find.ts";
import { plainText, termsOf } from "../../site/search/text.ts";

const entry = (kind: SearchEntry["kind"], title: string, summary: string, text = ""): SearchEntry => {
  const href = `/${kind}/${title}/`;
  return { kind, title, href, summary, parts: text ? [{ heading: "明天就能用", href: `${href}#tomorrow`, text }] : [] };
};
const entries = [
  entry(
    "lesson",
    "综合协调能力",
    "弄清三个结合，遇急件先请示再补签。",
    "急件流程：看、请示、记、办、补。涉密的急件不在电话里说。",
  ),
  entry("lesson", "敬畏", "办前先查规定。", "有一次急件来了，先翻本子。用印要登记。"),
  entry("tool", "急件办理流程", "当天要报出的文件到手，照五步办。", "看、请示、记、办、补。"),
  entry("case", "急件到了领导不在家", "练请示、记录和补签。"),
  entry("tool", "会议通知单模板", "发通知以前照着填。", "时间、地点、谁来、带什么，Excel 回执。"),
];
const titles = (query: string) => find(entries, query).map((found) => found.entry.title);

describe("the search over the course", () => {
  it("finds what is called so before what only says so", () => {
    expect(titles("急件")).toEqual(["急件办理流程", "急件到了领导不在家", "综合协调能力", "敬畏"]);
  });

  it("wants every word where some page has them all, in any order", () => {
    expect(titles("补签 急件")).toEqual(["急件到了领导不在家", "综合协调能力"]);
    expect(titles("急件，补签")).toEqual(titles("补签 急件"));
  });

  it("is content with most pairs of characters where nobody wrote it so", () => {
    expect(titles("会议的通知单")[0]).toBe("会议通知单模板");
    expect(titles("量子计算机")).toEqual([]);
  });

  it("leads to the part that says it, and marks the words around", () => {
    const [found] = find(entries, "用印");
    expect(found).toMatchObject({ href: "/lesson/敬畏/#tomorrow", heading: "明天就能用" });
    expect(found?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(["用印"]);
    expect(found?.excerpt.map(({ text }) => text).join("")).toContain("用印要登记");
  });

  it("reads full-width letters, capitals and odd signs as anybody would", () => {
    expect(titles("ｅｘｃｅｌ")).toEqual(["会议通知单模板"]);
    expect(titles("EXCEL")).toEqual(["会议通知单模板"]);
    for (const query of ["", "  ", "。", "(", "[a-", "\\", "*+?"]) expect(find(entries, query)).toEqual([]);
    expect(termsOf("急件 急件　 台账")).toEqual(["急件", "台账"]);
  });

  it("looks through the words of a Markdown text, not its marks", () => {
    const text =
      "- **看。** 见[急件办理流程](/tools/urgent-paper/)\n\n| 栏目 | 填写 |\n| --- | --- |\n| 来文单位 |  |\n";
    expect(plainText(text)).toBe("看。见急件办理流程栏目；填写。来文单位。");
  });
});
