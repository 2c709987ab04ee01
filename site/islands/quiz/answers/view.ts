import type { ComponentType } from "react";
import type { PaperQuestion } from "#domain/paper";
import type { Form } from "#domain/questions/question-type";
import { Blanks } from "./Blanks.tsx";
import { Choices } from "./Choices.tsx";
import { Matching } from "./Matching.tsx";
import { Ordering } from "./Ordering.tsx";
import { ShortAnswer } from "./ShortAnswer.tsx";

/** What a view of an answer is given, and how it tells of a change. */
export interface AnswerProps {
  question: Pick<PaperQuestion, "id" | "form" | "stem" | "options" | "left">;
  answer: readonly string[];
  /** `typed` for a change by the keyboard, many of which come one after another. */
  change: (answer: string[], typed?: boolean) => void;
}

/** How a question of each form is answered. */
export const answerViews: Record<Form, ComponentType<AnswerProps>> = {
  one: Choices,
  many: Choices,
  order: Ordering,
  match: Matching,
  texts: Blanks,
  essay: ShortAnswer,
};
