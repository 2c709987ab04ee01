import { type Draft, newDraft } from "./draft.ts";
import { cut, shortened } from "./fold.ts";
import { readAnswers } from "./gift-answers.ts";
import { findBare, unescaped } from "./gift-escape.ts";
import { remarkOn } from "./imported-question.ts";
import { labelAt } from "./labels.ts";
import type { Drafts } from "./paper.ts";
import type { Remark } from "./remark.ts";
import type { Line, Source } from "./source.ts";

/** Moodle's GIFT: answers in braces behind the question, and none of the labels a Chinese paper has. */
export function isGift(lines: Source["lines"]): boolean {
  let braces = false;
  for (const [index, { text }] of lines.entries()) {
    if (/^\s{0,8}(?:::|\$CATEGORY:)/.test(text)) braces ||= text.includes("{") || text.trimStart().startsWith("$");
    const at = findBare(text, "{");
    if (at >= 0) {
      const rest = text.slice(at + 1, at + 200).trimStart();
      const next = lines[index + 1]?.text.trimStart() ?? "";
      braces ||=
        rest === ""
          ? /^[=~#]/.test(next)
          : /^(?:[=~#]|T(?:RUE)?[}#]|F(?:ALSE)?[}#])/.test(rest) || /^\}\s{0,8}$/.test(rest);
    }
    if (labelAt(text)?.kind === "answer") return false;
  }
  return braces;
}

/** Lines between empty ones; one that ends with } and is followed by ::title:: ends too. */
function paragraphs(lines: readonly Line[]): Line[][] {
  const all: Line[][] = [[]];
  for (const line of lines) {
    const own = all[all.length - 1] ?? [];
    if (line.text.trim() === "" || (line.text.startsWith("::") && own[own.length - 1]?.text.trimEnd().endsWith("}")))
      all.push([]);
    if (line.text.trim() !== "") all[all.length - 1]?.push(line);
  }
  return all.filter((own) => own.length > 0);
}

/** Reads GIFT: categories are headings, comments are told, text without braces is unread. */
export function draftsOfGift(lines: Source["lines"]): Drafts {
  const drafts: Draft[] = [];
  const remarks: Remark[] = [];
  const comments = lines.filter(({ text }) => text.startsWith("//"));
  if (comments.length > 0) {
    const message = `略过 ${comments.length} 行注释（// 开头）。`;
    remarks.push({ line: comments[0]?.line ?? 1, kind: "skipped-noise", message });
  }
  const written = lines.filter(({ text }) => !text.startsWith("//") && !/^\s{0,8}\$CATEGORY:/.test(text));
  for (const paragraph of paragraphs(written)) {
    const line = paragraph[0]?.line ?? 1;
    const text = paragraph.map((own) => own.text).join("\n");
    const open = findBare(text, "{");
    if (open < 0) {
      const message = `没有读成题目：“${shortened(text)}”。GIFT 的题目后面要有写在 { } 里的答案；不是题目就删去。`;
      remarks.push({ line, kind: "unread-text", message });
    } else drafts.push(draftOf(line, text, open));
  }
  return { drafts, remarks };
}

function draftOf(line: number, text: string, open: number): Draft {
  const draft = newDraft(line);
  const close = findBare(text, "}", open + 1);
  const before = stemOf(text.slice(0, open));
  if (close < 0) {
    draft.stem = before;
    draft.remarks.push(remarkOn(draft, "syntax", "答案的 { 没有配对的 }，请补上；答案里不要有空行。"));
    return draft;
  }
  const tail = text.slice(close + 1);
  const after = cut(unescaped(tail));
  if (findBare(tail, "{") >= 0)
    draft.remarks.push(
      remarkOn(draft, "syntax", "一道题里有两处 { }，这里只能有一处，请分成两道题，题与题之间空一行。"),
    );
  draft.stem = after === "" ? before : `${before} ____ ${after}`;
  readAnswers(draft, text.slice(open + 1, close));
  if (draft.type === "blank" && !/[_＿]{2,}/.test(draft.stem)) draft.stem = `${draft.stem} ____`;
  return draft;
}

/** Without ::title:: and the name of a format; a title stands for the stem where there is no other. */
function stemOf(raw: string): string {
  const titled = raw.trimStart().startsWith("::") ? findBare(raw, "::", raw.indexOf("::") + 2) : -1;
  const title = titled < 0 ? "" : cut(unescaped(raw.slice(raw.indexOf("::") + 2, titled)));
  const rest = (titled < 0 ? raw : raw.slice(titled + 2))
    .trimStart()
    .replace(/^\[(?:html|markdown|plain|moodle)\]/, "");
  return cut(unescaped(rest)) || title;
}
