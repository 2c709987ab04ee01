/** The letters and digits of a text, in one width and case: what is left when layout and punctuation are taken away. */
export function normalText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Characters a reader sees: everything but white space. */
export function visibleLength(text: string): number {
  return [...text.replace(/\s+/g, "")].length;
}

/** The text without what stands in quotation marks, whose wording is not the author's. */
export function withoutQuotations(text: string): string {
  return text.replace(/「[^」]*」|“[^”]*”|《[^》]*》/g, "");
}

/** Length of the longest run of characters that two texts share, in O(a·b). */
export function sharedRun(a: string, b: string): number {
  let previous = new Uint16Array(b.length + 1);
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const run = (previous[j] ?? 0) + 1;
      current[j + 1] = run;
      if (run > longest) longest = run;
    }
    previous = current;
  }
  return longest;
}
