/** Words of a search or of a text, as they are compared: letters small, full-width signs narrow, no spaces or punctuation. */
export function comparable(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, "");
}

/** The words a person typed, apart by spaces and punctuation; at most eight, each of 40 characters. */
export function termsOf(query: string): string[] {
  const words = query
    .normalize("NFKC")
    .toLowerCase()
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((word) => word !== "");
  return [...new Set(words)].slice(0, 8).map((word) => word.slice(0, 40));
}

/** A Markdown text without its marks: links by their words, tables and lists as running text. */
export function plainText(markdown: string): string {
  return (
    markdown
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
      .replace(/^\s*\|?[\s|:-]+\|?\s*$/gm, "")
      // A row of a table reads as a sentence, its cells as parts of it.
      .replace(
        /^\s*\|(.*)\|\s*$/gm,
        (_row, cells: string) =>
          `${cells
            .split("|")
            .map((cell) => cell.trim())
            .filter(Boolean)
            .join("；")}。`,
      )
      .replace(/[*_`>#|＿□]+/g, " ")
      .replace(/^\s*(?:[-+]|\d+\.)\s+/gm, "")
      .replace(/\s+/g, " ")
      .replace(/([^\x20-\x7e]) (?=[^\x20-\x7e])/g, "$1")
      .trim()
  );
}
