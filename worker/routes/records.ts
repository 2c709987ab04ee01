import { createRoute, z } from "@hono/zod-openapi";
import { chinaDate } from "#domain/china-day";
import { noEvidence } from "#domain/evidence";
import { indicatorFigures } from "#domain/indicator-figures";
import { personProfile } from "#domain/profile";
import { requireCaller } from "../access.ts";
import { getDistrictAbilities } from "../db/banks.ts";
import { findEvidence } from "../db/evidence.ts";
import {
  getIdentity,
  listAttemptRecords,
  listEntriesAbout,
  listLearningRecords,
  listPaperTexts,
} from "../db/records.ts";
import { errorAnswers, jsonAnswer } from "../openapi.ts";
import { attemptRecords, learningRecords, logRecords, readableTimes } from "../own-records.ts";
import { newRouter } from "../router.ts";

const record = z.record(z.string(), z.unknown());

const recordsSchema = z
  .object({
    madeAt: z.string().openapi({ description: "Times are ISO 8601, in UTC" }),
    person: record,
    roles: z.array(record),
    account: record.openapi({ description: "Without the password, of which only a hash is kept" }),
    sessions: z.array(record),
    attempts: z.array(record).openapi({
      description: "With what was asked, answered and marked; no key, and nothing of a question that was not shown",
    }),
    evidence: record,
    progress: z.array(record),
    readings: z.array(record),
    reviewDeck: z.unknown(),
    selfRatings: z.array(record),
    reports: z.array(record),
    notices: z.array(record),
    certificates: z.array(record),
    assignments: z.array(record),
    exposures: z.array(record),
    log: z.array(record).openapi({ description: "The latest 5000 entries about the caller: sign-ins, and who looked" }),
  })
  .openapi("OwnRecords");

const read = createRoute({
  method: "get",
  path: "/people/me/data",
  summary: "Everything kept of the caller, as a file to download",
  responses: { 200: jsonAnswer("The file", recordsSchema), ...errorAnswers("NOT_SIGNED_IN") },
});

const entriesOfLog = 5000;

export const records = newRouter().openapi(read, async (c) => {
  const { db, now } = c.var;
  const { id, officeId } = await requireCaller(c);
  const [identity, taken, learning, found, district] = await Promise.all([
    getIdentity(db, id),
    listAttemptRecords(db, id),
    listLearningRecords(db, id),
    findEvidence(db, id),
    getDistrictAbilities(db),
  ]);
  const hashes = [...new Set(taken.attempts.map((own) => own.attempt.versionHash))];
  const [texts, log] = await Promise.all([
    listPaperTexts(db, hashes),
    listEntriesAbout(db, { id, officeId, username: identity.account.username }, entriesOfLog),
  ]);
  const evidence = found?.evidence ?? noEvidence(now);
  c.header("Content-Disposition", `attachment; filename="lvzhi-${chinaDate(now)}.json"`);
  return c.json(
    readableTimes({
      madeAt: now,
      ...identity,
      attempts: attemptRecords(taken, texts),
      evidence: {
        abilities: personProfile(evidence, district, now),
        indicators: indicatorFigures(evidence.indicators),
        countedByDay: evidence.recent,
      },
      ...learningRecords(learning),
      log: logRecords(log, id),
    }) as z.infer<typeof recordsSchema>,
    200,
  );
});
