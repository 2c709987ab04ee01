/** What Excel takes in one cell. */
const longest = 32_767;

/**
 * A text as a cell or a file name may hold it: one line, no control characters, no marks that are invisible or turn the direction of writing round,
 * nothing that XML 1.0 forbids.
 */
export function cellText(text: string): string {
  return text
    .replace(/[\t-\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu, "")
    .trim()
    .slice(0, longest)
    .replace(/\p{Surrogate}/gu, "\ufffd");
}
