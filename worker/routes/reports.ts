import { createRoute, z } from "@hono/zod-openapi";
import { isCase, placeAfter } from "#domain/case-way";
import { answersIn } from "#domain/saved-answers";
import { requireCaller, requireRole } from "../access.ts";
import { type Attempt, findOwnAttempt } from "../db/attempts.ts";
import type { Db } from "../db/database.ts";
import { getQuestionHashes, getVersion } from "../db/quizzes.ts";
import { answerReport, countOpenReports, findReport, listReports, saveReport } from "../db/reports.ts";
import { findResponse } from "../db/submissions.ts";
import { ApiError } from "../errors.ts";
import { errorAnswers, idParam, jsonAnswer, jsonBody } from "../openapi.ts";
import { newId } from "../random.ts";
import { newRouter } from "../router.ts";
import { seenQuestion, seenQuestionSchema } from "./seen-question.ts";

/** A person's reports that may wait at a time. */
const mostOpen = 30;

const report = createRoute({
  method: "post",
  path: "/attempts/{id}/reports",
  summary: "报告本题有误: tell the trainers that a question of an own attempt is wrong, with what was seen",
  request: {
    params: idParam,
    body: jsonBody(
      z.object({ questionId: z.string().max(64), text: z.string().trim().min(4).max(1000) }).openapi("Report"),
    ),
  },
  responses: {
    204: { description: "In the trainers' queue" },
    ...errorAnswers(
      "MALFORMED_BODY",
      "INVALID_REQUEST",
      "NOT_SIGNED_IN",
      "ATTEMPT_NOT_FOUND",
      "QUESTION_NOT_FOUND",
      "TOO_MANY_REPORTS",
    ),
  },
});

const list = createRoute({
  method: "get",
  path: "/reports",
  summary: "The trainers' queue of reported questions: what was seen and written, nobody's name",
  request: { query: z.object({ state: z.enum(["open", "answered"]).default("open") }) },
  responses: {
    200: jsonAnswer(
      "At most 100 reports",
      z.object({
        reports: z.array(
          z
            .object({
              id: z.string(),
              quizId: z.string(),
              title: z.string(),
              text: z.string(),
              at: z.number(),
              answer: z.string().nullable(),
              answeredAt: z.number().nullable(),
              seen: seenQuestionSchema,
            })
            .openapi("ReportedQuestion"),
        ),
      }),
    ),
    ...errorAnswers("INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED"),
  },
});

const answer = createRoute({
  method: "put",
  path: "/reports/{id}/answer",
  summary: "Answer a report; its learner is told",
  request: {
    params: idParam,
    body: jsonBody(z.object({ text: z.string().trim().min(2).max(1000) }).openapi("ReportAnswer")),
  },
  responses: {
    204: { description: "Answered" },
    ...errorAnswers("MALFORMED_BODY", "INVALID_REQUEST", "NOT_SIGNED_IN", "NOT_ALLOWED", "REPORT_NOT_FOUND"),
  },
});

export const reports = newRouter()
  .openapi(report, async (c) => {
    const { id: personId } = await requireCaller(c);
    const { db, now } = c.var;
    const { questionId, text } = c.req.valid("json");
    const attempt = await findOwnAttempt(db, c.req.valid("param").id, personId);
    if (!attempt) throw new ApiError("ATTEMPT_NOT_FOUND");
    const questionHash = (await getQuestionHashes(db, attempt.versionHash)).get(questionId);
    if (!questionHash || !(await isShown(db, attempt, questionId))) throw new ApiError("QUESTION_NOT_FOUND");
    if ((await countOpenReports(db, personId)) >= mostOpen) throw new ApiError("TOO_MANY_REPORTS");
    const response = await findResponse(db, attempt.id, questionId);
    const seen = response
      ? { answer: response.answer, mark: response.mark }
      : { answer: answersIn(attempt.saved)[questionId]?.answer ?? [], mark: null };
    const row = {
      personId,
      attemptId: attempt.id,
      questionId,
      questionHash,
      text,
      seen: JSON.stringify(seen),
      at: now,
    };
    await saveReport(db, { id: newId(), ...row });
    return c.body(null, 204);
  })
  .openapi(list, async (c) => {
    await requireRole(c, "trainer");
    const rows = await listReports(c.var.db, c.req.valid("query").state, 100);
    const reports = rows.map(({ report: own, quizId, title, ...place }) => {
      const { id, text, at, answer: answered, answeredAt } = own;
      return { id, quizId, title, text, at, answer: answered, answeredAt, seen: seenQuestion(place, own) };
    });
    return c.json({ reports }, 200);
  })
  .openapi(answer, async (c) => {
    const { id: personId } = await requireRole(c, "trainer");
    const { db, now } = c.var;
    const { text } = c.req.valid("json");
    const found = await findReport(db, c.req.valid("param").id);
    if (!found) throw new ApiError("REPORT_NOT_FOUND");
    const { id, attemptId, personId: learner } = found.report;
    const detail = { kind: "report-answered", attemptId, title: found.title, answer: text };
    const notice = {
      id: newId(),
      personId: learner,
      at: now,
      kind: "report-answered",
      detail: JSON.stringify(detail),
    } as const;
    await answerReport(db, id, { text, personId, now }, notice);
    return c.body(null, 204);
  });

/** Of a case, only the steps a person has come to can be reported. */
async function isShown(db: Db, { saved, versionHash }: Attempt, questionId: string): Promise<boolean> {
  const { way } = saved;
  if (!way || way.some(({ step }) => step === questionId)) return true;
  const { quiz } = await getVersion(db, versionHash);
  return isCase(quiz) && placeAfter(quiz, way).step?.id === questionId;
}
