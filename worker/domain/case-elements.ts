import type { Question } from "./questions/index.ts";

/** The elements that most of a case's steps are about: one, or several that share the first place. */
export function mainElements(steps: readonly Pick<Question, "element">[]): string[] {
  const counts = new Map<string, number>();
  for (const { element } of steps) counts.set(element, (counts.get(element) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([element]) => element);
}
