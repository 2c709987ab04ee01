import { judgementIn, lettersIn } from "./answer-words.ts";
import { cut, folded } from "./fold.ts";
import { keyHead, sectionOf } from "./headings.ts";
import { compactEntries, type KeyEntry, rangeEntries, rowOf } from "./key-rows.ts";
import { labelAt } from "./labels.ts";
import type { Reading } from "./reading.ts";

/** The entries of a key, a list for each section of it, and the lines that are none. */
export interface Key {
  sections: KeyEntry[][];
  unread: Reading[];
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
    if (keyHead(flat) && !(index > 0 && labelAt(flat))) continue;
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
