import { addLine } from "./add-line.ts";
import { beginsMaterial, isNoise, isTitle, materialRange, sectionOf, settingOf } from "./headings.ts";
import { isKeyHead, leavesKey } from "./key-start.ts";
import { Lookahead } from "./lookahead.ts";
import type { NumberMark } from "./number-mark.ts";
import { type Block, Paper } from "./paper-state.ts";
import { newParts } from "./question-parts.ts";
import { followsUnnumbered, isTelling, startsQuestion } from "./question-start.ts";
import type { Reading } from "./reading.ts";

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
  const open = paper.blocks[paper.blocks.length - 1];
  if (open?.kind === "key" && !leavesKey(paper, ahead, reading, index)) {
    open.lines.push(reading);
    return;
  }
  const head = headOf(paper, ahead, reading, index);
  if (head) beginHead(paper, head);
  else if (!readMaterial(paper, reading)) readQuestion(paper, ahead, reading, index);
}

/** What a line is that stands between questions, whatever goes before it. */
function headOf(paper: Paper, ahead: Lookahead, reading: Reading, index: number): Block | undefined {
  const { folded: flat, number, label } = reading;
  const lines = [reading];
  if (isKeyHead(paper, ahead, reading, index)) return { kind: "key", lines };
  const setting = settingOf(flat);
  const section = number ? undefined : sectionOf(setting?.name ?? flat, () => ahead.numberFollows(index));
  if (setting && (setting.value !== "" || !section)) return { kind: "setting", lines, ...setting };
  if (section) return { kind: "section", lines, section };
  const noise = isNoise(flat, !paper.hasQuestion) || (!paper.current && label?.kind === "noise");
  return noise ? { kind: "noise", lines } : undefined;
}

function beginHead(paper: Paper, head: Block): void {
  // A page number does not end a question.
  if (head.kind !== "noise") paper.close();
  if (head.kind === "key") paper.unanswered = 0;
  if (head.kind === "section") {
    paper.family = undefined;
    paper.sectionStart = true;
    paper.sectionType = head.section.type;
  }
  paper.blocks.push(head);
}

/** Material begins here, or the text above turns out to be one by the questions it names. Gives false for any other line. */
function readMaterial(paper: Paper, reading: Reading): boolean {
  if (reading.number) return false;
  const range = materialRange(reading.folded);
  if (!range && !(beginsMaterial(reading.folded) && !isTelling(paper.current?.parts))) return false;
  paper.close();
  const open = paper.blocks[paper.blocks.length - 1];
  if (range && (open?.kind === "text" || open?.kind === "material")) {
    open.lines.push(reading);
    paper.blocks[paper.blocks.length - 1] = { kind: "material", lines: open.lines, range };
  } else paper.blocks.push({ kind: "material", lines: [reading], range });
  return true;
}

function readQuestion(paper: Paper, ahead: Lookahead, reading: Reading, index: number): void {
  const { number: mark } = reading;
  const starts = mark ? startsQuestion(paper, ahead, mark, index) : followsUnnumbered(paper, ahead, reading, index);
  if (starts) beginQuestion(paper, ahead, reading, index, mark);
  else if (paper.current && addLine(paper.current.parts, reading, 0, ahead.nextLetter(index))) {
    paper.current.lines.push(reading);
    if (mark?.family === paper.family && mark) countItem(paper, mark.number);
  } else readLoose(paper, ahead, reading, index);
}

/** A list inside a question counts from 1, one up each. */
function countItem(paper: Paper, number: number): void {
  if (number === 1 || number === paper.item + 1) paper.item = number;
}

/** A line that no question takes: the beginning of one without a number, or text beside the questions. */
function readLoose(paper: Paper, ahead: Lookahead, reading: Reading, index: number): void {
  const open = paper.blocks[paper.blocks.length - 1];
  const marked = reading.number ?? reading.option ?? reading.label;
  if (open?.kind === "material") open.lines.push(reading);
  else if (!marked && ahead.isUnnumbered(index, paper.sectionType))
    beginQuestion(paper, ahead, reading, index, undefined);
  else if (!marked && !paper.hasQuestion && isTitle(reading.folded, paper.blocks.length === 0))
    paper.blocks.push({ kind: "title", lines: [reading] });
  else {
    paper.close();
    if (open?.kind === "text") open.lines.push(reading);
    else paper.blocks.push({ kind: "text", lines: [reading] });
  }
}

function beginQuestion(
  paper: Paper,
  ahead: Lookahead,
  reading: Reading,
  index: number,
  mark: NumberMark | undefined,
): void {
  paper.close();
  const parts = newParts(reading.line, mark?.number ?? paper.last + 1);
  if (mark?.type) parts.type = mark.type;
  if (mark && !paper.sectionStart && mark.number !== paper.last + 1) {
    const message = `第 ${paper.last} 题后面是第 ${mark.number} 题，题号不连续，请核对有没有漏题。`;
    parts.remarks.push({ line: reading.line, kind: "number-jump", message });
  }
  if (!mark && paper.numbered) {
    const message = "这道题前面没有题号，按下面的选项认出来，请补上题号。";
    parts.remarks.push({ line: reading.line, kind: "number-jump", message });
  }
  addLine(parts, reading, mark?.end ?? 0, ahead.nextLetter(index));
  paper.current = { kind: "question", lines: [reading], parts };
  paper.blocks.push(paper.current);
  paper.hasQuestion = true;
  paper.numbered = mark !== undefined;
  paper.last = parts.number ?? paper.last;
  if (mark) paper.family = mark.family;
  paper.sectionStart = false;
}
