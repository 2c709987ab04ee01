import { elements } from "#domain/framework";

/** The lesson of the element where most was lost; null where nothing was. What is pending has lost nothing yet. */
export function lessonToRead(
  questions: readonly { element: string; mark: number | null }[],
): { slug: string; title: string } | null {
  const lost = new Map<string, number>();
  for (const { element, mark } of questions) lost.set(element, (lost.get(element) ?? 0) + 1 - (mark ?? 1));
  const [worst] = [...lost].sort((a, b) => b[1] - a[1]);
  if (!worst || worst[1] < 0.01) return null;
  const element = elements.find(({ id }) => id === worst[0]);
  return element ? { slug: element.id, title: element.name } : null;
}
