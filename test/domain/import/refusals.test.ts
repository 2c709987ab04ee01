import { deflateSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readImportFile } from "../../../worker/import-file/read-file.ts";
import { docx, paragraph, xlsx, zipped } from "./office-files.ts";

const refusal = (name: string, bytes: Uint8Array) => {
  const reading = readImportFile(name, bytes);
  return "refused" in reading ? reading.refused : "read";
};
const bytesOf = (...own: number[]) => Uint8Array.from([...own, ...new Array(100).fill(1)]);
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const whole = docx([paragraph("1. 请示要一文一事。（√）")]);
const book = xlsx({
  题: [
    ["题干", "选项A", "选项B", "答案"],
    ["哪个对", "一", "二", "A"],
  ],
});

/** An archive written by hand, so that it can lie: the parts as packed, the sizes as declared. */
function archive(parts: { name: string; packed: Uint8Array; declared: number; flags?: number }[]): Uint8Array {
  const chunks: number[][] = [];
  const directory: number[][] = [];
  let offset = 0;
  const [two, four] = [
    (own: number) => [own & 255, (own >> 8) & 255],
    (own: number) => [own & 255, (own >> 8) & 255, (own >> 16) & 255, (own >>> 24) & 255],
  ];
  for (const { name, packed, declared, flags = 0 } of parts) {
    const title = [...new TextEncoder().encode(name)];
    const common = [
      ...two(20),
      ...two(flags),
      ...two(8),
      ...four(0),
      ...four(0),
      ...four(packed.length),
      ...four(declared),
      ...two(title.length),
      ...two(0),
    ];
    const local = [...four(0x04034b50), ...common, ...title, ...packed];
    directory.push([
      ...four(0x02014b50),
      ...two(20),
      ...common,
      ...two(0),
      ...two(0),
      ...two(0),
      ...four(0),
      ...four(offset),
      ...title,
    ]);
    chunks.push(local);
    offset += local.length;
  }
  const listed = directory.flat();
  const end = [
    ...four(0x06054b50),
    ...two(0),
    ...two(0),
    ...two(parts.length),
    ...two(parts.length),
    ...four(listed.length),
    ...four(offset),
    ...two(0),
  ];
  return Uint8Array.from([...chunks.flat(), ...listed, ...end]);
}

describe("a file that is not read", () => {
  it.each([
    ["题.doc", bytesOf(...ole), "另存为 .docx"],
    ["题.xls", bytesOf(...ole), "另存为 .xlsx"],
    ["题.docx", bytesOf(...ole), "另存为 .docx 或 .xlsx"],
    ["题.xlsx", bytesOf(...ole, ...[..."EncryptedPackage"].flatMap((own) => [own.charCodeAt(0), 0])), "去掉密码"],
    ["题.xlsx", bytesOf(0x89, 0x50, 0x4e, 0x47), "这是图片"],
    ["题.docx", bytesOf(0x25, 0x50, 0x44, 0x46), "这是PDF 文件"],
    ["题.docx", new TextEncoder().encode("只是文字"), "内容不是 .docx"],
    ["题.txt", whole, "不是文本"],
    ["题.txt", bytesOf(0, 0, 0), "不是纯文本"],
    ["题.pdf", bytesOf(0x25, 0x50, 0x44, 0x46), "读不了 .pdf"],
    ["题", bytesOf(1), "读不了"],
    ["题.txt", new Uint8Array(), "空的"],
    ["题.txt", new Uint8Array(10 * 1024 * 1024 + 1), "至多 10 MB"],
    ["题.xlsx", whole, "扩展名改为 .docx"],
    ["题.docx", book, "扩展名改为 .xlsx"],
    ["题.docx", zipped({ "a.txt": "甲" }), "压缩包"],
    ["题.docx", whole.subarray(0, whole.length - 30), "不完整"],
    ["题.xlsx", book.subarray(0, 200), "不完整"],
    ["题.xlsx", xlsx({ 题: [["一"], ["二"], ["三"], ["题干", "答案"], ["哪个对", "对"]] }), "表头在第 4 行"],
    ["题.xlsx", xlsx({ 题: [["请", "看"]] }), "没有“题干”"],
    ["题.docx", docx(["<w:altChunk/>"]), "另存为 .docx 再试"],
    ["题.txt", Uint8Array.from([0x41, 0xff, 0xff, 0x80, 0x41]), "编码"],
  ])("%s is refused with the reason", (name, bytes, reason) => {
    expect(refusal(name, bytes)).toContain(reason);
  });

  it("reads the honest ones beside them", () => {
    expect([refusal("题.docx", whole), refusal("题.xlsx", book)]).toEqual(["read", "read"]);
  });
});

describe("an archive that would burst", () => {
  const zeros = deflateSync(new Uint8Array(60 * 1024 * 1024), { level: 9 });
  const part = (name: string, own = {}) => ({ name, packed: zeros, declared: 60 * 1024 * 1024, ...own });

  it("is refused by the size it declares, of a part and of all", () => {
    expect(zeros.length).toBeLessThan(100_000);
    expect(refusal("题.docx", archive([part("word/document.xml")]))).toContain("过大");
    const many = Array.from({ length: 10 }, (_, at) => ({
      name: `${at}`,
      packed: new Uint8Array(),
      declared: 60 * 1024 * 1024,
    }));
    expect(
      refusal("题.docx", archive([...many, { name: "word/document.xml", packed: new Uint8Array(), declared: 1 }])),
    ).toContain("过大");
  });

  it("is refused as soon as more comes out than declared", () => {
    expect(refusal("题.docx", archive([part("word/document.xml", { declared: 1000 })]))).toContain("过大");
    expect(refusal("题.xlsx", archive([part("xl/workbook.xml", { declared: 0 })]))).toContain("过大");
  });

  it("is refused where less comes out, by the number of its parts, and where it is protected", () => {
    const packed = deflateSync(new TextEncoder().encode("<w:document/>"));
    expect(refusal("题.docx", archive([{ name: "word/document.xml", packed, declared: 50 }]))).toContain("不完整");
    const many = Array.from({ length: 2001 }, (_, at) => ({ name: `${at}`, packed: new Uint8Array(), declared: 0 }));
    expect(refusal("题.docx", archive(many))).toContain("过大");
    expect(refusal("题.docx", archive([{ name: "word/document.xml", packed, declared: 13, flags: 1 }]))).toContain(
      "密码",
    );
  });

  it("is refused for paragraphs and rows without end", () => {
    expect(refusal("题.docx", docx(["<w:p/>".repeat(200_001)]))).toContain("段落过多");
    expect(
      refusal("题.docx", docx([`<w:tbl><w:tr><w:tc>${"<w:p/>".repeat(200_001)}</w:tc></w:tr></w:tbl>`])),
    ).toContain("段落过多");
    expect(
      refusal(
        "题.docx",
        docx([`<w:p>${"<w:r><w:br/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r>".repeat(200_001)}</w:p>`]),
      ),
    ).toContain("段落过多");
    const half = Array.from({ length: 10_001 }, () => ["甲"]);
    expect(refusal("题.xlsx", xlsx({ 甲: half, 乙: half }))).toContain("20000 行");
    expect(refusal("题.xlsx", xlsx({ 题: Array.from({ length: 20_001 }, () => ["甲"]) }))).toContain("20000 行");
  });

  it("does not follow what XML can declare: entities stay text, and nothing expands", () => {
    const bomb = `<!DOCTYPE a [<!ENTITY b "${"x".repeat(1000)}">]><w:document><w:body>${paragraph("甲")}<w:p><w:r><w:t>1. &b;&b;哪个对（ ）</w:t></w:r></w:p></w:body></w:document>`;
    const reading = readImportFile("题.docx", zipped({ "word/document.xml": bomb }));
    expect("source" in reading && reading.source.lines.map(({ text }) => text)).toEqual(["甲", "1. &b;&b;哪个对（ ）"]);
  });

  it("keeps cells far to the right and hostile references within bounds", () => {
    const text = (place: string, own: string) => `<c r="${place}" t="inlineStr"><is><t>${own}</t></is></c>`;
    const far = `${text("XFD1048576", "远")}<c r="A1" t="s"><v>999</v></c><c r="B1" t="s"><v>-1</v></c>`;
    const sheet = `<worksheet><sheetData><row r="1">${text("A1", "题干")}${text("B1", "答案")}</row><row r="1048576">${far}</row></sheetData></worksheet>`;
    const reading = readImportFile("题.xlsx", xlsx({ 题: [] }, { "xl/worksheets/sheet1.xml": sheet }));
    expect("source" in reading && reading.source).toMatchObject({
      tables: [{ rows: [{ cells: ["题干", "答案"] }, { line: 1_048_576, cells: [] }] }],
      lost: [{ line: 1_048_576 }],
    });
  });
});
