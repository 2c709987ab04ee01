import { keyHead, sectionOf, settingOf } from "./headings.ts";
import { isKeyRow, isKeyTable, isWholeKey } from "./key-rows.ts";
import type { Lookahead } from "./lookahead.ts";
import type { Paper } from "./paper-state.ts";
import { isUnanswered } from "./question-parts.ts";
import type { Reading } from "./reading.ts";
import { liftTags } from "./stem-tags.ts";

/** A line 答案 alone may as well wait for the answer to the question above it. */
export function isKeyHead(paper: Paper, ahead: Lookahead, reading: Reading, index: number): boolean {
  const { current } = paper;
  if (!paper.hasQuestion) return false;
  if (isKeyTable(reading.folded, ahead.next(index)?.folded)) return true;
  const unanswered = paper.unanswered + (current && isUnanswered(current.parts) ? 1 : 0);
  if (unanswered > 1 && !isMatching(paper) && isWholeKey(reading.folded)) return true;
  if (reading.number) return false;
  const head = keyHead(reading.folded);
  if (!head) return false;
  if (head.sure) return true;
  const next = ahead.next(index);
  if (!next || !(isKeyRow(next.folded) || sectionOf(next.folded, () => false)))
    return paper.unanswered > 1 && next?.number !== undefined;
  return !(
    current &&
    isUnanswered(current.parts) &&
    paper.unanswered === 0 &&
    current.parts.options.length === 0 &&
    !isKeyRow(next.folded)
  );
}

/** Does the question asked join numbers with letters, as a key does? */
function isMatching({ current, sectionType }: Paper): boolean {
  const type = current?.parts.type ?? liftTags(current?.parts.stem[0] ?? "").type ?? sectionType;
  return current !== undefined && type === "matching";
}

/** A key ends where a question with options begins, with its section before it. */
export function leavesKey(paper: Paper, ahead: Lookahead, reading: Reading, index: number): boolean {
  if (reading.number) return ahead.evidence(index, paper.family) === "options";
  if (settingOf(reading.folded)?.value) return true;
  return sectionOf(reading.folded, () => false) !== undefined && ahead.optionsFollow(index);
}
