import { type ElementId, elementIds } from "./framework.ts";

export type LessonSlug = "introduction" | ElementId | "close";

/** The twelve lessons in the course's order: an introduction, a lesson an element, a close. */
export const lessonSlugs = ["introduction", ...elementIds, "close"] as readonly [LessonSlug, ...LessonSlug[]];

/** Is this the slug of a lesson? */
export function isLesson(slug: string): slug is LessonSlug {
  return (lessonSlugs as readonly string[]).includes(slug);
}

/**
 * The exercise of a lesson: the practice quiz that is called after it, `practice-<lesson>`, or where none is, the first practice that belongs to it.
 * What a trainer publishes on a lesson besides is extra: nobody has to do it for the course.
 */
export function exerciseOf<Q extends { id: string; kind: string; lesson: string | null }>(
  quizzes: readonly Q[],
  lesson: LessonSlug,
): Q | undefined {
  const own = quizzes.filter((quiz) => quiz.kind === "practice" && quiz.lesson === lesson);
  return own.find(({ id }) => id === `practice-${lesson}`) ?? own[0];
}
