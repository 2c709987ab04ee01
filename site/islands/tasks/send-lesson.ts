import { api, read } from "../../lib/api.ts";
import { ApiFailure } from "../../lib/errors.ts";
import { usualDueAt } from "./due-days.ts";

export interface Reader {
  id: string;
  name: string;
  /** Has read the element's lesson to its end. */
  read: boolean;
}

/** A task that was given. */
export interface Sent {
  id: string;
  what: "lesson" | "repeat";
  people: readonly Reader[];
  dueAt: number;
}

/**
 * Gives the lesson of an element to those who have not read it, and other questions on it to those who have: a lesson once read counts as done.
 * Due in seven days. What was given before a failure is told by `sent`, so that it can be taken back.
 * @throws ApiFailure
 */
export async function sendLesson(
  officeId: string,
  element: string,
  people: readonly Reader[],
  sent: (one: Sent) => void,
): Promise<void> {
  const dueAt = usualDueAt(Date.now());
  const orders = [
    { what: "lesson", kind: "lesson", target: element, people: people.filter((own) => !own.read) },
    { what: "repeat", kind: "quiz", target: `repeat-${element}`, people: people.filter((own) => own.read) },
  ] as const;
  for (const { what, kind, target, people: asked } of orders) {
    if (asked.length === 0) continue;
    const ids = asked.map(({ id }) => id);
    const { id } = await read(api.assignments.$post({ json: { kind, target, dueAt, officeId, people: ids } }));
    sent({ id, what, people: asked, dueAt });
  }
}

/** Takes back what was given; what is taken back already is no failure. @throws ApiFailure */
export async function takeBack(sent: readonly Sent[]): Promise<void> {
  for (const { id } of sent) {
    await read(api.assignments[":id"].$delete({ param: { id } })).catch((failure: unknown) => {
      if (!(failure instanceof ApiFailure && failure.code === "ASSIGNMENT_NOT_FOUND")) throw failure;
    });
  }
}
