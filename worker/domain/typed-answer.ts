/** Imports nothing: a learner's page takes its values without weight. */

/** true where the learner has given nothing: no option, or only empty texts. */
export function isBlank(answer: readonly string[]): boolean {
  return answer.every((part) => part.trim() === "");
}

/** The text around the blanks of a stem: one piece more than it has blanks. A blank is two or more underscores, ＿ too. */
export function stemPieces(stem: string): string[] {
  return stem.split(/[_＿]{2,}/);
}

/** A stem as it is read aloud or printed: its blanks by number. */
export function spokenStem(stem: string): string {
  return stemPieces(stem).reduce((text, piece, index) => `${text}（第 ${index} 空）${piece}`);
}

const opening = /^[,;:!?。、·…—'"“”‘’「」『』《》〈〉【】〔〕()[\]{}]+/;
const closing = /[.,;:!?。、·…—'"“”‘’「」『』《》〈〉【】〔〕()[\]{}]+$/;

/**
 * A typed text as it is compared: full-width = half-width (Unicode NFKC), without case, without spaces, without
 * punctuation at the ends. What carries meaning at an end stays: 5% is not 5, −5 is not 5, .5 is not 5.
 */
export function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "").replace(opening, "").replace(closing, "");
}

/** true where a typed text is one of the accepted ones. */
export function isAccepted(text: string | undefined, accepted: readonly string[]): boolean {
  const own = comparable(text ?? "");
  return own !== "" && accepted.some((one) => comparable(one) === own);
}
