import { answerBrackets } from "./answer-words.ts";
import {
  beginsInstructions,
  beginsMaterial,
  isNoise,
  isTitle,
  keyHead,
  materialRange,
  type Section,
  sectionOf,
  settingOf,
} from "./headings.ts";
import { isKeyRow, isKeyTable, isWholeKey } from "./key-rows.ts";
import { Lookahead } from "./lookahead.ts";
import type { Family, NumberMark } from "./number-mark.ts";
import { addLine, newParts, type QuestionParts } from "./question-parts.ts";
import type { Reading } from "./reading.ts";

/** What the lines of a paper are, each line in one block, in their order; empty lines are in none. */
export type Block =
  | { kind: "question"; lines: Reading[]; parts: QuestionParts }
  | { kind: "section"; lines: Reading[]; section: Section }
  | { kind: "setting"; lines: Reading[]; name: string; value: string }
  | { kind: "title"; lines: Reading[] }
  | { kind: "noise"; lines: Reading[] }
  | { kind: "material"; lines: Reading[]; range: { from: number; to: number } | undefined }
  | { kind: "key"; lines: Reading[] }
  | { kind: "text"; lines: Reading[] };

/** Where the reading of a paper stands. */
class Paper {
  readonly blocks: Block[] = [];
  /** The question that lines may still belong to. */
  current: (Block & { kind: "question" }) | undefined;
  /** How questions of this section are numbered, once one is there. */
  family: Family | undefined;
  last = 0;
  sectionType: Section["type"];
  sectionStart = true;
  /** Does the current question have a number in the source? */
  numbered = false;
  /** Last number of a list running inside the current question. */
  item = 0;
  /** Questions since the last key that have no answer of their own. */
  unanswered = 0;

  /** Adds a line to the last block where it is of this kind and still open, else a block. */
  append<B extends Block>(block: B, open: boolean): void {
    const last = this.blocks[this.blocks.length - 1];
    if (open && last?.kind === block.kind) last.lines.push(...block.lines);
    else this.blocks.push(block);
  }

  close(): void {
    if (this.current && this.current.parts.keys.length === 0) this.unanswered++;
    this.current = undefined;
    this.item = 0;
  }
}

/** Parts the lines of a paper into its questions and what stands between them; every line that is not empty is in exactly one block. */
export function blocksOf(readings: readonly Reading[]): Block[] {
  const paper = new Paper();
  const ahead = new Lookahead(readings);
  for (const [index, reading] of readings.entries()) {
    if (reading.blank) {
      if (paper.current) paper.current.parts.gap = true;
      continue;
    }
    readLine(paper, ahead, reading, index);
  }
  return paper.blocks;
}

function readLine(paper: Paper, ahead: Lookahead, reading: Reading, index: number): void {
  const { folded: flat } = reading;
  const lines = [reading];
  const open = paper.blocks[paper.blocks.length - 1];
  const setting = settingOf(flat);
  if (open?.kind === "key" && !leavesKey(paper, ahead, reading, index)) {
    open.lines.push(reading);
    return;
  }
  if (setting && !isKeyHead(paper, ahead, reading, index)) {
    paper.close();
    const section = setting.value === "" ? sectionOf(setting.name, () => false) : undefined;
    if (section) beginSection(paper, lines, section);
    else paper.append({ kind: "setting", lines, ...setting }, false);
    return;
  }
  if (isKeyHead(paper, ahead, reading, index)) {
    paper.close();
    paper.unanswered = 0;
    paper.append({ kind: "key", lines }, false);
    return;
  }
  const section = reading.number ? undefined : sectionOf(flat, () => ahead.numberFollows(index));
  if (section) {
    paper.close();
    beginSection(paper, lines, section);
    return;
  }
  if (isNoise(flat) || (!paper.current && reading.label?.kind === "noise")) {
    paper.append({ kind: "noise", lines }, false);
    return;
  }
  const range = reading.number ? undefined : materialRange(flat);
  if (!reading.number && (range || (beginsMaterial(flat) && !isTelling(paper.current?.parts)))) {
    paper.close();
    const whole = open?.kind === "text" || open?.kind === "material" ? open : undefined;
    if (whole && range) {
      paper.blocks[paper.blocks.length - 1] = { kind: "material", lines: [...whole.lines, reading], range };
    } else paper.append({ kind: "material", lines, range }, false);
    return;
  }
  if (reading.number && startsQuestion(paper, ahead, reading.number, index)) {
    paper.close();
    beginQuestion(paper, ahead, reading, index, reading.number);
    return;
  }
  if (paper.current && !paper.numbered && followsUnnumbered(paper, ahead, reading, index)) {
    paper.close();
    beginQuestion(paper, ahead, reading, index, undefined);
    return;
  }
  if (paper.current && addLine(paper.current.parts, reading, 0, ahead.nextLetter(index))) {
    paper.current.lines.push(reading);
    const { number, family } = reading.number ?? {};
    if (number !== undefined && family === paper.family)
      paper.item = number === paper.item + 1 ? number : number === 1 ? 1 : paper.item;
    return;
  }
  readLoose(paper, ahead, reading, index);
}

/** A line that no question takes: the beginning of one without a number, or text beside the questions. */
function readLoose(paper: Paper, ahead: Lookahead, reading: Reading, index: number): void {
  const lines = [reading];
  const open = paper.blocks[paper.blocks.length - 1];
  if (open?.kind === "material") {
    open.lines.push(reading);
    return;
  }
  if (!reading.number && !reading.label && !reading.option && ahead.isUnnumbered(index, paper.sectionType)) {
    paper.close();
    beginQuestion(paper, ahead, reading, index, undefined);
    return;
  }
  const isFirst = !paper.blocks.some(({ kind }) => kind === "question");
  if (isFirst && !reading.number && isTitle(reading.folded)) paper.append({ kind: "title", lines }, false);
  else if (isFirst && open?.kind === "text" && beginsInstructions(open.lines[0]?.folded ?? ""))
    open.lines.push(reading);
  else {
    paper.close();
    paper.append({ kind: "text", lines }, true);
  }
}

function beginSection(paper: Paper, lines: Reading[], section: Section): void {
  paper.append({ kind: "section", lines, section }, false);
  paper.family = undefined;
  paper.sectionStart = true;
  paper.sectionType = section.type;
}

function beginQuestion(
  paper: Paper,
  ahead: Lookahead,
  reading: Reading,
  index: number,
  mark: NumberMark | undefined,
): void {
  const parts = newParts(reading.line, mark?.number ?? paper.last + 1);
  if (mark?.type) parts.type = mark.type;
  if (mark && !paper.sectionStart && mark.number !== paper.last + 1) {
    const message = `第 ${paper.last} 题后面是第 ${mark.number} 题，题号不连续，请核对有没有漏题。`;
    parts.remarks.push({ line: reading.line, kind: "number-jump", message });
  }
  addLine(parts, reading, mark?.end ?? 0, ahead.nextLetter(index));
  paper.current = { kind: "question", lines: [reading], parts };
  paper.append(paper.current, false);
  paper.numbered = mark !== undefined;
  paper.last = parts.number ?? paper.last;
  if (mark) paper.family = mark.family;
  paper.sectionStart = false;
}

/** Does a numbered line begin a question, or is it an item of a list inside one? */
function startsQuestion(paper: Paper, ahead: Lookahead, mark: NumberMark, index: number): boolean {
  const { current, family } = paper;
  const evidence = ahead.evidence(index, family);
  const open = paper.blocks[paper.blocks.length - 1];
  const instructed = open?.kind === "text" && beginsInstructions(open.lines[0]?.folded ?? "");
  if (!current && instructed) return evidence === "options";
  if (Number.isNaN(mark.number)) return false;
  const { stage = "done" } = current?.parts ?? {};
  if (paper.sectionStart || family === undefined) {
    if (current && stage === "explanation") return evidence !== null && evidence !== "blank";
    return mark.decimal ? evidence !== null : true;
  }
  const expected = mark.number === paper.last + 1;
  if (mark.family !== family) return stage !== "stem" && evidence === "options";
  if (mark.decimal && (stage === "stem" || !expected)) return false;
  const listed = paper.item > 0 && mark.number === paper.item + 1;
  const told = evidence === "options" || evidence === "answer";
  const telling = stage === "explanation" || stage === "rubric";
  if (telling || isReference(current?.parts)) {
    const asks = evidence === "blank" && !listed && (!telling || current?.parts.gap === true);
    return (told && (expected || evidence === "options")) || (expected && asks);
  }
  if (stage === "stem") return expected ? !listed || told : evidence === "options";
  return expected || evidence !== null;
}

/** An answer in sentences may hold a list of its own. */
function isReference(parts: QuestionParts | undefined): boolean {
  return (
    parts?.stage === "answer" &&
    parts.options.length === 0 &&
    (parts.keys[parts.keys.length - 1]?.text.length ?? 0) !== 1
  );
}

/** A line 答案 alone may as well wait for the answer to the question above it. */
function isKeyHead(paper: Paper, ahead: Lookahead, reading: Reading, index: number): boolean {
  if (reading.number) return false;
  const { current } = paper;
  const unanswered = paper.unanswered + (current?.parts.keys.length === 0 ? 1 : 0);
  if (unanswered > 1 && (isWholeKey(reading.folded) || isKeyTable(reading.folded, ahead.next(index)?.folded))) return true;
  const head = keyHead(reading.folded);
  if (!head || !paper.blocks.some(({ kind }) => kind === "question")) return false;
  if (head.sure) return true;
  const next = ahead.next(index);
  if (!next || !(isKeyRow(next.folded) || sectionOf(next.folded, () => false)))
    return paper.unanswered > 1 && next?.number !== undefined;
  return !(
    current &&
    current.parts.keys.length === 0 &&
    paper.unanswered === 0 &&
    current.parts.options.length === 0 &&
    !isKeyRow(next.folded)
  );
}

/** A key ends where a question with options begins, with its section before it. */
function leavesKey(paper: Paper, ahead: Lookahead, reading: Reading, index: number): boolean {
  if (reading.number) return ahead.evidence(index, paper.family) === "options";
  if (settingOf(reading.folded)?.value) return true;
  return sectionOf(reading.folded, () => false) !== undefined && ahead.optionsFollow(index);
}

/** In what explains or asks, 材料： is a word like another, unless an empty line stands before it. */
function isTelling(parts: QuestionParts | undefined): boolean {
  return parts?.stage === "stem" || (parts?.stage === "explanation" && !parts.gap);
}

/** Where questions have no numbers, the next one begins with text that has options or an answer behind it. */
function followsUnnumbered(paper: Paper, ahead: Lookahead, reading: Reading, index: number): boolean {
  const { stage, gap, stem } = paper.current?.parts ?? newParts(0);
  if (reading.number || reading.label || reading.option) return false;
  const complete =
    stage === "stem" ? answerBrackets(stem.join("\n"), false).length === 1 : stage !== "explanation" || gap;
  return complete && ahead.isUnnumbered(index, paper.sectionType);
}
