import { Refusal } from "./refusal.ts";

/** The text of a .txt file: UTF-16 where a mark says so, UTF-8 where it is valid, else GB18030, as Chinese Windows writes it. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0))
    throw new Refusal("文件不是纯文本，请用记事本打开后另存为 .txt（编码选 UTF-8），或另存为 .docx、.xlsx。");
  const strict = decoded(bytes, "utf-8");
  if (strict !== null) return strict;
  const loose = new TextDecoder("utf-8").decode(bytes);
  if (isDamagedUtf8(loose)) return loose;
  const chinese = decoded(bytes, "gb18030");
  if (chinese !== null) return chinese;
  throw new Refusal("文件的编码认不出来，请用记事本打开后另存为 .txt，编码选 UTF-8。");
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Chinese in UTF-8 with a few bytes lost, for instance cut off at the end: in GB18030 it would become other characters. */
function isDamagedUtf8(text: string): boolean {
  const lost = text.split("\ufffd").length - 1;
  const chinese = text.replace(/[^\u3000-\u9fff\uff00-\uffef]+/g, "").length;
  return chinese > 20 * lost;
}
