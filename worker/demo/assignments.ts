import { dayMs } from "#domain/evidence";
import type { Bindings } from "../context.ts";
import { simulatedApp } from "../simulation/app.ts";
import type { DemoPerson } from "./people.ts";

/** What two directors have asked of their people: given and due so many days from the last day of the demonstration. */
const given = [
  { by: "zfb", kind: "quiz", target: "practice-execution", from: -26, to: -9, note: "督查会前做完，会上要讲台账" },
  { by: "zfb", kind: "lesson", target: "secrecy", from: -3, to: 9, note: "" },
  { by: "fgj", kind: "quiz", target: "practice-coordination", from: -33, to: -12, note: "" },
  { by: "fgj", kind: "case", target: "case-urgent-paper", from: -4, to: 6, note: "走完一遍，周例会上说说您的走法" },
] as const;

/** Gives the assignments of two offices through the API's own routes: some people are done, some are late. */
export async function giveAssignments(
  bindings: Bindings,
  people: readonly DemoPerson[],
  quizzes: readonly { id: string }[],
  end: number,
): Promise<void> {
  let now = end;
  const sendAs = simulatedApp(bindings, () => now);
  for (const { by, kind, target, from, to, note } of given) {
    // The first of each office directs it; a district with other content is asked for what it has.
    const director = people.find(({ officeId }) => officeId === by);
    if (!director || (kind !== "lesson" && !quizzes.some(({ id }) => id === target))) continue;
    now = end + from * dayMs;
    const order = { kind, target, dueAt: endOfDay(end + to * dayMs), note, officeId: by };
    await sendAs(director.id, "POST", "/api/assignments", order);
  }
}

const chinaMs = 8 * 3_600_000;

/** The last millisecond of a moment's day in China. */
function endOfDay(at: number): number {
  return (Math.floor((at + chinaMs) / dayMs) + 1) * dayMs - chinaMs - 1;
}
