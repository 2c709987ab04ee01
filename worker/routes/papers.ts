import { createRoute, z } from "@hono/zod-openapi";
import { questionTypeIds } from "#domain/questions/index";
import { forms } from "#domain/questions/question-type";
import { allKinds } from "#domain/quiz-kinds";
import { findPaper } from "../db/quizzes.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";

const partSchema = z.object({ id: z.string(), text: z.string() });

/** One question of a paper. */
export const paperQuestionSchema = z.object({
  id: z.string(),
  type: z.enum(questionTypeIds),
  form: z.enum(forms).openapi({ description: "How it is answered" }),
  fixedOrder: z.boolean(),
  context: z.string().optional(),
  stem: z.string(),
  points: z.number(),
  options: z.array(partSchema).openapi({ description: "Empty where the answer is typed" }),
  left: z.array(partSchema).optional().openapi({ description: "The left side of a matching" }),
});

export const paperSchema = z
  .object({
    hash: z.string(),
    quizId: z.string(),
    title: z.string(),
    lesson: z.string().optional(),
    kind: z
      .enum(allKinds)
      .exclude(["practice", "case"])
      .optional()
      .openapi({ description: "Where it is not practice" }),
    minutes: z.number().optional(),
    questions: z.array(paperQuestionSchema),
    case: z
      .object({ opening: z.string(), steps: z.number() })
      .optional()
      .openapi({ description: "A case: its steps are told one by one, see /attempts/{id}/steps" }),
  })
  .openapi("Paper");

const read = createRoute({
  method: "get",
  path: "/papers/{hash}",
  summary: "A paper: a version without keys. Immutable; its hash is told only by starting an attempt",
  request: { params: z.object({ hash: z.string().regex(/^[0-9a-f]{32}$/) }) },
  responses: { 200: jsonAnswer("The paper", paperSchema), ...errorAnswers("INVALID_REQUEST", "PAPER_NOT_FOUND") },
});

export const papers = newRouter().openapi(read, async (c) => {
  const paper = await findPaper(c.var.db, c.req.valid("param").hash);
  if (!paper) throw new ApiError("PAPER_NOT_FOUND");
  c.header("Cache-Control", "public, max-age=31536000, immutable");
  return c.json(JSON.parse(paper) as z.infer<typeof paperSchema>, 200);
});
