import { type Source, sourceOfText } from "#domain/import";
import { sourceOfDocx } from "./docx.ts";
import { maxFile, Refusal, sizeRefusal } from "./refusal.ts";
import { textOf } from "./text-file.ts";
import { sourceOfXlsx } from "./xlsx.ts";
import { Zip } from "./zip.ts";

/** What is read from a file, or why it is refused: a Chinese sentence that says what to do. */
export type FileReading = { source: Source } | { refused: string };

const renamed = "扩展名与内容不符，请用原来的软件打开，";
const others: [what: string, starts: number[]][] = [
  ["PDF 文件", [0x25, 0x50, 0x44, 0x46]],
  ["图片", [0x89, 0x50, 0x4e, 0x47]],
  ["图片", [0xff, 0xd8, 0xff]],
  ["图片", [0x47, 0x49, 0x46, 0x38]],
  ["压缩包", [0x52, 0x61, 0x72, 0x21]],
  ["压缩包", [0x37, 0x7a, 0xbc, 0xaf]],
  ["富文本文件", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];
const texts = ["txt", "gift", "yaml", "yml", "md"];

/** Reads a file by its name and bytes: .txt, .docx, .xlsx, .gift, .yaml. Never throws on a bad file, and keeps memory within limits. */
export function readImportFile(name: string, bytes: Uint8Array): FileReading {
  try {
    return { source: sourceOf(name, bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    // A number in a part may name a place beyond its end.
    if (error instanceof RangeError) return { refused: "文件已损坏，没有读成，请用 Word 或 WPS 打开后另存再导入。" };
    throw error;
  }
}

function sourceOf(name: string, bytes: Uint8Array): Source {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (bytes.length > maxFile) throw new Refusal(sizeRefusal(bytes.length));
  if (bytes.length === 0) throw new Refusal("文件是空的，请核对后再导入。");
  if (ending === "doc" || ending === "wps") throw new Refusal("这是旧格式的 Word 文件，请另存为 .docx 再试。");
  if (ending === "xls" || ending === "et" || ending === "csv")
    throw new Refusal(`这是${ending === "csv" ? " .csv 文件" : "旧格式的 Excel 文件"}，请另存为 .xlsx 再试。`);
  if (!["docx", "xlsx", ...texts].includes(ending))
    throw new Refusal(`读不了 .${ending || "?"} 文件，请把题目存成 .docx、.xlsx 或 .txt 再导入。`);
  refuseOthers(ending, bytes);
  if (texts.includes(ending)) return sourceOfText(textOf(bytes));
  const zip = new Zip(bytes);
  const [isWord, isExcel] = [zip.has("word/document.xml"), zip.has("xl/workbook.xml")];
  if (ending === "docx" && isWord) return sourceOfDocx(zip);
  if (ending === "xlsx" && isExcel) return sourceOfXlsx(zip);
  if (isWord) throw new Refusal("内容是 Word 文档，扩展名却是 .xlsx，请把扩展名改为 .docx 再导入。");
  if (isExcel) throw new Refusal("内容是 Excel 工作簿，扩展名却是 .docx，请把扩展名改为 .xlsx 再导入。");
  throw new Refusal(`这是压缩包，不是 .${ending} 文件，${renamed}另存为 .${ending} 再导入。`);
}

/** Files of another kind under a name of ours. */
function refuseOthers(ending: string, bytes: Uint8Array): void {
  const starts = (own: readonly number[]) => own.every((byte, index) => bytes[index] === byte);
  const isOffice = ending === "docx" || ending === "xlsx";
  for (const [what, own] of others) {
    if (starts(own)) throw new Refusal(`这是${what}，不是 .${ending} 文件；请把题目存成 .docx、.xlsx 或 .txt 再导入。`);
  }
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) {
    if (holdsName(bytes, "EncryptedPackage")) throw new Refusal("文件加了密码，请去掉密码后再导入。");
    throw new Refusal(
      `这是旧格式的 Office 文件，${isOffice ? "只是改了扩展名，" : ""}请用 Word、Excel 或 WPS 打开，另存为 .docx 或 .xlsx 再试。`,
    );
  }
  const zipped = starts([0x50, 0x4b, 0x03, 0x04]);
  if (isOffice && !zipped) throw new Refusal(`内容不是 .${ending} 文件，${renamed}另存为 .${ending} 再导入。`);
  if (!isOffice && zipped)
    throw new Refusal("这是压缩包或 Office 文件，不是文本，请改回 .docx 或 .xlsx 的扩展名再导入。");
}

/** Does the directory of an old container hold a name, in UTF-16? */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((own) => [own.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
