import { lettersByText, lettersIn } from "./answer-words.ts";
import type { Draft, DraftOption } from "./draft.ts";
import { keyLine, quoted, remarkOn, type Settled } from "./imported-question.ts";
import type { Remark } from "./remark.ts";

const maxOptions = 10;
const maxOption = 500;

/** 单选题, 多选题 and 不定项: options with letters, and an answer among them. */
export function settleChoice(draft: Draft): Settled {
  const { options, type } = draft;
  const remarks = checkOptions(draft);
  const key = keyOf(draft);
  remarks.push(...key.remarks);
  if (!key.letters) return { body: null, remarks };
  const { letters } = key;
  if (type === "single" && letters.length > 1) {
    const message = `单选题有 ${letters.length} 个答案（${letters.join("")}），请只留一个，或把题型改为多选题。`;
    remarks.push(remarkOn(draft, "several-answers-in-single", message, keyLine(draft)));
  }
  if (type === "multiple" && letters.length === 1) {
    const message = `多选题只有一个答案（${letters[0]}），请补上其他答案，或把题型改为单选题。`;
    remarks.push(remarkOn(draft, "one-answer-in-multiple", message, keyLine(draft)));
  }
  const multiple = letters.length > 1;
  if (multiple && letters.length === options.length) {
    const message = "多选题的选项全都正确，测不出差别，发布前请放一个干扰项。";
    remarks.push(remarkOn(draft, "all-right", message, keyLine(draft)));
  } else if (multiple && options.length < 3) {
    remarks.push(remarkOn(draft, "outside-type-limits", "多选题发布前要有 3 个以上选项。"));
  }
  const keyed = options.map(({ letter, text, why }) => ({
    text,
    correct: letters.includes(letter),
    ...(why ? { why } : {}),
  }));
  return { body: { type: multiple ? "multiple" : "single", options: keyed }, remarks };
}

/** What is wrong with the options whatever the answer. */
export function checkOptions(draft: Draft): Remark[] {
  const { options } = draft;
  const remarks: Remark[] = [];
  const say = (kind: Parameters<typeof remarkOn>[1], message: string, line = options[0]?.line) =>
    remarks.push(remarkOn(draft, kind, message, line));
  if (options.length === 1) say("one-option", "只读到一个选项，请补全；几个选项写在一行时，字母前空一格。");
  if (options.length > maxOptions)
    say("too-many-options", `选项有 ${options.length} 个，至多 ${maxOptions} 个，请删减。`);
  const letters = new Set<string>();
  const twice = new Set<string>();
  for (const option of options) {
    if (letters.has(option.letter) && !twice.has(option.letter))
      say("duplicate-letter", `选项 ${option.letter} 出现两次，请改字母或删去一个。`, option.line);
    (letters.has(option.letter) ? twice : letters).add(option.letter);
  }
  const gap = options.find(({ letter }, index) => letters.size === options.length && letter !== letterAt(index));
  if (gap) say("option-gap", `选项 ${gap.letter} 的前面缺一项或次序不对，选项应从 A 起依次写。`, gap.line);
  const empty = options.find(({ text }) => text === "");
  if (empty) say("empty-option", `选项 ${empty.letter} 没有文字，请补上或删去。`, empty.line);
  const long = options.find(({ text }) => text.length > maxOption);
  if (long)
    say("option-too-long", `选项 ${long.letter} 有 ${long.text.length} 字，至多 ${maxOption} 字，请缩短。`, long.line);
  const seen = new Map<string, DraftOption>();
  for (const option of options) {
    const text = option.text.replace(/\s+/g, "");
    const earlier = seen.get(text);
    if (earlier && text !== "")
      say("same-options", `选项 ${earlier.letter} 和 ${option.letter} 的文字相同，请改一个。`, option.line);
    seen.set(text, option);
  }
  return remarks;
}

/** The letter of the option at a place, from 0. */
export function letterAt(index: number): string {
  return String.fromCharCode(65 + index);
}

/** The letters that are right: as told of each option, as answered, or, in a Word file, as set in red or bold. */
export function keyOf(draft: Draft): { letters: string[] | null; remarks: Remark[] } {
  const { options, keys } = draft;
  if (options.some(({ correct }) => correct !== undefined)) {
    const right = options.filter(({ correct }) => correct).map(({ letter }) => letter);
    return right.length > 0 ? { letters: right, remarks: [] } : none(draft);
  }
  const key = keys.find(({ text }) => text !== "");
  if (!key) return fromEmphasis(draft) ?? none(draft);
  const letters = lettersByText(key.text, options) ?? lettersIn(key.text);
  if (!letters) {
    const message = `答案${quoted(key.text)}读不懂，请写选项的字母，如 A 或 ABD。`;
    return { letters: null, remarks: [remarkOn(draft, "unreadable-answer", message, key.line)] };
  }
  const outside = letters.filter((letter) => !options.some((option) => option.letter === letter));
  if (outside.length > 0) {
    const last = options[options.length - 1]?.letter ?? "A";
    const message = `答案 ${[...new Set(outside)].join("")} 不在选项内，选项只到 ${last}，请核对答案或补选项。`;
    return { letters: null, remarks: [remarkOn(draft, "answer-outside-options", message, key.line)] };
  }
  return { letters: [...new Set(letters)], remarks: [] };
}

function none(draft: Draft) {
  return {
    letters: null,
    remarks: [remarkOn(draft, "no-answer", "没有答案，请在题后写“答案：A”，或在文末写参考答案。")],
  };
}

function fromEmphasis(draft: Draft): { letters: string[]; remarks: Remark[] } | null {
  for (const [how, name] of [
    ["red", "红色"],
    ["bold", "加粗"],
  ] as const) {
    const set = draft.options.filter((option) => option[how]);
    if (set.length === 0 || set.length === draft.options.length) continue;
    const letters = set.map(({ letter }) => letter);
    const message = `没有写答案，按${name}的选项认作 ${letters.join("")}，请核对。`;
    return { letters, remarks: [remarkOn(draft, "key-from-emphasis", message, set[0]?.line)] };
  }
  return null;
}
