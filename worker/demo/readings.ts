import { type LessonSlug, lessonSlugs } from "#domain/course";
import { seededRandom } from "#domain/present-paper";
import type { Db } from "../db/database.ts";
import { saveReading } from "../db/readings.ts";
import { listProgress } from "../db/submissions.ts";
import type { DemoPerson } from "./people.ts";

const seed = 20_150_527;
const sections = ["why", "speech", "good-and-poor", "tomorrow", "reflect"];
const minuteMs = 60_000;

/** Lessons read before their exercise was done, most of them to the end; now and then one is half read and left. */
export async function readLessons(db: Db, people: readonly DemoPerson[], end: number): Promise<void> {
  const random = seededRandom(seed);
  for (const { id: personId } of people) {
    const done = new Map((await listProgress(db, personId)).map((own) => [own.quizId, own.submittedAt]));
    const read = async (lesson: LessonSlug, before: number, finished: boolean) => {
      const at = Math.round(before - (12 + random() * 60) * minuteMs);
      const section = finished ? "next" : (sections[Math.floor(random() * sections.length)] ?? "why");
      await saveReading(db, { personId, lesson, section, at, finishedAt: finished ? at : null });
    };
    for (const lesson of lessonSlugs) {
      const submittedAt = done.get(`practice-${lesson}`);
      if (submittedAt !== undefined) await read(lesson, submittedAt, random() < 0.9);
      else if (done.size > 0 && random() < 0.12) await read(lesson, end, random() < 0.3);
    }
  }
}
