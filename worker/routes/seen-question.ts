import { z } from "@hono/zod-openapi";
import { showStep } from "#domain/case-way";
import { revealQuestion } from "#domain/grade";
import { type Paper, paperQuestion } from "#domain/paper";
import { presentPaper } from "#domain/present-paper";
import type { Question } from "#domain/questions/index";
import { paperQuestionSchema } from "./papers.ts";
import { revealedSchema } from "./revealed-schema.ts";

/** A question as one attempt showed it, with the answer and the key of that version. */
export const seenQuestionSchema = z
  .object({
    number: z
      .number()
      .nullable()
      .openapi({ description: "1-based position on the paper; null for a step of a case, whose text is its context" }),
    question: paperQuestionSchema.openapi({ description: "Options in the order that was shown" }),
    questionHash: z.string(),
    answer: z.array(z.string()),
    mark: z.number().nullable().openapi({ description: "null where no result had been shown yet, or it is pending" }),
    key: revealedSchema,
    explanation: z.string(),
  })
  .openapi("SeenQuestion");

/** The question of a report as its learner saw it. Versions never change, so a missing question is a bug. */
export function seenQuestion(
  place: { paper: string; seed: number; question: string },
  report: { questionId: string; questionHash: string; seen: string },
): z.infer<typeof seenQuestionSchema> {
  const paper = JSON.parse(place.paper) as Paper;
  const content = JSON.parse(place.question) as Question;
  const questions = presentPaper(paper.questions, place.seed);
  const index = questions.findIndex(({ id }) => id === report.questionId);
  const question = paper.case
    ? { ...paperQuestion(content), options: showStep(content, place.seed).options }
    : questions[index];
  if (!question) throw new Error(`paper ${paper.hash} has no question ${report.questionId}`);
  const { answer, mark } = JSON.parse(report.seen) as { answer: string[]; mark: number | null };
  const { key, explanation } = revealQuestion(content);
  return {
    number: paper.case ? null : index + 1,
    question,
    questionHash: report.questionHash,
    answer,
    mark,
    key,
    explanation,
  };
}
