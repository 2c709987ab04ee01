import { type DraftOption, type DraftQuestion, newQuestionId } from "../quiz-draft.ts";
import type { ImportedQuestion } from "./imported-question.ts";

/**
 * Imported questions as those of a draft, with the quiz's next free ids; an id of the source is kept where nobody has it. What the source lacks
 * stays missing, for the draft to be told; only a short answer without a rubric is given one point worth all its marks.
 */
export function toDraftQuestions(
  questions: readonly ImportedQuestion[],
  quizId: string,
  taken: Iterable<string>,
): DraftQuestion[] {
  const ids = new Set(taken);
  return questions.map((question) => {
    const id = question.id !== undefined && !ids.has(question.id) ? question.id : newQuestionId(quizId, ids);
    ids.add(id);
    return withoutGaps({ id, ...bodyOf(question), ...fieldsOf(question) });
  });
}

function bodyOf({ type, context, stem, options, answers, pairs, rubric, points = 1 }: ImportedQuestion) {
  const body = { type, context, stem };
  switch (type) {
    case "blank":
      return { ...body, answers };
    case "matching":
      return { ...body, pairs: pairs?.map(withoutGaps) };
    case "short-answer":
      return {
        ...body,
        reference: answers?.flat().join("\n"),
        rubric: rubric ?? [{ text: "要点", mark: Math.max(1, Math.round(points)) }],
      };
    case "ordering":
      return { ...body, options: options.map(({ text, why }) => withoutGaps({ text, why })) };
    case "situational":
      return { ...body, options: options.map(({ text, mark, why }) => withoutGaps({ text, mark, why })) };
    default:
      return { ...body, options: options.map(keyed) };
  }
}

/** Whether it is right is written at every option, as the gate asks. */
function keyed({ text, correct, why }: ImportedQuestion["options"][number]): DraftOption {
  return withoutGaps({ text, correct: correct === true, why });
}

function fieldsOf(question: ImportedQuestion) {
  const { abilities, element, indicator, duty, source, difficulty, points, explanation, tools } = question;
  return { abilities, element, indicator, duty, source, difficulty, points, explanation, tools };
}

function withoutGaps<T extends object>(own: T): T {
  return Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as T;
}
