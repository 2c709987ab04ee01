import type { BankQuestion } from "./ability-bank.ts";
import type { PersonEvidence } from "./evidence.ts";
import { numbersIn } from "./seen-bitmap.ts";

/** Somebody of whom there may be evidence. */
export interface KnownPerson {
  id: string;
  evidence: PersonEvidence | null;
}

/** How people stand to one question, by what counts of each. */
export interface MissedQuestion {
  questionId: string;
  /** How many have answered it. */
  answered: number;
  /** Ids of those who earned less than half of its mark (答错). */
  missedBy: string[];
}

/** The questions of a bank that somebody missed: those missed by most people first, then those answered by fewest, then as they stand in the bank. */
export function missedQuestions(
  people: readonly KnownPerson[],
  bank: readonly Pick<BankQuestion, "id" | "number">[],
): MissedQuestion[] {
  const known = people.flatMap(({ id, evidence }) =>
    evidence ? [{ id, seen: numbersIn(evidence.seen), missed: new Set(evidence.missed) }] : [],
  );
  return bank
    .map(({ id, number }) => ({
      questionId: id,
      answered: known.filter(({ seen }) => seen.has(number)).length,
      missedBy: known.filter(({ missed }) => missed.has(number)).map((own) => own.id),
    }))
    .filter(({ missedBy }) => missedBy.length > 0)
    .sort((a, b) => b.missedBy.length - a.missedBy.length || a.answered - b.answered);
}
