/** The place of a text that no backslash makes inert, from a place on; -1 where there is none. */
export function findBare(text: string, what: string, from = 0): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(what, at)) return at;
  }
  return -1;
}

/** The text an escaped one stands for. */
export function unescaped(text: string): string {
  return text.replace(/\\([~=#{}:n\\])/g, (_whole, own: string) => (own === "n" ? "\n" : own));
}

/** The text with what GIFT reads as its own made inert. */
export function escaped(text: string): string {
  return text.replace(/[~=#{}:\\]/g, "\\$&").replace(/\r?\n/g, "\\n");
}
