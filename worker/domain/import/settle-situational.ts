import type { Draft } from "./draft.ts";
import { cut, folded } from "./fold.ts";
import { keyLine, remarkOn, type Settled } from "./imported-question.ts";
import { checkOptions } from "./settle-choice.ts";

/** 情景题: four ways of acting worth 3 to 0, told as `答案：A3 B2 C1 D0` or behind each option as （3分）. */
export function settleSituational(draft: Draft): Settled {
  const remarks = checkOptions(draft);
  const options = draft.options.map((option) => ({ ...option, ...markBehind(option.text) }));
  const said = marksIn(draft.keys[0]?.text ?? "");
  const marks = options.map(
    (option) =>
      draft.options.find(({ letter }) => letter === option.letter)?.mark ?? said.get(option.letter) ?? option.own,
  );
  const complete = marks.every((mark) => mark !== undefined && mark >= 0 && mark <= 3);
  const best = marks.filter((mark) => mark === 3).length;
  if (options.length !== 4 || !complete || best !== 1) {
    const message =
      "情景题要有四个做法，各给 3、2、1、0 分中的一个，只有一个 3 分：写“答案：A3 B2 C1 D0”；只有一个答案的请把题型改为单选题。";
    remarks.push(remarkOn(draft, "no-marks", message, keyLine(draft)));
    return { body: null, remarks };
  }
  const settled = options.map(({ text, bare, why }, index) => ({
    text: draft.options[index]?.mark === undefined && said.size === 0 ? (bare ?? text) : text,
    mark: marks[index] ?? 0,
    ...(why ? { why } : {}),
  }));
  return { body: { type: "situational", options: settled }, remarks };
}

/** A3 B2 C1 D0, also A=3，B：2 and A3分 */
function marksIn(text: string): Map<string, number> {
  const flat = folded(text.slice(0, 200)).toUpperCase();
  if (!/^[\sA-D0-3=:,;、分-]+$/.test(flat)) return new Map();
  return new Map(
    [...flat.matchAll(/([A-D])\s{0,2}[=:-]?\s{0,2}([0-3])/g)].map(([, letter = "", mark]) => [letter, Number(mark)]),
  );
}

/** （3分） at the end of an option, with the text before it. */
function markBehind(text: string): { bare?: string; own?: number } {
  const from = Math.max(0, text.length - 20);
  const found = /\(\s{0,2}([0-3])\s{0,2}分\s{0,2}\)\s{0,4}$/.exec(folded(text.slice(from)));
  return found ? { bare: cut(text, 0, from + found.index), own: Number(found[1]) } : {};
}
