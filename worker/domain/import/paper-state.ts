import type { Section } from "./headings.ts";
import type { Family } from "./number-mark.ts";
import { isUnanswered, type QuestionParts } from "./question-parts.ts";
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
export class Paper {
  readonly blocks: Block[] = [];
  /** The question that lines may still belong to. */
  current: (Block & { kind: "question" }) | undefined;
  hasQuestion = false;
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

  /** Ends the current question: no more lines belong to it. */
  close(): void {
    if (this.current && isUnanswered(this.current.parts)) this.unanswered++;
    this.current = undefined;
    this.item = 0;
  }
}
