import { type TypeWord, typeNamed } from "./type-words.ts";

/** The ways a paper numbers; lines in another way than its questions are items within one. */
export type Family = "plain" | "bracket" | "ordinal";

/** A question's number at the beginning of a line. */
export interface NumberMark {
  number: number;
  family: Family;
  /** Where the text behind it begins. */
  end: number;
  /** A digit follows, as in 3.5, or only a space, as in 3 人: a number only where the sequence wants one and a question follows. */
  unsure: boolean;
  type?: TypeWord | undefined;
}

const tag = /[[【(]([^\])】]{2,12})[\])】]\s{0,4}/y;
const forms: [Family, RegExp][] = [
  ["ordinal", /第\s{0,4}(\d{1,4}|[一二三四五六七八九十百]{1,6})\s{0,4}题\s{0,4}[:.、]?/y],
  ["plain", /(\d{1,4})\s{0,4}[.、):](?!\))/y],
  ["bracket", /\(\s{0,4}(\d{1,4})\s{0,4}\)\s{0,4}[.、:]?/y],
  ["plain", /(\d{1,4})\s{0,8}$/y],
  ["plain", /(\d{1,3})\s{1,8}(?=\S)/y],
];

/** The question number a folded line begins with: `1.` `1、` `1)` `(1)` `第1题`, a number alone, each also behind [单选题]. */
export function numberMark(flat: string): NumberMark | undefined {
  const start = flat.search(/\S/);
  if (start < 0) return undefined;
  tag.lastIndex = start;
  const tagged = tag.exec(flat);
  const type = tagged ? typeNamed(tagged[1] ?? "") : undefined;
  const from = type ? tag.lastIndex : start;
  for (const [family, form] of forms) {
    form.lastIndex = from;
    const found = form.exec(flat);
    if (!found) continue;
    const end = form.lastIndex;
    const digits = found[1] ?? "";
    return {
      number: /\d/.test(digits) ? Number(digits) : chineseNumber(digits),
      family,
      end,
      unsure: isUnsure(flat, end),
      type,
    };
  }
  return undefined;
}

function isUnsure(flat: string, end: number): boolean {
  if (end < flat.length && flat[end - 1] === " " && /^\s*\d{1,3}\s+$/.test(flat.slice(Math.max(0, end - 12), end)))
    return true;
  return /\d/.test(flat[end] ?? "") && !/^(19|20)\d\d(?!\d)/.test(flat.slice(end, end + 5));
}

/** 一 to 九百九十九; NaN for what is no number. */
export function chineseNumber(text: string): number {
  const digits = "零一二三四五六七八九";
  let total = 0;
  let digit = 0;
  for (const own of text) {
    const unit = own === "百" ? 100 : own === "十" ? 10 : 0;
    if (unit === 0) digit = digits.indexOf(own);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
    if (digit < 0) return Number.NaN;
  }
  return total + digit;
}
