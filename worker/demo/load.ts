import type { Bindings } from "../context.ts";
import { openDatabase } from "../db/database.ts";
import { saveSetting } from "../db/settings.ts";
import { foldAll } from "../fold.ts";
import { answerForTwoMonths, type DemoContent } from "./answers.ts";
import { giveAssignments } from "./assignments.ts";
import { completeCourse } from "./graduates.ts";
import { checkOffices } from "./office-checks.ts";
import { makePeople } from "./people.ts";
import { readLessons } from "./readings.ts";
import { rateThemselves } from "./self-ratings.ts";

/** Loads people and answers; the mark `demo` is set first, so that nothing of it is ever seen without. */
export async function loadDemo(
  bindings: Bindings,
  content: DemoContent,
  now: number,
): Promise<{ people: number; attempts: number }> {
  const db = openDatabase(bindings.DB);
  await saveSetting(db, "demo", "true");
  const people = await makePeople(bindings);
  const attempts = await answerForTwoMonths(bindings, people, content, now);
  await rateThemselves(bindings, people, now);
  await completeCourse(bindings, people, content, now);
  await readLessons(db, people, now);
  await giveAssignments(bindings, people, content.quizzes, now);
  await checkOffices(bindings, people, now);
  await foldAll(db, now);
  return { people: people.length, attempts };
}
