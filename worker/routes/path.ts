import { createRoute } from "@hono/zod-openapi";
import { chinaDay } from "#domain/china-day";
import { exerciseOf, lessonSlugs } from "#domain/course";
import { noEvidence } from "#domain/evidence";
import { learningPath } from "#domain/learning-path";
import { personProfile } from "#domain/profile";
import { requireCaller } from "../access.ts";
import { listOwnAssignments } from "../db/assignments.ts";
import { listOpenPapers } from "../db/attempts.ts";
import { getDistrictAbilities } from "../db/banks.ts";
import { isDailyWaiting } from "../db/daily-sets.ts";
import { findEvidence } from "../db/evidence.ts";
import { listQuizzes } from "../db/quizzes.ts";
import { listReadings } from "../db/readings.ts";
import { listProgress } from "../db/submissions.ts";
import { errorAnswers, jsonAnswer } from "../openapi.ts";
import { newRouter } from "../router.ts";
import { shownOwn } from "./assignment-schemas.ts";
import { pathSchema } from "./path-schema.ts";

const read = createRoute({
  method: "get",
  path: "/path",
  summary:
    "The caller's way through the course: the next step, what is due, and the lessons in order with a reason each",
  responses: { 200: jsonAnswer("The path", pathSchema), ...errorAnswers("NOT_SIGNED_IN") },
});

/** The ids of the two papers beside the course, as the site names them. */
const placementId = "placement";
const comprehensiveId = "comprehensive";
const mostAssignments = 100;

export const path = newRouter().openapi(read, async (c) => {
  const { id } = await requireCaller(c);
  const { db, now } = c.var;
  const [quizzes, readings, done, open, assigned, found, district] = await Promise.all([
    listQuizzes(db),
    listReadings(db, id),
    listProgress(db, id),
    listOpenPapers(db, id),
    listOwnAssignments(db, id, mostAssignments),
    findEvidence(db, id),
    getDistrictAbilities(db),
  ]);
  const published = (quizId: string) => (quizzes.some((own) => own.id === quizId) ? quizId : null);
  const assignments = assigned.map((row) => shownOwn(row, now));
  const asksDaily = assignments.some(({ kind, state }) => kind === "daily" && state !== "done");
  const way = learningPath({
    lessons: lessonSlugs.map((lesson) => ({ lesson, quizId: exerciseOf(quizzes, lesson)?.id ?? null })),
    readings,
    done,
    open,
    assignments,
    dailyToday: asksDaily && (await isDailyWaiting(db, id, chinaDay(now))),
    profile: personProfile(found?.evidence ?? noEvidence(now), district, now),
    placement: published(placementId),
    comprehensive: published(comprehensiveId),
  });
  return c.json(way, 200);
});
