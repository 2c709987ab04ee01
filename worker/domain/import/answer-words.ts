import { cut, folded } from "./fold.ts";

const right = new Set(["对", "正确", "√", "✓", "✔", "是", "t", "true", "y", "yes", "r", "right"]);
const wrong = new Set([
  "错",
  "错误",
  "×",
  "✗",
  "✘",
  "x",
  "╳",
  "否",
  "f",
  "false",
  "n",
  "no",
  "不正确",
  "不对",
  "w",
  "wrong",
]);

/** What an answer to a 判断题 says; undefined where it says neither. */
export function judgementIn(text: string): boolean | undefined {
  if (text.length > 40) return undefined;
  const own = folded(text)
    .toLowerCase()
    .replace(/[\s。.,;、()]/g, "")
    .slice(0, 8);
  return right.has(own) ? true : wrong.has(own) ? false : undefined;
}

/** Letters of options as an answer gives them, ABD as well as A、B、D, in upper case and as typed otherwise; undefined where it is no answer by letters. */
export function lettersIn(text: string): string[] | undefined {
  if (text.length > 200) return undefined;
  // ABC（漏选不得分）
  const own = folded(text).replace(/\([^()A-Za-z]*[\u4e00-\u9fff][^()]*\)\s*$/, "");
  const bare = own
    .replace(/^\s*(?:选项|选择|应选|选|为|是)?/, "")
    .replace(/[两三四五]?[项个]\s*$/, "")
    .replace(/[\s,、;/&+|.。()[\]【】:和及与-]/g, "");
  return /^[A-Za-z]{1,26}$/.test(bare) ? [...bare.toUpperCase()] : undefined;
}

/** The options that an answer repeats with their text, `C. 督促检查` or the text alone, as letters. */
export function lettersByText(
  text: string,
  options: readonly { letter: string; text: string }[],
): string[] | undefined {
  const same = (a: string, b: string) => folded(a).replace(/[\s。.;,]/g, "") === folded(b).replace(/[\s。.;,]/g, "");
  const whole = options.filter((option) => same(option.text, text));
  if (whole.length === 1) return whole.map(({ letter }) => letter);
  const letters: string[] = [];
  for (const part of cut(text).split(/[\n;；|]|\s{2,}/)) {
    const found = /^\s{0,8}[([]?([A-Za-z])\s?[.、:)\]]\s{0,8}/.exec(folded(part));
    const letter = found?.[1]?.toUpperCase();
    const option = options.find((own) => own.letter === letter || (!found && same(own.text, part)));
    if (!option || (found && !same(option.text, part.slice(found[0].length)))) return undefined;
    letters.push(option.letter);
  }
  return letters.length > 0 ? letters : undefined;
}

const bracketed = /\(([^()]{1,40})\)/g;

/** A bracket of a stem that holds an answer: its place, inside the brackets. */
export interface AnswerBracket {
  from: number;
  to: number;
  text: string;
}

/** The brackets of a stem that hold nothing but an answer by letters or, where there are no options, by 对 or 错. */
export function answerBrackets(stem: string, hasOptions: boolean): AnswerBracket[] {
  const found: AnswerBracket[] = [];
  const flat = folded(stem);
  bracketed.lastIndex = 0;
  for (let own = bracketed.exec(flat); own; own = bracketed.exec(flat)) {
    const inside = own[1] ?? "";
    const letters = hasOptions && /^[\sA-Ja-j,、;.]+$/.test(inside) ? lettersIn(inside) : undefined;
    const judged = hasOptions ? undefined : judgementIn(inside);
    if (letters === undefined && judged === undefined) continue;
    const from = own.index + 1;
    found.push({ from, to: from + inside.length, text: cut(stem, from, from + inside.length) });
  }
  return found;
}

/** A 判断题 may end with its sign alone: the place before it. */
export function signAtEnd(stem: string): AnswerBracket | undefined {
  const text = stem.trimEnd();
  const sign = text.slice(-1);
  return /[√×✓✗✔✘]/.test(sign) ? { from: text.length - 1, to: text.length, text: sign } : undefined;
}

/** Does the text end with empty brackets or a question, have blanks to fill, or begin as 简述 does? What a question without options looks like. */
export function asksForAnswer(flat: string): boolean {
  if (/(?:\(\s{0,20}\)|\?)[\s。.]{0,8}$/.test(flat.slice(-60)) || flat.includes("__")) return true;
  return /^\s{0,8}(?:\d{1,4}[.、)]|\(\d{1,4}\)|第.{1,4}题)?\s{0,8}(?:请?简述|请?试?论述|试述|试论|请?谈谈|结合.{0,20}谈|请?列举|什么是|名词解释)/.test(
    flat.slice(0, 80),
  );
}
