import { answerBrackets } from "./answer-words.ts";
import { beginsInstructions } from "./headings.ts";
import type { Lookahead } from "./lookahead.ts";
import type { NumberMark } from "./number-mark.ts";
import type { Paper } from "./paper-state.ts";
import { isAnswered, type QuestionParts } from "./question-parts.ts";
import type { Reading } from "./reading.ts";
import type { TypeWord } from "./type-words.ts";

/** Does a numbered line begin a question, or is it an item of a list inside one? */
export function startsQuestion(paper: Paper, ahead: Lookahead, mark: NumberMark, index: number): boolean {
  const { current, family } = paper;
  const evidence = ahead.evidence(index, family);
  const told = evidence === "options" || evidence === "answer";
  const open = paper.blocks[paper.blocks.length - 1];
  const instructed = open?.kind === "text" && beginsInstructions(open.lines[0]?.folded ?? "");
  if (!current && instructed) return evidence === "options";
  if (Number.isNaN(mark.number)) return false;
  const { stage = "done" } = current?.parts ?? {};
  if (paper.sectionStart || family === undefined) {
    if (current && stage === "explanation") return told;
    return !mark.unsure || told;
  }
  const expected = mark.number === paper.last + 1;
  if (mark.family !== family) return stage !== "stem" && evidence === "options";
  if (mark.unsure && (stage === "stem" || !expected || evidence === null)) return false;
  const listed = paper.item > 0 && mark.number === paper.item + 1;
  const telling = stage === "explanation" || stage === "rubric";
  if (telling || isReference(current?.parts)) {
    const asks = evidence === "blank" && !listed && (!telling || current?.parts.gap === true);
    if ((told && (expected || evidence === "options")) || (expected && asks)) return true;
    // Where no options are to follow, the sequence alone tells, unless a list runs on.
    const near = mark.number > paper.last && mark.number <= paper.last + 5;
    return telling && isBare(paper.sectionType) && !listed && (expected || (told && near));
  }
  if (stage === "stem") return expected ? !listed || told : evidence === "options";
  return expected || evidence !== null;
}

const isBare = (type: TypeWord | undefined) => type === "true-false" || type === "blank" || type === "short-answer";

/** An answer in sentences may hold a list of its own. */
function isReference(parts: QuestionParts | undefined): boolean {
  return parts?.stage === "answer" && !isAnswered(parts) && parts.options.length === 0;
}

/**
 * Where questions have no numbers, the next one begins with text that has options or an answer behind it; behind the explanation of a numbered one
 * also where a number was forgotten, if options and an answer follow.
 */
export function followsUnnumbered(paper: Paper, ahead: Lookahead, reading: Reading, index: number): boolean {
  if (!paper.current) return false;
  const { stage, gap, stem } = paper.current.parts;
  if (reading.number || reading.label || reading.option) return false;
  if (paper.numbered) return stage === "explanation" && ahead.isForgotten(index);
  const complete =
    stage === "stem" ? answerBrackets(stem.join("\n"), false).length === 1 : stage !== "explanation" || gap;
  return complete && ahead.isUnnumbered(index, paper.sectionType);
}

/** In what explains or asks, 材料： is a word like another, unless an empty line stands before it. */
export function isTelling(parts: QuestionParts | undefined): boolean {
  return parts?.stage === "stem" || (parts?.stage === "explanation" && !parts.gap);
}
