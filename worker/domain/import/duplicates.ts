import type { Draft } from "./draft.ts";
import { quoted, remarkOn } from "./imported-question.ts";
import type { Remark } from "./remark.ts";

/** A question that is there already: its stem with its material, and how the trainer finds it. */
export interface KnownStem {
  stem: string;
  context?: string | undefined;
  where: string;
}

/** Characters of a stem that are compared; a longer one is too long anyway. */
const compared = 5000;

/** How stems are compared: with their material, without the answer in their brackets, without spaces, punctuation and width. */
function stemKey({ stem, context }: { stem: string; context?: string | undefined }): string {
  const asked = stem.slice(0, compared).replace(/[(（][\sA-Ja-jＡ-Ｊ、,，√×对错正确误]{0,20}[)）]/g, "");
  return [context ?? "", asked]
    .map((text) =>
      text
        .slice(0, compared)
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[\s\p{P}\p{C}]/gu, ""),
    )
    .join("\n");
}

/** For each draft, a remark where its stem stands earlier in the source or in the bank; the first of a source stays. */
export function duplicateRemarks(drafts: readonly Draft[], known: readonly KnownStem[]): (Remark | undefined)[] {
  const bank = new Map(known.map((own) => [stemKey(own), own]));
  const seen = new Map<string, { at: number; draft: Draft }>();
  return drafts.map((draft, at) => {
    const key = stemKey(draft);
    if (key.endsWith("\n")) return undefined;
    const earlier = seen.get(key);
    if (!earlier) seen.set(key, { at, draft });
    const sheet = earlier?.draft.sheet ? `工作表“${earlier.draft.sheet}”` : "";
    const inBank = bank.get(key);
    const where = earlier ? `第 ${earlier.at + 1} 题（${sheet}第 ${earlier.draft.line} 行）` : inBank?.where;
    const other = earlier?.draft ?? inBank;
    if (!where || !other) return undefined;
    const message = `题干${quoted(draft.stem)}与${earlier ? "" : "题库里的"}${where}相同，请删去一道，或换一个问法。`;
    const twin = { own: wordsOf(draft), other: wordsOf(other), where };
    return { ...remarkOn(draft, "duplicate-stem", message), twin };
  });
}

const wordsOf = ({ context, stem }: { context?: string | undefined; stem: string }) =>
  context === undefined ? stem : `${context}\n${stem}`;
