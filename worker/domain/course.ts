import { type ElementId, elementIds } from "./framework.ts";

export type LessonSlug = "introduction" | ElementId | "close";

/** The twelve lessons in the course's order: an introduction, a lesson an element, a close. */
export const lessonSlugs = ["introduction", ...elementIds, "close"] as readonly [LessonSlug, ...LessonSlug[]];

/** Is this the slug of a lesson? */
export function isLesson(slug: string): slug is LessonSlug {
  return (lessonSlugs as readonly string[]).includes(slug);
}
