import { type Draft, newDraft } from "./draft.ts";
import { cut } from "./fold.ts";
import type { Drafts } from "./paper.ts";
import type { Remark } from "./remark.ts";
import type { Source } from "./source.ts";

const option = /^([A-Z])[.)] {0,8}(?=\S|$)/;
const answer = /^ANSWER: {0,8}(\S{0,20}) {0,8}$/;

/** Moodle's Aiken: a stem, options `A.` or `A)`, `ANSWER: X`, all in ASCII; no numbers, no labels in Chinese. */
export function isAiken(lines: Source["lines"]): boolean {
  let answers = 0;
  for (const { text } of lines) {
    if (answer.test(text)) answers++;
    else if (/^\s{0,8}(?:\d{1,4}[.、．)]|[【[(（]?(?:正确|参考)?答案)/.test(text)) return false;
  }
  return answers > 0;
}

/** Reads Aiken: a question ends with its ANSWER line; what comes after the last one without an answer is a question to mend. */
export function draftsOfAiken(lines: Source["lines"]): Drafts {
  const drafts: Draft[] = [];
  const remarks: Remark[] = [];
  let own: Draft | undefined;
  for (const { line, text } of lines) {
    if (text.trim() === "") continue;
    const key = answer.exec(text);
    const letter = option.exec(text);
    if (key && !own) {
      remarks.push({
        line,
        kind: "unread-text",
        message: `“${text.slice(0, 40)}”前面没有题目，请补上题干和选项，或删去这一行。`,
      });
      continue;
    }
    if (!own) {
      own = newDraft(line);
      drafts.push(own);
    }
    if (key) {
      own.keys.push({ text: key[1] ?? "", line });
      own = undefined;
    } else if (letter && (own.options.length > 0 || letter[1] === "A")) {
      own.options.push({ letter: letter[1] ?? "", text: cut(text, letter[0].length), line });
    } else if (own.options.length > 0) {
      // Text behind options that have no answer begins another question.
      own = newDraft(line, cut(text));
      drafts.push(own);
    } else own.stem = own.stem === "" ? cut(text) : `${own.stem}\n${cut(text)}`;
  }
  return { drafts, remarks };
}
