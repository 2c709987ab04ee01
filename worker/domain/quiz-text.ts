import { stringify } from "yaml";
import type { DraftQuestion, QuizDraft } from "./quiz-draft.ts";

/** The fields of a question in the order its author reads them. */
export const questionFieldOrder = [
  "id",
  "type",
  "context",
  "stem",
  "options",
  "answers",
  "pairs",
  "reference",
  "rubric",
  "abilities",
  "element",
  "indicator",
  "duty",
  "source",
  "difficulty",
  "points",
  "explanation",
  "tools",
] as const satisfies readonly (keyof DraftQuestion)[];

/** The YAML a draft stands for, as it would stand in a file; what is not written yet is left out. */
export function quizText(id: string, { title, lesson, kind, minutes, questions }: QuizDraft): string {
  const content = {
    id,
    title,
    ...(lesson ? { lesson } : {}),
    ...(kind === "practice" ? {} : { kind }),
    ...(minutes ? { minutes } : {}),
    questions: questions.map(written),
  };
  return stringify(content, { lineWidth: 0, aliasDuplicateObjects: false });
}

function written(question: DraftQuestion) {
  return Object.fromEntries(
    questionFieldOrder.flatMap((field) => {
      const value = question[field];
      const empty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
      return empty ? [] : [[field, value]];
    }),
  );
}
