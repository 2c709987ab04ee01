import { sha256Hex } from "../content-hash.ts";
import type { Correction } from "../correction.ts";
import { type PaperQuestion, paperQuestion, partIdsOf } from "../paper.ts";
import { presentPaper } from "../present-paper.ts";
import { type Question, typeOf } from "../questions/index.ts";
import type { Answer } from "../questions/question-type.ts";

/** true where a question can be asked again: it can be marked at once, and nobody has taken its mark away. */
export function isAskable(question: Question, correction: Correction | undefined): boolean {
  const act = correction?.act;
  return typeOf(question).form !== "essay" && act !== "void" && act !== "full-marks";
}

/** A question as it is asked, without key: in an order of its own each step, so that no place is learnt by heart, and the same on every device. */
export function askQuestion(question: Question, personId: string, step: number): PaperQuestion {
  const seed = Number.parseInt(sha256Hex(`${personId}:${question.id}:${step}`).slice(0, 8), 16);
  const [asked] = presentPaper([paperQuestion(question)], seed);
  return asked as PaperQuestion;
}

/** true where an answer names only parts this text of the question has; one that was asked in another text names others. */
export function namesParts(question: Question, answer: Answer): boolean {
  const { options, left } = partIdsOf(question);
  switch (typeOf(question).form) {
    case "one":
    case "many":
    case "order":
      return answer.every((id) => options.includes(id));
    case "match":
      return answer.every((pair) => {
        const [from = "", to = ""] = pair.split(":");
        return left.includes(from) && options.includes(to);
      });
    default:
      return true;
  }
}
