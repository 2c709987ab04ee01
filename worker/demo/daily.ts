import { dayMs } from "#domain/evidence";
import type { Question } from "#domain/questions/index";

/** One in so many people does the daily set, every second day of the last two weeks. */
const everyPerson = 9;
const firstPerson = 3;
const daysBefore = [13, 11, 9, 7, 5, 3];

/** When a person does the daily set, milliseconds; never for most. None on the last day, so that something is due when the product is first opened. */
export function dailyTimes(person: number, end: number): number[] {
  if (person % everyPerson !== firstPerson) return [];
  return daysBefore.map((days) => end - days * dayMs);
}

/** Does today's set through the API; the answer is what the person gives to a question. */
export async function doDailySet(
  send: <T>(method: string, path: string, body?: unknown) => Promise<T>,
  questions: ReadonlyMap<string, Question>,
  answer: (question: Question) => readonly string[],
): Promise<void> {
  const { set } = await send<{ set: { step: number; question: { id: string } }[] }>("GET", "/api/reviews");
  for (const { step, question } of set) {
    const own = questions.get(question.id);
    if (!own) continue;
    const body = { step, answer: answer(own), confidence: null };
    await send("POST", `/api/reviews/${question.id}/answers`, body);
  }
}
