import { describe, expect, it } from "vitest";
import { importQuestions } from "#domain/import";
import { readImportFile } from "../../worker/import-file/read-file.ts";
import { docx, paragraph, xlsx } from "../domain/import/office-files.ts";

const found = (name: string, bytes: Uint8Array) => {
  const reading = readImportFile(name, bytes);
  return "source" in reading ? importQuestions(reading.source).questions.map(({ stem }) => stem) : reading.refused;
};

describe("files of questions, where the product runs", () => {
  it("are read: .docx, .xlsx, and text in UTF-8 and GB18030", () => {
    expect(found("题.docx", docx([paragraph("1. 请示要一文一事。（√）")]))).toEqual(["请示要一文一事。（ ）"]);
    expect(
      found(
        "题.xlsx",
        xlsx({
          题: [
            ["题干", "答案"],
            ["请示要一文一事", true],
          ],
        }),
      ),
    ).toEqual(["请示要一文一事"]);
    expect(found("题.txt", new TextEncoder().encode("1. 你（对）"))).toEqual(["你（ ）"]);
    expect(found("题.txt", Uint8Array.of(0x31, 0x2e, 0x20, 0xc4, 0xe3, 0xa3, 0xa8, 0xb6, 0xd4, 0xa3, 0xa9))).toEqual([
      "你（ ）",
    ]);
  });
});
