/** A phrase in 「」 that the speech does not contain. */
export interface UnknownQuotation {
  quotation: string;
  /** 1-based line of the text. */
  line: number;
}

/**
 * The phrases in 「」 that are not in the speech character for character. Lessons, tools and questions alike: in this
 * house 「」 promises the speaker's own words, other quotations stand in “”. A line break inside a phrase, and
 * Markdown's emphasis, are layout and not wording.
 */
export function unknownQuotations(text: string, speech: string): UnknownQuotation[] {
  return [...text.matchAll(/「([^「」]*)」/g)].flatMap((match) => {
    const quotation = (match[1] ?? "").replace(/\s*\n\s*/g, "").replace(/\*\*/g, "");
    if (quotation !== "" && speech.includes(quotation)) return [];
    return [{ quotation, line: text.slice(0, match.index).split("\n").length }];
  });
}
