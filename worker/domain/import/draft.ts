import type { LessonSlug } from "../course.ts";
import type { Ability, Duty, ElementId, IndicatorId } from "../framework.ts";
import type { Remark } from "./remark.ts";
import type { TypeWord } from "./type-words.ts";

/** An option as found. */
export interface DraftOption {
  /** A, B, … as it stands in the source. */
  letter: string;
  text: string;
  line: number;
  /** Known where the source says it of each option. */
  correct?: boolean | undefined;
  /** Of a situation, 0–3. */
  mark?: number | undefined;
  why?: string | undefined;
  /** Set in bold or red. */
  bold?: boolean | undefined;
  red?: boolean | undefined;
}

/** Two sides that belong together. */
export interface Pair {
  left: string;
  right: string;
  why?: string | undefined;
}

/** What a heading or a field says of a question besides its text. */
export interface DraftFields {
  points?: number | undefined;
  /** Points for each blank. */
  pointsPerBlank?: number | undefined;
  /** 1–5 */
  difficulty?: number | undefined;
  /** Weights that add up to 1. */
  abilities?: Partial<Record<Ability, number>> | undefined;
  element?: ElementId | undefined;
  indicator?: IndicatorId | undefined;
  duty?: Duty | undefined;
  /** §1–§19 */
  source?: string[] | undefined;
  lesson?: LessonSlug | undefined;
}

/** A question as read from any dialect, before its answer is understood. */
export interface Draft extends DraftFields {
  line: number;
  sheet?: string | undefined;
  /** As the source counts. */
  number?: number | undefined;
  type?: TypeWord | undefined;
  context?: string | undefined;
  stem: string;
  options: DraftOption[];
  /** The answer as typed, one text for each place that gives one. */
  keys: { text: string; line: number }[];
  /** Accepted texts of each blank, where the dialect keeps them apart. */
  answers?: string[][] | undefined;
  pairs?: Pair[] | undefined;
  rubric?: { text: string; mark: number }[] | undefined;
  /** 评分要点 as typed. */
  rubricText?: string | undefined;
  explanation?: string | undefined;
  /** What only a file of the house has. */
  id?: string | undefined;
  tools?: string[] | undefined;
  remarks: Remark[];
}

/** A draft of which only its place and stem are known. */
export function newDraft(line: number, stem = ""): Draft {
  return { line, stem, options: [], keys: [], remarks: [] };
}
