import type { Answer, PaperOption, Parts } from "./question-type.ts";

const partId = /^[0-9a-f]{12}$/;

/** true for a text that has the shape of an opaque id. */
export function isPartId(text: string): boolean {
  return partId.test(text);
}

/** An option's id, or a part's, with its text. */
export function withId(ids: readonly string[], index: number, text: string): PaperOption {
  return { id: ids[index] ?? "", text };
}

/** Parts that are options alone. */
export function optionParts(options: readonly { text: string }[]): Parts {
  return { options: options.map(({ text }) => text), left: [] };
}

/** The options an answer names, each once. */
export function chosenOptions(answer: Answer): string[] {
  return [...new Set(answer)].filter(isPartId);
}

/** One of a list, drawn from `random`. */
export function pick<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
