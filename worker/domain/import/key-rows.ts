import { chineseNumber } from "./number-mark.ts";

/** An answer of the key at the end of a paper. */
export interface KeyEntry {
  number: number;
  answer: string;
  explanation: string[];
  line: number;
}

const range = /^\s{0,40}\(?(\d{1,4})\s{0,4}[-—–―~～至到]{1,3}\s{0,4}(\d{1,4})\)?\s{0,4}(?:题)?\s{0,4}[:.、]?/;
const single =
  /(?:第?\s?(\d{1,4})\s?题?(?:\s?[.、:)]|\s|(?=[A-J√×对错]))|\((\d{1,4})\)|第(\d{1,4}|[一二三四五六七八九十]{1,5})题\s?[:.、]?)\s{0,4}/y;
const word = "(?:[A-Ja-j](?:[,、]?[A-Ja-j]){0,9}|对|错|正确|错误|√|×|✓|✗|✔|✘|T|F)";
const compact = new RegExp(`\\s{0,8}[([【]?(${word})[)\\]】]?(?=[\\s,;，；。.、(]|$|\\d|第)`, "y");
const values = /[A-Ja-j]{1,10}|正确|错误|[对错√×✓✗✔✘T]/g;

/** Does the folded line look like a row of a key: `1-5 ABCDE`, `1.A 2.BD`, 题号 1 2 3? */
export function isKeyRow(flat: string): boolean {
  const own = rowOf(flat);
  return rangeEntries(own, 0) !== null || /^\s{0,8}题号[\s:]/.test(own) || compactEntries(own, 0).rest === "";
}

/** `参考答案：1.A 2.B` or `1.A 2.B 3.C`: a key on one line, with several answers and nothing else. */
export function isWholeKey(flat: string): boolean {
  const own = rowOf(flat);
  const ranged = rangeEntries(own, 0);
  if (ranged) return ranged.length > 1;
  const { entries, rest } = compactEntries(own, 0);
  return entries.length > 1 && rest === "";
}

/** 题号 1 2 3 above 答案 A B C, as a table has it. */
export function isKeyTable(flat: string, next: string | undefined): boolean {
  return /^\s{0,8}题号[\s:]\s{0,8}\d/.test(flat) && /^\s{0,8}答案[\s:]/.test(next ?? "");
}

const named = /^\s{0,40}[[【(]?(?:附[:.、]?)?(?:正确|参考|标准)?答案[\])】]?\s{0,4}:?\s{0,4}/;
const headed = /^\s{0,40}(?:\(?[一二三四五六七八九十]{1,3}[、.)]\s{0,4})?[^\d:;,]{0,20}?[:\s]\s{0,4}(?=\d)/;

/** The row without 参考答案： or 一、单选题： before its first number. */
export function rowOf(flat: string): string {
  const own = flat.slice(named.exec(flat)?.[0].length ?? 0);
  if (/^\s{0,40}(?:第|\()?\d/.test(own)) return own;
  return own.slice(headed.exec(own.slice(0, 120))?.[0].length ?? 0);
}

/** `1-5 ABCDE 6-10 √×√×√` and nothing else, as entries; null for any other row. */
export function rangeEntries(flat: string, line: number): KeyEntry[] | null {
  const entries: KeyEntry[] = [];
  let rest = flat;
  for (let found = range.exec(rest); found; found = range.exec(rest)) {
    const [whole, from, to] = [found[0], Number(found[1]), Number(found[2])];
    const behind = rest.slice(whole.length);
    const next = behind.search(/\d/);
    const own = next < 0 ? behind : behind.slice(0, next);
    const answers = answersInRow(own, to - from + 1);
    if (to < from || !answers) return null;
    for (const [index, answer] of answers.entries())
      entries.push({ number: from + index, answer, explanation: [], line });
    rest = next < 0 ? "" : behind.slice(next);
  }
  return entries.length > 0 && rest.trim() === "" ? entries : null;
}

/** The answers of a range: groups between spaces where there are as many, else one a letter or sign; shorter or longer lists stay as they are. */
function answersInRow(text: string, wanted: number): string[] | null {
  if (text.replace(values, "").replace(/[\s,、;.。|/]/g, "") !== "" || text.length > 20_000) return null;
  const groups = text.split(/[\s,、;|/]+/).filter((own) => own !== "");
  const singles = text.match(/[A-Ja-j]|正确|错误|[对错√×✓✗✔✘T]/g) ?? [];
  if (groups.length === 0) return null;
  return groups.length === wanted ||
    (groups.length > singles.length / 2 && groups.length > 1 && singles.length !== wanted)
    ? groups
    : singles;
}

/** `1.A 2.BD 3.对` to the end of the line, or as far as it goes. */
export function compactEntries(flat: string, line: number): { entries: KeyEntry[]; rest: string } {
  const entries: KeyEntry[] = [];
  let at = flat.search(/\S|$/);
  while (at < flat.length) {
    single.lastIndex = at;
    const found = single.exec(flat);
    if (!found) break;
    compact.lastIndex = single.lastIndex;
    const answer = compact.exec(flat);
    if (!answer) break;
    const number = found[1] ?? found[2] ?? found[3] ?? "";
    entries.push({
      number: /\d/.test(number) ? Number(number) : chineseNumber(number),
      answer: answer[1] ?? "",
      explanation: [],
      line,
    });
    const gap = /[\s,;，；。.、]{0,40}/y;
    gap.lastIndex = compact.lastIndex;
    gap.exec(flat);
    at = gap.lastIndex;
  }
  return { entries, rest: entries.length === 0 ? flat : flat.slice(at) };
}
