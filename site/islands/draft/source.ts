type Source = string | string[] | undefined;

/** What a trainer types as the source: one paragraph of the speech, or several; nothing for an empty text. */
export function sourceOf(text: string): Source {
  const all = text
    .split(/[\s、,，;；]+/)
    .filter((part) => part !== "")
    .map((part) => (/^\d+$/.test(part) ? `§${part}` : part));
  return all.length > 1 ? all : all[0];
}

/** A source as it is typed. */
export function sourceText(source: Source): string {
  return Array.isArray(source) ? source.join("、") : (source ?? "");
}
