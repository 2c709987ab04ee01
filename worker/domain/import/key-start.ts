import { keyHead, sectionOf, settingOf } from "./headings.ts";
import { isKeyRow, isKeyTable, isWholeKey } from "./key-rows.ts";
import type { Lookahead } from "./lookahead.ts";
import type { Paper } from "./paper-state.ts";
import type { Reading } from "./reading.ts";

/** A line 答案 alone may as well wait for the answer to the question above it. */
export function isKeyHead(paper: Paper, ahead: Lookahead, reading: Reading, index: number): boolean {
  const { current } = paper;
  const unanswered = paper.unanswered + (current?.parts.keys.length === 0 ? 1 : 0);
  if (unanswered > 1 && (isWholeKey(reading.folded) || isKeyTable(reading.folded, ahead.next(index)?.folded)))
    return true;
  if (reading.number) return false;
  const head = keyHead(reading.folded);
  if (!head || !paper.hasQuestion) return false;
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
export function leavesKey(paper: Paper, ahead: Lookahead, reading: Reading, index: number): boolean {
  if (reading.number) return ahead.evidence(index, paper.family) === "options";
  if (settingOf(reading.folded)?.value) return true;
  return sectionOf(reading.folded, () => false) !== undefined && ahead.optionsFollow(index);
}
