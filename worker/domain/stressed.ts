/** A piece of a text, read with stress or without. */
export interface StressedPart {
  text: string;
  stressed: boolean;
}

/**
 * The pieces of a stem, in which an author stresses a word by writing **不**: the one mark a stem knows. A ** without
 * its partner is text. Imports nothing: a learner's page takes its value without weight.
 */
export function stressedParts(text: string): StressedPart[] {
  return text
    .split(/\*\*([^*]+)\*\*/)
    .map((part, index) => ({ text: part, stressed: index % 2 === 1 }))
    .filter((part) => part.text !== "");
}
