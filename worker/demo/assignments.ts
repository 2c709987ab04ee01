import { chinaDay, endOfChinaDay } from "#domain/china-day";
import { dayMs } from "#domain/evidence";
import type { Bindings } from "../context.ts";
import { simulatedApp } from "../simulation/app.ts";
import type { DemoPerson } from "./people.ts";

/** What directors have asked of their people: given and due so many days from the last day of the demonstration. */
const given: readonly Given[] = [
  { by: "zfb", kind: "quiz", target: "practice-execution", from: -26, to: -9, note: "督查会前做完，会上要讲台账" },
  { by: "zfb", kind: "lesson", target: "secrecy", from: -3, to: 9, note: "" },
  { by: "fgj", kind: "quiz", target: "practice-coordination", from: -33, to: -12, note: "" },
  { by: "fgj", kind: "case", target: "case-urgent-paper", from: -4, to: 6, note: "走完一遍，周例会上说说您的走法" },
  { by: "zfb", kind: "daily", days: 8, from: -14, to: 5, note: "" },
  {
    by: "qwb",
    kind: "lesson",
    target: "close",
    heads: true,
    from: -10,
    to: 4,
    note: "各办公室正副主任先读这一课",
  },
];

interface Given {
  by: string;
  kind: "lesson" | "quiz" | "case" | "daily";
  target?: string;
  days?: number;
  /** The first two of every office below are asked, in place of the own people. */
  heads?: boolean;
  from: number;
  to: number;
  note: string;
}

/** Gives the assignments through the API's own routes: some people are done, some are late. */
export async function giveAssignments(
  bindings: Bindings,
  people: readonly DemoPerson[],
  quizzes: readonly { id: string }[],
  end: number,
): Promise<void> {
  let now = end;
  const sendAs = simulatedApp(bindings, () => now);
  for (const { by, from, to, heads, ...asked } of given) {
    const isTaken = asked.kind === "quiz" || asked.kind === "case";
    // The first of each office directs it; a district with other content is asked for what it has.
    const director = people.find(({ officeId }) => officeId === by);
    if (!director || (isTaken && !quizzes.some(({ id }) => id === asked.target))) continue;
    now = end + from * dayMs;
    const those = people.filter(({ officeId, username }) => officeId !== by && /-0[12]$/.test(username));
    const whom = heads ? { below: true, people: those.map(({ id }) => id) } : {};
    const order = { ...asked, ...whom, dueAt: endOfChinaDay(chinaDay(end + to * dayMs)), officeId: by };
    await sendAs(director.id, "POST", "/api/assignments", order);
  }
}
