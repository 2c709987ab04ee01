import type { Draft } from "./draft.ts";
import { cut } from "./fold.ts";
import { findBare, unescaped } from "./gift-escape.ts";
import { remarkOn } from "./imported-question.ts";

/** An answer of a GIFT question. */
interface Item {
  sign: "=" | "~";
  /** In per cent, where it is told. */
  weight: number | undefined;
  /** Still escaped. */
  raw: string;
  feedback: string;
}

/** Reads what stands in the braces of a GIFT question into its draft. */
export function readAnswers(draft: Draft, braces: string): void {
  const general = findBare(braces, "####");
  if (general >= 0) draft.explanation = cut(unescaped(braces.slice(general + 4)));
  const body = (general < 0 ? braces : braces.slice(0, general)).trim();
  if (body === "") draft.type = "short-answer";
  else if (body.startsWith("#")) readNumber(draft, cut(body.slice(1)));
  else if (/^(?:T|TRUE|F|FALSE)\s*(?:#|$)/.test(body)) readJudgement(draft, body);
  else readItems(draft, itemsOf(body));
}

/** A number alone is a blank; a range or a tolerance has no type here. */
function readNumber(draft: Draft, body: string): void {
  const exact = /^=?\s{0,4}(-?\d{1,15}(?:\.\d{1,10})?)(?::0)?$/.exec(body)?.[1];
  draft.type = "blank";
  draft.answers = [[exact ?? body]];
  if (!exact)
    draft.remarks.push(
      remarkOn(draft, "unknown-type", "数值范围题在这里没有对应的题型，请改成填空题，写出接受的各种答案。"),
    );
}

function readJudgement(draft: Draft, body: string): void {
  draft.type = "true-false";
  draft.keys.push({ text: body.startsWith("T") ? "正确" : "错误", line: draft.line });
  const [, wrong = "", right = ""] = partsAt(body, "#").map((own) => cut(unescaped(own)));
  const said = [wrong, right].filter((own) => own !== "").join("\n");
  if (said !== "") draft.explanation = draft.explanation ? `${said}\n${draft.explanation}` : said;
}

function partsAt(text: string, what: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = findBare(text, what); at >= 0; at = findBare(text, what, from)) {
    parts.push(text.slice(from, at));
    from = at + what.length;
  }
  return [...parts, text.slice(from)];
}

function itemsOf(body: string): Item[] {
  const items: Item[] = [];
  let start = -1;
  const add = (to: number) => {
    if (start < 0) {
      if (body.slice(0, to).trim() !== "") items.push(itemOf("=", body.slice(0, to)));
    } else items.push(itemOf(body[start] as Item["sign"], body.slice(start + 1, to)));
  };
  for (let at = 0; at < body.length; at++) {
    if (body[at] === "\\") at++;
    else if (body[at] === "=" || body[at] === "~") {
      add(at);
      start = at;
    }
  }
  add(body.length);
  return items;
}

function itemOf(sign: Item["sign"], text: string): Item {
  const weighted = /^\s{0,40}%(-?\d{1,3}(?:\.\d{1,6})?)%/.exec(text);
  const rest = weighted ? text.slice(weighted[0].length) : text;
  const hash = findBare(rest, "#");
  return {
    sign,
    weight: weighted ? Number(weighted[1]) : undefined,
    raw: cut(hash < 0 ? rest : rest.slice(0, hash)),
    feedback: hash < 0 ? "" : cut(unescaped(rest.slice(hash + 1))),
  };
}

function readItems(draft: Draft, items: readonly Item[]): void {
  const arrows = items.map(({ raw }) => findBare(raw, "->"));
  if (items.every(({ sign }, index) => sign === "=" && (arrows[index] ?? -1) >= 0)) {
    draft.type = "matching";
    draft.pairs = items.map(({ raw }, index) => ({
      left: cut(unescaped(raw.slice(0, arrows[index]))),
      right: cut(unescaped(raw.slice((arrows[index] ?? 0) + 2))),
    }));
    tellFeedback(draft, items);
  } else if (items.every(({ sign }) => sign === "=")) readTyped(draft, items);
  else readOptions(draft, items);
}

function readTyped(draft: Draft, items: readonly Item[]): void {
  draft.type = "blank";
  const whole = items.filter(({ weight = 100 }) => weight >= 100);
  draft.answers = [whole.map(({ raw }) => unescaped(raw)).filter((text) => text !== "")];
  if (whole.length < items.length)
    draft.remarks.push(remarkOn(draft, "unused-field", "填空题没有部分得分，只带入了得满分的写法，请核对。"));
  tellFeedback(draft, items);
}

function readOptions(draft: Draft, items: readonly Item[]): void {
  draft.options = items.map(({ raw, feedback }, index) => ({
    letter: String.fromCharCode(65 + index),
    text: unescaped(raw),
    line: draft.line,
    why: feedback || undefined,
    correct: false,
  }));
  const full = items.filter(({ sign, weight }) => sign === "=" && (weight ?? 100) > 0);
  const partial = items.filter(({ sign, weight = 0 }) => sign === "~" && weight > 0);
  const sum = partial.reduce((total, { weight = 0 }) => total + weight, 0);
  const right = full.length > 0 ? full : partial;
  for (const item of right) {
    const option = draft.options[items.indexOf(item)];
    if (option) option.correct = true;
  }
  if (full.length > 0 && partial.length > 0) {
    const message =
      "有满分的选项，又有得部分分的选项，这里没有这种题型：请只留一个 =，或把各正确选项的百分比合成 100。";
    draft.remarks.push(remarkOn(draft, "unknown-type", message));
  } else if (full.length > 0) draft.type = "single";
  else if (partial.length > 0 && Math.abs(sum - 100) > 0.5) {
    const message = `正确选项的百分比合起来是 ${Number(sum.toFixed(2))}，应是 100，请改各项的 %…%。`;
    draft.remarks.push(remarkOn(draft, "unreadable-answer", message));
  }
}

function tellFeedback(draft: Draft, items: readonly Item[]): void {
  if (items.some(({ feedback }) => feedback !== ""))
    draft.remarks.push(remarkOn(draft, "no-feedback", "各答案的反馈没有带入，请写到解析里。"));
}
