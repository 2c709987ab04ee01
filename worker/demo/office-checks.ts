import { dayMs } from "#domain/evidence";
import { type CheckAnswer, type CheckSection, pointsOf } from "#domain/office-check";
import { roundAt } from "#domain/rating-round";
import type { Bindings } from "../context.ts";
import { simulatedApp } from "../simulation/app.ts";
import type { DemoPerson } from "./people.ts";

/** Two offices: one has looked at the whole list last quarter and at half of it this one, the other has begun this quarter. */
const checks = [
  { office: "zfb", quarter: "last", share: 1, done: "yyypynyyypyynypyyypnyyyyynypyyyyy" },
  { office: "zfb", quarter: "this", share: 0.5, done: "yyyyypypyyyynypyy" },
  { office: "fgj", quarter: "this", share: 1, done: "ypynyypynyypynpyypyynypynyppyynyp" },
] as const;

const answers: Record<string, CheckAnswer> = { y: "yes", p: "partly", n: "no" };
const notes: Record<CheckAnswer, readonly string[]> = {
  yes: ["", "", "", "抽看三件，都有", "", "当场拿出来看过"],
  partly: ["新转岗的一位还没有", "有登记，缺去向一栏", "只做了一半，本月补齐"],
  no: ["还没有做，下周起登记", "找不到上一次的记录", "没有专人管，已定由综合岗负责"],
};

/** Fills in checks through the API's own routes, a section an hour. */
export async function checkOffices(bindings: Bindings, people: readonly DemoPerson[], end: number): Promise<void> {
  let now = end;
  const sendAs = simulatedApp(bindings, () => now);
  const quarter = roundAt(end, 4);
  // 45 days before a quarter are in the middle of the last one; two days ago may not be in this one yet.
  const begin = { last: quarter.startsAt - 45 * dayMs, this: Math.max(quarter.startsAt, end - 2 * dayMs) };
  for (const { office, quarter: which, share, done } of checks) {
    const director = people.find(({ officeId }) => officeId === office);
    if (!director) continue;
    now = begin[which];
    const path = `/api/offices/${office}/checks`;
    const { round, list } = await sendAs<Shown>(director.id, "GET", path);
    // A district with other content has no list.
    if (!list) return;
    const points = pointsOf(list.sections);
    const marked = points.slice(0, Math.round(points.length * share)).map(({ id }, index) => {
      const answer = answers[done.charAt(index % done.length)] ?? "yes";
      return [id, { answer, note: notes[answer][index % notes[answer].length] ?? "" }] as const;
    });
    for (const section of list.sections) {
      const ids = new Set(section.points.map(({ id }) => id));
      const marks = Object.fromEntries(marked.filter(([id]) => ids.has(id)));
      if (Object.keys(marks).length === 0) break;
      await sendAs(director.id, "PUT", `${path}/${round.id}`, { scaleHash: list.hash, marks, before: {} });
      now = Math.min(end, now + 3_600_000);
    }
  }
}

interface Shown {
  round: { id: string };
  list: { hash: string; sections: CheckSection[] } | null;
}
