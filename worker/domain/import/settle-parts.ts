import { lettersIn } from "./answer-words.ts";
import type { Draft, Pair } from "./draft.ts";
import { cut, folded } from "./fold.ts";
import { keyLine, remarkOn, type Settled } from "./imported-question.ts";
import { checkOptions } from "./settle-choice.ts";

/** 排序题: options with letters and an answer that names each once, `答案：BDAC`; the options are put into that order. */
export function settleOrdering(draft: Draft): Settled {
  const remarks = checkOptions(draft);
  const { options, keys } = draft;
  const key = keys.find(({ text }) => text !== "");
  const letters = key ? lettersIn(key.text.replace(/->|→|—/g, " ")) : undefined;
  if (!key) {
    remarks.push(remarkOn(draft, "no-answer", "没有答案，请写出正确的先后，如“答案：BDAC”。"));
    return { body: null, remarks };
  }
  const ordered = (letters ?? []).flatMap((letter) => options.filter((option) => option.letter === letter).slice(0, 1));
  if (
    !letters ||
    options.length < 2 ||
    ordered.length !== options.length ||
    new Set(letters).size !== options.length ||
    letters.length !== options.length
  ) {
    const message = "排序题的答案请把每个选项的字母各写一次，如“答案：BDAC”；选项一行一项写“A. …”。";
    remarks.push(remarkOn(draft, "order-incomplete", message, key.line));
    return { body: null, remarks };
  }
  if (ordered.length < 3 || ordered.length > 8)
    remarks.push(remarkOn(draft, "outside-type-limits", "排序题发布前要有 3 至 8 项。"));
  return {
    body: { type: "ordering", options: ordered.map(({ text, why }) => ({ text, ...(why ? { why } : {}) })) },
    remarks,
  };
}

/** 连线题: `请示 -> 向上级要人` line by line, or numbered items, options with letters, and `答案：1-B 2-A`. */
export function settleMatching(draft: Draft): Settled {
  const found = draft.pairs ? { stem: draft.stem, pairs: draft.pairs } : (fromLines(draft) ?? fromLetters(draft));
  if (!found || found.pairs.length < 2 || found.pairs.some(({ left, right }) => left === "" || right === "")) {
    const message = "连线题没有读到配对，请一行一对写“左 -> 右”，或左栏写（1）（2）、右栏写 A. B.、答案写“1-B 2-A”。";
    return { body: null, remarks: [remarkOn(draft, "no-pairs", message, keyLine(draft))] };
  }
  const { stem, pairs } = found;
  const remarks = ["left", "right"].flatMap((side) => {
    const texts = pairs.map((pair) => pair[side as "left" | "right"]);
    if (new Set(texts).size === texts.length) return [];
    return [remarkOn(draft, "same-options", `${side === "left" ? "左" : "右"}栏有两项文字相同，请改一项。`)];
  });
  if (pairs.length < 3 || pairs.length > 8)
    remarks.push(remarkOn(draft, "outside-type-limits", "连线题发布前要有 3 至 8 对。"));
  return { body: { type: "matching", options: [], pairs, stem }, remarks };
}

type Found = { stem: string; pairs: Pair[] };

const arrow = /\s{0,8}(?:->|=>|→|——|—>|⇒)\s{0,8}/;
const item = /^\s{0,8}(?:\((\d{1,2})\)|(\d{1,2})[.、)]|([①-⑳]))\s{0,8}/;

function fromLines(draft: Draft): Found | undefined {
  const lines = [...draft.stem.split("\n"), ...(draft.keys[0]?.text.split(/[\n;；]/) ?? [])];
  const pairs: Found["pairs"] = [];
  const rest: string[] = [];
  for (const line of lines) {
    const found = arrow.exec(line.slice(0, 2000));
    if (!found) {
      rest.push(line);
      continue;
    }
    const left = line.slice(0, found.index);
    pairs.push({
      left: cut(left, item.exec(folded(left))?.[0].length ?? 0),
      right: cut(line, found.index + found[0].length),
    });
  }
  return pairs.length > 0 && draft.options.length === 0
    ? { stem: rest.filter((own) => own.trim() !== "").join("\n"), pairs }
    : undefined;
}

function fromLetters(draft: Draft): Found | undefined {
  const left = new Map<number, string>();
  const rest: string[] = [];
  for (const line of draft.stem.split("\n")) {
    const found = item.exec(folded(line));
    const circled = found?.[3] ? found[3].charCodeAt(0) - 0x245f : Number(found?.[1] ?? found?.[2]);
    if (found) left.set(circled, cut(line, found[0].length));
    else rest.push(line);
  }
  const answer = folded(draft.keys[0]?.text.slice(0, 400) ?? "").replace(
    /[①-⑳]/g,
    (own) => ` ${own.charCodeAt(0) - 0x245f} `,
  );
  const joins = [...answer.matchAll(/\(?(\d{1,2})\)?\s{0,4}[-—–:=>.、]{0,2}\s{0,4}([A-Za-z])/g)];
  const pairs = joins.map(([, number, letter = ""]) => ({
    left: left.get(Number(number)) ?? "",
    right: draft.options.find((option) => option.letter === letter.toUpperCase())?.text ?? "",
  }));
  const whole = left.size > 0 && pairs.length === left.size && draft.options.length === left.size;
  return whole ? { stem: rest.join("\n"), pairs } : undefined;
}
