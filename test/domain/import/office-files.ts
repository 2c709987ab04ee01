import { strToU8, zipSync } from "fflate";

/** A file as its packer writes it, part by part. */
export function zipped(parts: Record<string, string | Uint8Array>): Uint8Array {
  const files = Object.entries(parts).map(
    ([name, own]) => [name, typeof own === "string" ? strToU8(own) : own] as const,
  );
  return zipSync(Object.fromEntries(files));
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Text as XML holds it. */
export const xml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A run, with properties such as `<w:b/>`. */
export const run = (text: string, properties = "") =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

/** A paragraph of runs, or of a text; `list` is its numId and level. */
export function paragraph(content: string, list?: [id: number, level: number]): string {
  const numbered = list
    ? `<w:pPr><w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr></w:pPr>`
    : "";
  return `<w:p>${numbered}${content.startsWith("<w:") ? content : run(content)}</w:p>`;
}

/** A table: a list of rows, each of cells, each of paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (own: string) =>
    `<w:tc><w:tcPr/>${own
      .split("\n")
      .map((text) => paragraph(text))
      .join("")}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

/** A list of Word's own numbers: the form and text of each level. */
export function listsOf(...lists: [format: string, text: string][][]): string {
  const level = ([format, text]: [string, string], depth: number) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const abstract = lists.map(
    (own, index) => `<w:abstractNum w:abstractNumId="${index}">${own.map(level).join("")}</w:abstractNum>`,
  );
  const numbers = lists.map(
    (_own, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`,
  );
  return `<w:numbering ${word}>${abstract.join("")}${numbers.join("")}</w:numbering>`;
}

/** A Word file of paragraphs and tables, with further parts. */
export function docx(body: readonly string[], parts: Record<string, string> = {}): Uint8Array {
  return zipped({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<?xml version="1.0"?><w:document ${word}><w:body>${body.join("")}</w:body></w:document>`,
    ...parts,
  });
}

type CellValue =
  | string
  | number
  | boolean
  | null
  | { formula: string; value: string }
  | { inline: string }
  | { style: number; value: number };

/** A workbook: its sheets by name, each of rows; texts are shared unless they are told to be inline. */
export function xlsx(
  sheets: Record<string, readonly (readonly CellValue[])[]>,
  parts: Record<string, string> = {},
): Uint8Array {
  const shared: string[] = [];
  const names = Object.keys(sheets);
  const cell = (value: CellValue, place: string): string => {
    if (value === null) return "";
    if (typeof value === "string") return `<c r="${place}" t="s"><v>${shared.push(value) - 1}</v></c>`;
    if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
    if ("inline" in value) return `<c r="${place}" t="inlineStr"><is><t>${xml(value.inline)}</t></is></c>`;
    if ("formula" in value)
      return `<c r="${place}" t="str"><f>${xml(value.formula)}</f>${value.value ? `<v>${xml(value.value)}</v>` : ""}</c>`;
    return `<c r="${place}" s="${value.style}"><v>${value.value}</v></c>`;
  };
  const sheet = (rows: readonly (readonly CellValue[])[]) =>
    `<worksheet><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((own, at) => cell(own, `${String.fromCharCode(65 + at)}${row + 1}`)).join("")}</row>`,
      )
      .join("")}</sheetData></worksheet>`;
  const written = Object.fromEntries(
    names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet(sheets[name] ?? [])]),
  );
  return zipped({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${names.map((name, index) => `<sheet name="${xml(name)}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_name, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`).join("")}</Relationships>`,
    ...written,
    "xl/sharedStrings.xml": `<sst>${shared.map((own) => `<si><t>${xml(own)}</t></si>`).join("")}</sst>`,
    ...parts,
  });
}
