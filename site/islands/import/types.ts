import type { ImportedQuestion } from "#domain/import";
import type { Source } from "#domain/import/source";

/** A published question, as far as asking it twice is concerned. */
export interface BankQuestion {
  id: string;
  stem: string;
  context: string | null;
  quizId: string;
  quizTitle: string;
}

/** A draft that questions may be added to. */
export interface DraftChoice {
  id: string;
  quizId: string;
  title: string;
  questions: number;
}

/** A question to be imported, with what is set for it. */
export interface Card {
  /** The same after its source is read again, as long as it asks the same. */
  key: string;
  /** As the source gives it. */
  given: ImportedQuestion;
  /** As it will be saved. */
  question: ImportedQuestion;
  left: boolean;
}

/** The source and how it is changed. */
export interface Mending {
  source: Source;
  change: (source: Source) => void;
}

/** Shows a place of the source: its sheet, where there are several, and its line. */
export type ShowPlace = (sheet: string | undefined, line: number) => void;
