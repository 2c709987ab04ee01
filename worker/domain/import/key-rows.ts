import { judgementIn, lettersIn } from "./answer-words.ts";
import { cut, folded } from "./fold.ts";
import { keyHead, sectionOf } from "./headings.ts";
import { labelAt } from "./labels.ts";
import { chineseNumber } from "./number-mark.ts";
import type { Reading } from "./reading.ts";

/** An answer of the key at the end of a paper. */
export interface KeyEntry {
  number: number;
  answer: string;
  explanation: string[];
  line: number;
}

/** The entries of a key, a list for each section of it, and the lines that are none. */
export interface Key {
  sections: KeyEntry[][];
  unread: Reading[];
}

const range = /^\s{0,40}\(?(\d{1,4})\s{0,4}[-—–―~～至到]{1,3}\s{0,4}(\d{1,4})\)?\s{0,4}(?:题)?\s{0,4}[:.、]?/;
const single =
  /(?:第?\s?(\d{1,4})\s?题?(?:\s?[.、:)]|\s)|\((\d{1,4})\)|第(\d{1,4}|[一二三四五六七八九十]{1,5})题\s?[:.、]?)\s{0,4}/y;
const word = "(?:[A-Ja-j](?:[,、]?[A-Ja-j]){0,9}|对|错|正确|错误|√|×|✓|✗|✔|✘|T|F)";
const compact = new RegExp(`\\s{0,8}[(【]?(${word})[)】]?(?=[\\s,;，；。.、(]|$|\\d|第)`, "y");
const values = /[A-Ja-j]{1,10}|正确|错误|[对错√×✓✗✔✘]/g;

/** Does the folded line look like a row of a key: `1-5 ABCDE`, `1.A 2.BD`, 题号 1 2 3? */
export function isKeyRow(flat: string): boolean {
  const own = rowOf(flat);
  return rangeEntries(own, 0) !== null || /^\s{0,8}题号[\s:]/.test(own) || compactEntries(own, 0).rest === "";
}

/** 参考答案：1.A 2.B on one line, with several answers. */
export function isWholeKey(flat: string): boolean {
  if (labelAt(flat)?.kind !== "answer") return false;
  const own = rowOf(flat);
  return (rangeEntries(own, 0) ?? compactEntries(own, 0).entries).length > 1;
}

/** 题号 1 2 3 above 答案 A B C, as a table has it. */
export function isKeyTable(flat: string, next: string | undefined): boolean {
  return /^\s{0,8}题号[\s:]\s{0,8}\d/.test(flat) && /^\s{0,8}答案[\s:]/.test(next ?? "");
}

/** The row without 参考答案： or 一、单选题： before its first number. */
function rowOf(flat: string): string {
  const label = labelAt(flat);
  const own = label?.kind === "answer" ? flat.slice(label.end) : flat;
  if (/^\s{0,40}(?:第|\()?\d/.test(own)) return own;
  const found = /^\s{0,40}(?:\(?[一二三四五六七八九十]{1,3}[、.)]\s{0,4})?[^\d:;,]{0,20}?[:\s]\s{0,4}(?=\d)/.exec(
    own.slice(0, 120),
  );
  return found ? own.slice(found[0].length) : own;
}

function rangeEntries(flat: string, line: number): KeyEntry[] | null {
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
  const singles = text.match(/[A-Ja-j]|正确|错误|[对错√×✓✗✔✘]/g) ?? [];
  if (groups.length === 0) return null;
  return groups.length === wanted ||
    (groups.length > singles.length / 2 && groups.length > 1 && singles.length !== wanted)
    ? groups
    : singles;
}

/** `1.A 2.BD 3.对` to the end of the line, or as far as it goes. */
function compactEntries(flat: string, line: number): { entries: KeyEntry[]; rest: string } {
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

/** Reads the lines of a key. A number that does not go up begins a section. */
export function readKey(lines: readonly Reading[]): Key {
  const key: Key = { sections: [[]], unread: [] };
  let numbers: { numbers: number[]; line: number } | undefined;
  const current = () => key.sections[key.sections.length - 1] ?? [];
  const add = (entry: KeyEntry) => {
    const last = current()[current().length - 1];
    if (last && entry.number <= last.number) key.sections.push([]);
    current().push(entry);
  };
  for (const [index, reading] of lines.entries()) {
    const { folded: flat, line, text } = reading;
    if (index === 0 && keyHead(flat)) continue;
    const own = rowOf(flat);
    const row = /^\s{0,8}(题号|答案)[\s:]\s{0,8}(.{1,4000})$/.exec(flat);
    const ranged = rangeEntries(own, line);
    const { entries, rest } = compactEntries(own, line);
    const last = current()[current().length - 1];
    const label = labelAt(flat);
    if (row?.[1] === "题号") {
      numbers = { numbers: (row[2]?.match(/\d{1,4}/g) ?? []).map(Number), line };
    } else if (row?.[1] === "答案" && numbers) {
      const answers = (row[2] ?? "").split(/\s+/).filter((part) => part !== "");
      for (const [index, number] of numbers.numbers.entries())
        add({ number, answer: answers[index] ?? "", explanation: [], line });
      numbers = undefined;
    } else if (ranged) {
      ranged.forEach(add);
    } else if (entries.length > 0) {
      entries.forEach(add);
      if (rest !== "") current()[current().length - 1]?.explanation.push(cut(text, text.length - rest.length));
    } else if (
      reading.number &&
      !(last && last.explanation.length > 0 && reading.number.number !== last.number + 1 && reading.number.number !== 1)
    ) {
      add({ number: reading.number.number, ...answerAndReason(reading, reading.number.end), line });
    } else if (label?.kind === "answer" && last && last.answer === "") {
      Object.assign(last, answerAndReason(reading, 0));
    } else if (label?.kind === "explanation" && last) {
      last.explanation.push(cut(text, label.end));
    } else if (sectionOf(flat, () => true)) {
      // A section of the key begins where its numbers begin anew, which its entries show.
    } else if (last && last.explanation.length > 0) {
      last.explanation.push(cut(text));
    } else if (last && lettersIn(last.answer) === undefined && judgementIn(last.answer) === undefined) {
      last.answer = last.answer === "" ? cut(text) : `${last.answer}\n${cut(text)}`;
    } else {
      key.unread.push(reading);
    }
  }
  key.sections = key.sections.filter((section) => section.length > 0);
  return key;
}

/** `【答案】A【解析】…`, `A。解析：…` or a text to the end of the line. */
function answerAndReason(reading: Reading, from: number): Pick<KeyEntry, "answer" | "explanation"> {
  let answer = "";
  const explanation: string[] = [];
  for (const piece of reading.pieces(from, false)) {
    const text = cut(reading.text, piece.from, piece.to);
    if (piece.label?.kind === "explanation") explanation.push(text);
    else if (!piece.label || piece.label.kind === "answer") answer = answer === "" ? text : `${answer} ${text}`;
    else explanation.push(`${piece.label.word}：${text}`);
  }
  return {
    answer: folded(answer).replace(/[。.]$/, "").length < 12 ? answer.replace(/[。.]$/, "") : answer,
    explanation,
  };
}
