import type { Line, Source } from "#domain/import/source";
import { headerAt } from "#domain/import/table";
import { Numbering } from "./docx-numbering.ts";
import { Paragraph, type Setting } from "./docx-paragraph.ts";
import { type ListStyle, listStyles } from "./docx-styles.ts";
import { Refusal } from "./refusal.ts";
import { type Attributes, readXml, type XmlHandler } from "./xml.ts";
import type { Zip } from "./zip.ts";

/** Paragraphs, line breaks, rows and cells. */
const maxParts = 200_000;

/** Reads a Word file: a line a paragraph or table row, with Word's own numbers; insertions accepted, deletions dropped. */
export function sourceOfDocx(zip: Zip): Source {
  const numbering = new Numbering(zip.text("word/numbering.xml"));
  const styles = listStyles(zip.text("word/styles.xml"));
  const body = new Body(numbering, styles);
  readXml(zip.text("word/document.xml") ?? "", body);
  return body.source();
}

interface TableRow {
  line: number;
  /** The lines of each cell. */
  cells: Line[][];
}

const plainSetting: Setting = { bold: false, red: false, underlined: false };

/** Elements of what was before a change, or of a second form of what stands beside them. */
const dropped = ["del", "moveFrom", "Fallback", "instrText", "rt", "pPrChange", "rPrChange"];

/** What stands outside the text. */
const besides: Record<string, string> = {
  footnoteReference: "脚注",
  endnoteReference: "尾注",
  commentReference: "批注",
};

class Body implements XmlHandler {
  readonly #numbering: Numbering;
  readonly #styles: Map<string, ListStyle>;
  readonly #source: Source = { lines: [], tables: [], lost: [] };
  #line = 0;
  #count = 0;
  #paragraphs: Paragraph[] = [];
  #rows: TableRow[] = [];
  #depth = 0;
  #dropped = 0;
  #inProperties = 0;
  #inText = false;
  #setting: Setting = plainSetting;

  constructor(numbering: Numbering, styles: Map<string, ListStyle>) {
    this.#numbering = numbering;
    this.#styles = styles;
  }

  source(): Source {
    return this.#source;
  }

  open(name: string, attribute: Attributes): void {
    if (dropped.includes(name)) this.#dropped++;
    if (this.#dropped > 0) return;
    if (name === "altChunk") throw new Refusal("文件里嵌着另一份文档，读不到题目，请用 Word 打开后另存为 .docx 再试。");
    if (["p", "tr", "tc", "gridSpan", "br", "cr"].includes(name)) this.#grow();
    if (name === "tbl") this.#depth++;
    else if (name === "tr" && this.#depth === 1) this.#rows.push({ line: ++this.#line, cells: [] });
    else if (name === "tc" && this.#depth === 1) this.#row?.cells.push([]);
    else if (name === "gridSpan" && this.#depth === 1) {
      for (let more = 1; more < Math.min(20, Number(attribute("val")) || 1); more++) this.#row?.cells.push([]);
    } else if (name === "p") {
      if (this.#paragraphs.length === 0 && this.#depth === 0) this.#line++;
      this.#paragraphs.push(new Paragraph());
    } else if (name === "pPr") this.#inProperties++;
    else if (this.#inProperties > 0) this.#property(name, attribute);
    else this.#run(name, attribute);
  }

  /** Counts what takes memory, so that a small file cannot become a large one. */
  #grow(): void {
    if (++this.#count > maxParts) throw new Refusal("文件的段落过多，不像是题目，请分成几份再导入。");
  }

  get #row(): TableRow | undefined {
    return this.#rows[this.#rows.length - 1];
  }

  get #paragraph(): Paragraph | undefined {
    return this.#paragraphs[this.#paragraphs.length - 1];
  }

  #property(name: string, attribute: Attributes): void {
    const paragraph = this.#paragraph;
    if (!paragraph) return;
    if (name === "pStyle") paragraph.style = attribute("val") ?? "";
    if (name === "numId") paragraph.list = attribute("val");
    if (name === "ilvl") paragraph.level = Number(attribute("val")) || 0;
  }

  #run(name: string, attribute: Attributes): void {
    const isOn = () => !["0", "false", "none", "off"].includes(attribute("val") ?? "");
    const setting = this.#setting;
    if (name === "r") this.#setting = plainSetting;
    else if (name === "t") this.#inText = true;
    else if (name === "b") this.#setting = { ...setting, bold: isOn() };
    else if (name === "u") this.#setting = { ...setting, underlined: isOn() };
    else if (name === "color") this.#setting = { ...setting, red: isRed(attribute("val") ?? "") };
    else if (name === "tab") this.#paragraph?.add("\t", setting);
    else if (name === "br" || name === "cr") this.#paragraph?.add("\n", plainSetting);
    else if (name === "noBreakHyphen") this.#paragraph?.add("-", setting);
    else if (name === "sym") this.#paragraph?.add(symbol(attribute("char") ?? ""), setting);
    else if (name === "blip" || name === "imagedata") this.#picture();
    else if (name in besides) this.#lose(`${besides[name]}没有带入，请把其中的题目内容写进正文。`);
  }

  #picture(): void {
    this.#paragraph?.add("〔图〕", plainSetting);
    this.#lose("这里的图片没有带入，题中写作〔图〕，请改用文字说明。");
  }

  #lose(message: string): void {
    this.#source.lost?.push({ line: this.#line, message });
  }

  close(name: string): void {
    if (dropped.includes(name)) this.#dropped = Math.max(0, this.#dropped - 1);
    else if (this.#dropped > 0) return;
    else if (name === "pPr") this.#inProperties = Math.max(0, this.#inProperties - 1);
    else if (name === "t") this.#inText = false;
    else if (name === "p") this.#endParagraph();
    else if (name === "tbl") {
      this.#depth = Math.max(0, this.#depth - 1);
      if (this.#depth === 0) this.#endTable();
    }
  }

  text(text: string): void {
    if (this.#inText && this.#dropped === 0) this.#paragraph?.add(text, this.#setting);
  }

  #endParagraph(): void {
    const own = this.#paragraphs.pop();
    if (!own) return;
    const outer = this.#paragraph;
    if (outer) {
      outer.inner.push(own, ...own.inner.splice(0));
      return;
    }
    const cells = this.#depth > 0 ? this.#row?.cells : undefined;
    const into = this.#depth > 0 ? (cells?.[cells.length - 1] ?? []) : this.#source.lines;
    for (const paragraph of [own, ...own.inner]) {
      for (const line of paragraph.lines(this.#line, this.#numberOf(paragraph))) {
        into.push(line);
      }
    }
  }

  #numberOf({ list, level, style, text }: Paragraph): string {
    const styled = this.#styles.get(style);
    const id = list ?? styled?.list;
    if (!id || id === "0" || text.trim() === "") return "";
    return this.#numbering.next(id, level ?? styled?.level ?? 0);
  }

  /** A table with a header of questions stays one; any other is read as lines, a row a line. */
  #endTable(): void {
    const rows = this.#rows.splice(0);
    const table = {
      rows: rows.map(({ line, cells }) => ({
        line,
        cells: cells.map((own) => own.map(({ text }) => text).join("\n")),
      })),
    };
    if (headerAt(table.rows) >= 0) this.#source.tables.push(table);
    else for (const line of rows.flatMap(linesOfRow)) this.#source.lines.push(line);
  }
}

function linesOfRow({ line, cells }: TableRow): Line[] {
  const filled = cells.filter((own) => own.some(({ text }) => text.trim() !== ""));
  if (filled.some((own) => own.length > 1)) return filled.flat();
  const row: Required<Line> = { line, text: "", bold: [], red: [] };
  for (const [index, [own]] of filled.entries()) {
    if (!own) continue;
    row.text += index === 0 ? "" : "\t";
    const from = row.text.length;
    row.text += own.text;
    for (const how of ["bold", "red"] as const)
      row[how].push(...(own[how] ?? []).map(([a, b]) => [a + from, b + from] as const));
  }
  return [row];
}

/** Red as people choose it: much red, little green and blue. */
function isRed(hex: string): boolean {
  if (!/^[0-9a-f]{6}$/i.test(hex)) return false;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return red >= 0xb0 && green <= 0x60 && blue <= 0x60;
}

/** Ticks and crosses of the Wingdings fonts; any other sign is told as one. */
function symbol(code: string): string {
  const own = Number.parseInt(code, 16) & 0xff;
  if (own === 0xfc || own === 0x50) return "√";
  return own === 0xfb || own === 0x4f ? "×" : "〔符号〕";
}
