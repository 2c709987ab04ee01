import { judgementIn, lettersIn } from "./answer-words.ts";
import type { DraftFields, DraftOption } from "./draft.ts";
import type { Remark } from "./remark.ts";
import type { TypeWord } from "./type-words.ts";

/** What the last line of a question belonged to: where a line without a mark goes on. */
export type Stage = "stem" | "options" | "answer" | "explanation" | "rubric" | "done";

/** A question as its lines come in. */
export interface QuestionParts {
  line: number;
  number: number | undefined;
  type: TypeWord | undefined;
  stem: string[];
  options: DraftOption[];
  keys: { text: string; line: number }[];
  explanation: string[];
  rubric: string[];
  fields: DraftFields;
  remarks: Remark[];
  stage: Stage;
  /** An empty line has come since the last text. */
  gap: boolean;
}

/** A question that begins on this line. */
export function newParts(line: number, number?: number): QuestionParts {
  return {
    line,
    number,
    type: undefined,
    stem: [],
    options: [],
    keys: [],
    explanation: [],
    rubric: [],
    fields: {},
    remarks: [],
    stage: "stem",
    gap: false,
  };
}

/** Is the answer given whole: by a letter or a sign, or to options? One in sentences may run on. */
export function isAnswered({ keys, options }: QuestionParts): boolean {
  const text = keys[keys.length - 1]?.text ?? "";
  if (text === "") return false;
  return options.length > 0 || lettersIn(text) !== undefined || judgementIn(text) !== undefined;
}

/** Has the question no answer of its own yet? A label without text is none. */
export function isUnanswered({ keys }: QuestionParts): boolean {
  return keys.every(({ text }) => text === "");
}
