import type { Draft } from "./draft.ts";
import { cut, folded } from "./fold.ts";
import { keyLine, quoted, remarkOn, type Settled } from "./imported-question.ts";
import type { Remark } from "./remark.ts";

const maxBlanks = 5;

/** 填空题: ____ in the stem, blanks apart by |, alternatives by ; or &&. Where the paper has empty brackets for blanks, they are written as ____. */
export function settleBlank(draft: Draft): Settled {
  const remarks: Remark[] = [];
  const stem = withBlanks(draft.stem);
  const blanks = stem.split(/[_＿]{2,}/).length - 1;
  const key = draft.keys.find(({ text }) => text !== "");
  const answers = draft.answers ?? (key ? answersIn(key.text, blanks) : []);
  if (blanks === 0) {
    const message = "填空题的题干里没有空，请在要填的地方写 ____（两个以上下划线）。";
    remarks.push(remarkOn(draft, "no-blanks", message));
  }
  if (answers.length === 0) {
    remarks.push(remarkOn(draft, "no-answer", "没有答案，请写“答案：…”，几个空用 | 分开。"));
    return { body: null, remarks };
  }
  if (blanks !== answers.length && blanks > 0) {
    const message = `题干有 ${blanks} 个空，答案${quoted(key?.text ?? answers.flat().join("|"))}有 ${answers.length} 个；空与空用 | 分开，同一空的几种写法用 ; 分开。`;
    remarks.push(remarkOn(draft, "blank-count", message, keyLine(draft)));
  }
  const empty = answers.findIndex((texts) => texts.length === 0);
  if (empty >= 0 && blanks === answers.length)
    remarks.push(remarkOn(draft, "no-answer", `第 ${empty + 1} 个空没有答案，请补上。`, keyLine(draft)));
  if (answers.length > maxBlanks)
    remarks.push(
      remarkOn(draft, "outside-type-limits", `空有 ${answers.length} 个，发布前请减到 ${maxBlanks} 个以内。`),
    );
  return { body: { type: "blank", options: [], answers, stem }, remarks };
}

/** Empty brackets are blanks only where there is no other. */
function withBlanks(stem: string): string {
  if (/[_＿]{2,}/.test(stem)) return stem;
  return stem.replace(/[(（][\s\u00a0\u3000]{0,40}[)）]/g, "____");
}

function answersIn(text: string, blanks: number): string[][] {
  const lines = text.split("\n").filter((own) => own.trim() !== "");
  const own = lines.length === blanks && blanks > 1 ? lines : (numberedParts(text, blanks) ?? text.split(/[|｜]/));
  return own.map((part) =>
    part
      .split(/&&|[;；]/)
      .map((one) => cut(one))
      .filter((one) => one !== ""),
  );
}

/** （1）登记（2）拟办 and ①登记 ②拟办, where there is a number for each blank. */
function numberedParts(text: string, blanks: number): string[] | null {
  const numbers = [...folded(text.slice(0, 2000)).matchAll(/\(\s?(\d)\s?\)|[①-⑨]/g)];
  const inOrder = numbers.every(([sign, digit], at) => Number(digit ?? sign.charCodeAt(0) - 0x245f) === at + 1);
  if (blanks < 2 || numbers.length !== blanks || !inOrder || cut(text, 0, numbers[0]?.index) !== "") return null;
  return numbers.map(([sign], at) => cut(text, (numbers[at]?.index ?? 0) + sign.length, numbers[at + 1]?.index));
}

/** 简答题 of every name, with its reference answer; without one it is accepted, which is told. */
export function settleShortAnswer(draft: Draft): Settled {
  const reference = draft.answers?.[0]?.[0] ?? draft.keys.map(({ text }) => text).find((text) => text !== "") ?? "";
  const remarks: Remark[] = [];
  if (folded(reference).trim() === "") {
    const message = "没有参考答案，已收下；发布前请写“答案：…”和评分要点。";
    return { body: { type: "short-answer", options: [] }, remarks: [remarkOn(draft, "no-reference", message)] };
  }
  if (reference.length > 2000) {
    const message = `参考答案有 ${reference.length} 字，发布前请缩到 2000 字以内。`;
    remarks.push(remarkOn(draft, "outside-type-limits", message, keyLine(draft)));
  }
  return { body: { type: "short-answer", options: [], answers: [[reference]] }, remarks };
}
