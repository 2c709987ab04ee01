import { addLine } from "./add-line.ts";
import {
  beginsInstructions,
  beginsMaterial,
  isNoise,
  isTitle,
  materialRange,
  type Section,
  sectionOf,
  settingOf,
} from "./headings.ts";
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
  if (isNoise(flat, !paper.hasQuestion) || (!paper.current && reading.label?.kind === "noise")) {
    paper.append({ kind: "noise", lines }, false);
    return;
  }
  const range = reading.number ? undefined : materialRange(flat);
  if (!reading.number && (range || (beginsMaterial(flat) && !isTelling(paper.current?.parts)))) {
    paper.close();
    const whole = open?.kind === "text" || open?.kind === "material" ? open : undefined;
    if (whole && range) {
      whole.lines.push(reading);
      paper.blocks[paper.blocks.length - 1] = { kind: "material", lines: whole.lines, range };
    } else paper.append({ kind: "material", lines, range }, false);
    return;
  }
  if (reading.number && startsQuestion(paper, ahead, reading.number, index)) {
    paper.close();
    beginQuestion(paper, ahead, reading, index, reading.number);
    return;
  }
  if (paper.current && followsUnnumbered(paper, ahead, reading, index)) {
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
  const isFirst = !paper.hasQuestion;
  if (
    isFirst &&
    !reading.number &&
    !reading.option &&
    !reading.label &&
    isTitle(reading.folded, paper.blocks.length === 0)
  )
    paper.append({ kind: "title", lines }, false);
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
  if (!mark && paper.numbered) {
    const message = "这道题前面没有题号，按下面的选项认出来，请补上题号。";
    parts.remarks.push({ line: reading.line, kind: "number-jump", message });
  }
  addLine(parts, reading, mark?.end ?? 0, ahead.nextLetter(index));
  paper.current = { kind: "question", lines: [reading], parts };
  paper.append(paper.current, false);
  paper.hasQuestion = true;
  paper.numbered = mark !== undefined;
  paper.last = parts.number ?? paper.last;
  if (mark) paper.family = mark.family;
  paper.sectionStart = false;
}
