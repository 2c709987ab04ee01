import type { PaperQuestion } from "#domain/paper";
import { isBlank } from "#domain/typed-answer";
import { isComplete } from "./is-complete.ts";
import type { OwnAnswer } from "./use-answers.ts";

/** How a question stands: what the number grid shows and what is counted before handing in. */
export interface Standing {
  id: string;
  answer: "none" | "unfinished" | "answered";
  unsure: boolean;
  marked: boolean;
}

/** How a question stands with what has been said to it. */
export function standingOf(question: PaperQuestion, own: OwnAnswer): Standing {
  const answer = isBlank(own.answer) ? "none" : isComplete(question, own.answer) ? "answered" : "unfinished";
  return { id: question.id, answer, unsure: own.confidence === "unsure", marked: own.marked === true };
}
