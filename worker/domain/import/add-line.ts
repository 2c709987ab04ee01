import { answerBrackets, judgementIn, lettersIn } from "./answer-words.ts";
import { isWithin } from "./emphasis.ts";
import { type FieldName, readField, unknownValue } from "./fields.ts";
import { cut, shortened } from "./fold.ts";
import type { Label, Piece } from "./labels.ts";
import { type OptionMark, optionsOf } from "./option-marks.ts";
import { isAnswered, isUnanswered, type QuestionParts } from "./question-parts.ts";
import type { Reading } from "./reading.ts";
import { typeNamed } from "./type-words.ts";

/**
 * Adds a line to a question, from a place on. `nextLetter` is the option with which the next line begins. Gives false, and adds nothing, where
 * the line has no mark and the question is complete.
 */
export function addLine(parts: QuestionParts, reading: Reading, from: number, nextLetter: string | undefined): boolean {
  const pieces = reading
    .pieces(from, parts.stage === "explanation")
    .map((piece) =>
      piece.label && isOnlyText(parts, reading, piece) ? { from: piece.label.from, to: piece.to } : piece,
    );
  const [first] = pieces;
  if (first && !first.label && !takesText(parts, reading)) return false;
  for (const piece of pieces) {
    if (piece.label) addLabelled(parts, reading, piece, piece.label);
    else addText(parts, reading, piece, nextLetter);
  }
  parts.gap = false;
  return true;
}

const weak = ["分析", "理由", "解释", "解答"];

/**
 * Is a label only a word here? 答案：见第三条 inside an explanation is a sentence of it, unless it answers by a letter or a sign; 理由： and 编号：
 * within a stem belong to what it tells of.
 */
function isOnlyText(parts: QuestionParts, { text, folded }: Reading, { label, to }: Piece): boolean {
  if (!label || /[【[]/.test(folded[label.from] ?? "")) return false;
  if (parts.stage === "explanation" && label.kind === "answer") {
    const value = text.slice(label.end, to);
    return !isUnanswered(parts) && lettersIn(value) === undefined && judgementIn(value) === undefined;
  }
  const telling = label.kind === "unused" || (label.kind === "explanation" && weak.includes(label.word));
  if (!telling || parts.stage !== "stem") return false;
  return answerBrackets(parts.stem.join("\n").slice(-2000), false).length === 0;
}

/** Does text without a label belong to the question? */
function takesText(parts: QuestionParts, { option }: Reading): boolean {
  switch (parts.stage) {
    case "stem":
    case "explanation":
      return true;
    case "options":
      return option !== undefined || !parts.gap;
    case "answer":
      return !isAnswered(parts) || isFirstOption(parts, option);
    case "rubric":
      return true;
    case "done":
      return isFirstOption(parts, option);
  }
}

const isFirstOption = (parts: QuestionParts, option: Reading["option"]) =>
  parts.options.length === 0 ? option?.letter === "A" : false;

function addText(parts: QuestionParts, reading: Reading, { from, to }: Piece, nextLetter: string | undefined): void {
  const text = cut(reading.text, from, to);
  if (parts.stage === "explanation") parts.explanation.push(text);
  else if (parts.stage === "rubric") parts.rubric.push(text);
  else if (reading.option && from <= reading.option.from && takesOption(parts, reading.option.letter)) {
    addOptions(parts, reading, optionsOf(reading.folded.slice(0, to), reading.option, nextLetter), to);
  } else if (parts.stage === "answer") {
    const last = parts.keys[parts.keys.length - 1];
    if (last) last.text = last.text === "" ? text : `${last.text}\n${text}`;
  } else if (parts.stage === "options") {
    const last = parts.options[parts.options.length - 1];
    if (last) last.text = last.text === "" ? text : `${last.text}\n${text}`;
  } else {
    const inline = reading.inline(from, nextLetter).filter((mark) => mark.from < to);
    const [first] = inline;
    const own = cut(reading.text, from, first?.from ?? to);
    if (own !== "") parts.stem.push(own);
    if (first) addOptions(parts, reading, inline, to);
  }
}

/** Options begin with A; once there are some, every letter is one, so that a repeated or missing one is seen. */
function takesOption(parts: QuestionParts, letter: string): boolean {
  return parts.options.length > 0 ? letter <= "Z" : letter === "A" || letter === "B";
}

function addOptions(parts: QuestionParts, reading: Reading, marks: readonly OptionMark[], to: number): void {
  for (const [index, { letter, end }] of marks.entries()) {
    const until = marks[index + 1]?.from ?? to;
    parts.options.push({
      letter,
      text: withoutSeparator(cut(reading.text, end, until), index < marks.length - 1),
      line: reading.line,
      bold: isWithin(reading.bold, reading.folded, end, until),
      red: isWithin(reading.red, reading.folded, end, until),
    });
  }
  parts.stage = "options";
}

const withoutSeparator = (text: string, more: boolean) => (more ? text.replace(/[;；,，]$/, "") : text);

function addLabelled(parts: QuestionParts, reading: Reading, { from, to }: Piece, { kind, word }: Label): void {
  const text = cut(reading.text, from, to);
  const { line } = reading;
  const shown = shortened(text);
  if (kind === "answer") {
    // 答案：____ is a place to fill in, not an answer.
    parts.keys.push({ text: /[^\s()_（）＿]/.test(text) ? text : "", line });
    parts.stage = "answer";
  } else if (kind === "explanation") {
    parts.explanation.push(text);
    parts.stage = "explanation";
  } else if (kind === "rubric") {
    parts.rubric.push(text);
    parts.stage = "rubric";
  } else if (kind === "noise") {
    parts.remarks.push({
      line,
      kind: "skipped-noise",
      message: `略过“${word}${shown === "" ? "" : `：${shown}`}”，不属于题目。`,
    });
  } else if (kind === "unused") {
    parts.remarks.push({ line, kind: "unused-field", message: `“${word}：${shown}”没有带入，题目没有这个字段。` });
    finish(parts);
  } else if (kind === "type") {
    const type = typeNamed(text);
    if (type) parts.type = type;
    else
      parts.remarks.push({
        line,
        kind: "unknown-type",
        message: `没有“${shown}”这种题型，请改为单选、多选、判断、填空、排序、连线、情景或简答。`,
      });
  } else {
    addField(parts, kind, text, line);
    finish(parts);
  }
}

const finish = (parts: QuestionParts) => {
  if (parts.stage === "explanation" || parts.stage === "answer") parts.stage = "done";
};

function addField(parts: QuestionParts, name: FieldName, text: string, line: number): void {
  const found = readField(name, text);
  if (found) Object.assign(parts.fields, found);
  else parts.remarks.push({ line, kind: "unknown-value", message: unknownValue(name, text) });
}
