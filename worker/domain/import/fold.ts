/**
 * The text as it is matched: full-width forms as half-width ones, every kind of space and invisible joiner as a space. Each character keeps its
 * place, so that what is found is cut from the text as typed.
 */
export function folded(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (own) => String.fromCharCode(own.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u00ad\u2000-\u200d\u202f\u2060\u3000\ufeff]/g, " ");
}

/** What stands between two places, without the spaces at its ends; as typed. */
export function cut(text: string, from = 0, to = text.length): string {
  const own = text.slice(from, to);
  const flat = folded(own);
  const start = flat.length - flat.trimStart().length;
  return own.slice(start, Math.max(start, flat.trimEnd().length));
}

/** Without spaces, in one width and case: how headers and short values are compared. */
export function plain(text: string): string {
  return folded(text).replace(/\s+/g, "").toLowerCase();
}

/** A text short enough for a message, on one line. */
export function shortened(text: string, length = 40): string {
  const flat = text.slice(0, 4 * length).replace(/\s+/g, " ");
  return flat.length > length || text.length > 4 * length ? `${flat.slice(0, length)}…` : flat;
}
