import { createRoute, z } from "@hono/zod-openapi";
import type { ItemSum } from "#domain/option-analysis";
import { paperQuestion, partIdsOf } from "#domain/paper";
import { pooledFigures } from "#domain/question-figures";
import { type Question, typeOf } from "#domain/questions/index";
import { diffQuestions } from "#domain/quiz-diff";
import { requireRole } from "../access.ts";
import { rebuildBanks } from "../banks.ts";
import {
  type BankQuestion,
  countPapers,
  findBankQuestion,
  listBankQuestions,
  listCurrentSums,
  listSumsOf,
  listTexts,
  listUses,
  saveRetirement,
} from "../db/questions.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { bankQuestionSchema, questionDetailSchema } from "./question-schemas.ts";

const list = createRoute({
  method: "get",
  path: "/questions",
  summary: "The whole bank: every question in use, those of cases too, with how it works and where it stands",
  request: { query: z.object({ retired: z.enum(["true", "false"]).default("false") }) },
  responses: {
    200: jsonAnswer(
      "By quiz and number; with `retired=true` the retired ones among them",
      z.object({ questions: z.array(bankQuestionSchema) }),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED"),
  },
});

const read = createRoute({
  method: "get",
  path: "/questions/{id}",
  summary: "A question with its key, where it stands, and every text it has had with what changed",
  request: { params: idParam },
  responses: {
    200: jsonAnswer("The question", questionDetailSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "QUESTION_NOT_FOUND"),
  },
});

const retire = createRoute({
  method: "put",
  path: "/questions/{id}/retirement",
  summary:
    "Take a question out of use, or back: a retired one is not drawn by blueprints, asked in reviews or counted in the reference banks; its versions stay",
  request: { params: idParam, body: jsonBody(z.object({ retired: z.boolean() }).openapi("Retirement")) },
  responses: {
    204: { description: "Done, or so already" },
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "QUESTION_NOT_FOUND"),
  },
});

export const questions = newRouter()
  .openapi(list, async (c) => {
    await requireRole(c, "trainer");
    const { db } = c.var;
    const retired = c.req.valid("query").retired === "true";
    const [rows, sums, papers] = await Promise.all([
      listBankQuestions(db, retired),
      listCurrentSums(db),
      countPapers(db),
    ]);
    const byQuestion = Map.groupBy(sums, ({ questionId }) => questionId);
    const shown = rows.map((own) => shownQuestion(own, byQuestion.get(own.row.id) ?? [], papers.get(own.row.id) ?? 0));
    return c.json({ questions: shown }, 200);
  })
  .openapi(read, async (c) => {
    await requireRole(c, "trainer");
    const { db } = c.var;
    const { id } = c.req.valid("param");
    const found = await findBankQuestion(db, id);
    if (!found) throw new ApiError("QUESTION_NOT_FOUND");
    const { row, content } = found;
    const [texts, sums, uses] = await Promise.all([listTexts(db, id), listSumsOf(db, id), listUses(db, id)]);
    const detail = {
      id,
      quizId: row.quizId,
      retiredAt: row.retiredAt,
      held: uses.some(({ quizId }) => quizId === row.quizId),
      question: paperQuestion(content),
      key: typeOf(content).reveal(content, partIdsOf(content)),
      explanation: content.explanation,
      source: [content.source].flat(),
      uses,
      texts: textsWithChanges(texts, sums, row.hash),
    };
    return c.json(detail, 200);
  })
  .openapi(retire, async (c) => {
    const { id: personId } = await requireRole(c, "trainer");
    const { db, now } = c.var;
    const { id } = c.req.valid("param");
    const { retired } = c.req.valid("json");
    const found = await findBankQuestion(db, id);
    if (!found) throw new ApiError("QUESTION_NOT_FOUND");
    if ((found.row.retiredAt !== null) !== retired) {
      await saveRetirement(db, { id, retired, personId, now });
      await rebuildBanks(db);
    }
    return c.body(null, 204);
  });

function shownQuestion(
  { row, quizTitle, quizKind, content, publishedAt }: BankQuestion,
  sums: ItemSum[],
  papers: number,
) {
  const { id, quizId, hash, difficulty: b, retiredAt } = row;
  const { type, stem, context, element, indicator, abilities, duty, difficulty: level } = content;
  const { options, left } = typeOf(content).parts(content);
  const words = [context ?? "", ...left, ...options].filter((own) => own !== "").join(" ");
  const labels = { type, stem, words, element, indicator, abilities, duty, level };
  return {
    id,
    quizId,
    quizTitle,
    quizKind,
    ...labels,
    b,
    hash,
    ...pooledFigures(sums),
    papers,
    publishedAt,
    retiredAt,
  };
}

/** The texts of a question, the latest first, each with what is different from the one before. */
function textsWithChanges(
  texts: readonly { hash: string; content: Question; publishedAt: number }[],
  sums: readonly (ItemSum & { hash: string })[],
  current: string,
) {
  return texts
    .map(({ hash, content, publishedAt }, index) => {
      const before = texts[index - 1]?.content;
      return {
        hash,
        publishedAt,
        current: hash === current,
        ...pooledFigures(sums.filter((own) => own.hash === hash)),
        changes: before ? diffQuestions(before, content) : [],
      };
    })
    .reverse();
}
