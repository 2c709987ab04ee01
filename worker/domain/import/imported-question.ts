import type { QuestionTypeId } from "../questions/index.ts";
import type { Draft, DraftFields, Pair } from "./draft.ts";
import { shortened } from "./fold.ts";
import type { NoticeKind, ProblemKind, Remark } from "./remark.ts";

/** An option as it will be saved: right or wrong, or a situation's mark; in an ordering neither, for the order is the key. */
export interface ImportedOption {
  text: string;
  correct?: boolean;
  mark?: number;
  why?: string;
}

/** A question that can be imported. What a publication asks for besides is listed in `missing`. */
export interface ImportedQuestion extends Omit<DraftFields, "pointsPerBlank"> {
  type: QuestionTypeId;
  context?: string | undefined;
  stem: string;
  options: ImportedOption[];
  /** Of each blank the accepted texts; of a short answer its reference as the only text. */
  answers?: string[][] | undefined;
  pairs?: Pair[] | undefined;
  rubric?: { text: string; mark: number }[] | undefined;
  explanation?: string | undefined;
  id?: string | undefined;
  tools?: string[] | undefined;
  /** Fields a publication asks for and the source does not give. */
  missing: string[];
  line: number;
  sheet?: string | undefined;
  /** As the source counts. */
  number?: number | undefined;
}

/** What a draft becomes of its type, with what there is to say; null where it cannot be imported. */
export interface Settled {
  body: (Pick<ImportedQuestion, "type" | "options" | "answers" | "pairs"> & { stem?: string }) | null;
  remarks: Remark[];
}

/** A remark on a draft, at its own line unless told. */
export function remarkOn(draft: Draft, kind: ProblemKind | NoticeKind, message: string, line = draft.line): Remark {
  return { line, kind, message, ...(draft.sheet === undefined ? {} : { sheet: draft.sheet }) };
}

/** The answer's line, where there is an answer. */
export function keyLine(draft: Draft): number {
  return draft.keys[0]?.line ?? draft.line;
}

/** A text as a message quotes it. */
export function quoted(text: string): string {
  return `“${shortened(text, 30)}”`;
}
