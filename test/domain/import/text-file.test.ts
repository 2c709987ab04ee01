import { describe, expect, it } from "vitest";
import { imported, importedFile, inWords, toMend } from "./in-words.ts";

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
