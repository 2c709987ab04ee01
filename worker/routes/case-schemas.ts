import { z } from "@hono/zod-openapi";
import { outcomes } from "#domain/branching";
import { branchOf, type Case, placeAfter, showStep } from "#domain/case-way";
import type { Question } from "#domain/questions/index";
import type { Decision } from "#domain/saved-answers";

/** A step as it is shown to whoever has come to it. */
export const stepSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    stem: z.string(),
    options: z
      .array(z.object({ id: z.string(), text: z.string() }))
      .openapi({ description: "As this attempt shows them" }),
  })
  .openapi("Step");

export const endingSchema = z
  .object({ title: z.string(), outcome: z.enum(outcomes), text: z.string() })
  .openapi("Ending");

/** What stands before a person: the next step, or the ending. */
export const ahead = {
  step: stepSchema.nullable().openapi({ description: "Where a decision is due" }),
  ending: endingSchema.nullable(),
};

/** What stands before a person who has taken this way. */
export function aheadOf(own: Case, way: readonly Decision[], seed: number) {
  const { step, ending } = placeAfter(own, way);
  const { title = "", outcome = "fair", text = "" } = ending ?? {};
  return { step: step && showStep(step, seed), ending: ending && { title, outcome, text } };
}

/** A way in words: every step with what was chosen and what followed. */
export function wayOf(own: Case, way: readonly Decision[], seed: number) {
  return stepsOn(own, way).map(({ question, decision }) => ({
    step: showStep(question, seed),
    option: decision.option,
    consequence: branchOf(own, decision).consequence,
  }));
}

/** What the result of a case says beside that of its questions. */
export const caseResultSchema = z.object({
  opening: z.string(),
  way: z.array(
    z.object({
      questionId: z.string(),
      text: z.string(),
      stem: z.string(),
      options: z
        .array(z.object({ id: z.string(), consequence: z.string() }))
        .openapi({ description: "What follows each, in the order they were shown" }),
    }),
  ),
  ending: endingSchema,
  otherEndings: z.array(z.string()).openapi({ description: "Titles of the endings not reached" }),
  explanation: z.string(),
  tools: z.array(z.string()),
});

/** The way of a finished case, with what any other decision would have led to at once. @throws Error before the ending. */
export function caseResultOf(own: Case, way: readonly Decision[], seed: number): z.infer<typeof caseResultSchema> {
  const { branching } = own;
  const reached = placeAfter(own, way).ending;
  if (!reached) throw new Error(`case ${own.id} has not ended`);
  const { title, outcome, text } = reached;
  return {
    opening: branching.opening,
    way: stepsOn(own, way).map(({ question }) => {
      const shown = showStep(question, seed);
      const options = shown.options.map(({ id }) => ({
        id,
        consequence: branchOf(own, { step: question.id, option: id }).consequence,
      }));
      return { questionId: question.id, text: shown.text, stem: shown.stem, options };
    }),
    ending: { title, outcome, text },
    otherEndings: branching.endings.filter(({ id }) => id !== reached.id).map((ending) => ending.title),
    explanation: branching.explanation,
    tools: [...branching.tools],
  };
}

function stepsOn(own: Case, way: readonly Decision[]): { question: Question; decision: Decision }[] {
  return way.flatMap((decision) => {
    const question = own.questions.find(({ id }) => id === decision.step);
    return question ? [{ question, decision }] : [];
  });
}
