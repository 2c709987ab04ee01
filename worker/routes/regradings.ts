import { createRoute, z } from "@hono/zod-openapi";
import { type Correction, markUnder, misfit, withKey } from "#domain/correction";
import type { Regrading } from "#domain/regrading";
import { isMeasured } from "#domain/show-rule";
import { requireRole } from "../access.ts";
import { rebuildBanks } from "../banks.ts";
import type { Db } from "../db/database.ts";
import {
  type Regrading as Act,
  countAnswers,
  findCurrentQuestion,
  findQuestionVersion,
  findRegrading,
  insertRegrading,
  listRegradings,
  listVersionsWith,
} from "../db/regradings.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, jsonAnswer, jsonBody } from "../openapi.ts";
import { continueRegrading, previewRegrading } from "../regrade.ts";
import { newRouter } from "../router.ts";
import { correctionFields, previewSchema, regradingSchema } from "./regrading-schemas.ts";

const refusals = ["MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED"] as const;

const preview = createRoute({
  method: "post",
  path: "/regrading-previews",
  summary: "Dry run: what putting a question right would change. Nothing is stored",
  request: {
    body: jsonBody(
      z.object({ ...correctionFields, cursor: z.string().max(100).default("") }).openapi("RegradingDryRun"),
    ),
  },
  responses: {
    200: jsonAnswer("What would change, a page of attempts at a time", previewSchema),
    ...errorAnswers(...refusals, "QUESTION_NOT_FOUND", "KEY_MISFIT"),
  },
});

const create = createRoute({
  method: "post",
  path: "/regradings",
  summary: "Put a question right: one logged act, after a dry run whose count of attempts it names",
  request: {
    body: jsonBody(
      z
        .object({ ...correctionFields, reason: z.string().trim().min(4).max(500), attempts: z.int().min(0) })
        .openapi("RegradingOrder"),
    ),
  },
  responses: {
    201: jsonAnswer("Begun; done, or to be gone on with", regradingSchema),
    ...errorAnswers(...refusals, "QUESTION_NOT_FOUND", "KEY_MISFIT", "CHANGED_MEANWHILE"),
  },
});

const slice = createRoute({
  method: "post",
  path: "/regradings/{number}/slices",
  summary: "Go on with a regrading that is not done; the nightly fold does so too",
  request: { params: z.object({ number: z.coerce.number().int().min(1).max(1e12) }) },
  responses: {
    200: jsonAnswer("How far it is", regradingSchema),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "REGRADING_NOT_FOUND"),
  },
});

const list = createRoute({
  method: "get",
  path: "/regradings",
  summary: "The regradings, the latest first",
  responses: {
    200: jsonAnswer("At most 100", z.object({ regradings: z.array(regradingSchema) })),
    ...errorAnswers("NOT_SIGNED_IN", "NOT_ALLOWED"),
  },
});

const previewPage = 20;
const budget = 400;

export const regradings = newRouter()
  .openapi(preview, async (c) => {
    await requireRole(c, "trainer");
    const { db, now } = c.var;
    const { cursor, ...order } = c.req.valid("json");
    const { question, correction } = await correctionOf(db, { ...order, reason: "" }, now);
    const versions = await listVersionsWith(db, question.id, order.questionHash);
    const counted = await countAnswers(db, versions, question.id);
    const answers = counted.map(({ answer, mark, attempts }) => ({
      answer,
      attempts,
      markBefore: mark,
      markAfter: markUnder(question, correction, answer).mark,
    }));
    const page = await previewRegrading(db, order, correction, { cursor, limit: previewPage, now });
    const rows = page.rows
      .filter(({ result }) => result.changed)
      .map(({ attempt, result }) => ({
        // Enough to tell two people of a list apart, and nothing else.
        person: attempt.personId.slice(-4),
        officeName: attempt.officeName,
        score: result.score,
        maxScore: result.maxScore,
        abilities: movedAbilities(result),
      }));
    const attempts = counted.reduce((sum, own) => sum + own.attempts, 0);
    return c.json({ attempts, answers, rows, next: page.next }, 200);
  })
  .openapi(create, async (c) => {
    const trainer = await requireRole(c, "trainer");
    const { db, now } = c.var;
    const { attempts, ...order } = c.req.valid("json");
    const { question, correction } = await correctionOf(db, order, now);
    const { questionHash } = order;
    const counted = await countAnswers(db, await listVersionsWith(db, question.id, questionHash), question.id);
    if (counted.reduce((sum, own) => sum + own.attempts, 0) !== attempts) throw new ApiError("CHANGED_MEANWHILE");
    const number = await insertRegrading(db, { question, questionHash, correction, personId: trainer.id });
    await rebuildBanks(db);
    return c.json(await goOn(db, number, now), 201);
  })
  .openapi(slice, async (c) => {
    await requireRole(c, "trainer");
    return c.json(await goOn(c.var.db, c.req.valid("param").number, c.var.now), 200);
  })
  .openapi(list, async (c) => {
    await requireRole(c, "trainer");
    return c.json({ regradings: (await listRegradings(c.var.db, 100)).map(shown) }, 200);
  });

/** The question as it was answered and the correction that is wanted; QUESTION_NOT_FOUND, or KEY_MISFIT where the new key cannot mark the old answers. */
async function correctionOf(
  db: Db,
  order: {
    questionId: string;
    questionHash: string;
    act: Correction["act"];
    key?: Record<string, number> | undefined;
    reason: string;
  },
  now: number,
) {
  const question = await findQuestionVersion(db, order.questionId, order.questionHash);
  if (!question) throw new ApiError("QUESTION_NOT_FOUND");
  const why = { reason: order.reason, at: now };
  if (order.act !== "key") return { question, correction: { act: order.act, ...why } };
  const mended = order.key ? withKey(question, order.key) : await findCurrentQuestion(db, question.id);
  if (!mended || misfit(question, mended)) throw new ApiError("KEY_MISFIT");
  return { question, correction: { act: order.act, question: mended, ...why } };
}

async function goOn(db: Db, number: number, now: number) {
  const act = await findRegrading(db, number);
  if (!act) throw new ApiError("REGRADING_NOT_FOUND");
  if (act.doneAt === null) await continueRegrading(db, act, now, budget);
  return shown((await findRegrading(db, number)) ?? act);
}

function shown({ number, questionId, act, reason, at, attempts, changed, doneAt }: Act) {
  return { number, questionId, act, reason, at, attempts, changed, done: doneAt !== null };
}

function movedAbilities({ moved }: Regrading) {
  return moved.after.flatMap((after, index) => {
    const before = moved.before[index];
    if (!before || before.mean === after.mean) return [];
    const figures = { ability: after.ability, before: before.value, after: after.value };
    return [{ ...figures, shown: isMeasured(before.show) || isMeasured(after.show) }];
  });
}
