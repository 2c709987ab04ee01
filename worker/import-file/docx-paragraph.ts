import type { Line, Span } from "#domain/import/source";

/** How a piece of text is set. */
export interface Setting {
  bold: boolean;
  red: boolean;
  underlined: boolean;
}

/** A paragraph as its runs come in. */
export class Paragraph {
  text = "";
  readonly bold: Span[] = [];
  readonly red: Span[] = [];
  /** Its list and level, where it is numbered by Word. */
  list: string | undefined;
  level: number | undefined;
  style = "";
  /** Paragraphs of a text box inside it. */
  readonly inner: Paragraph[] = [];

  add(text: string, { bold, red, underlined }: Setting): void {
    // Spaces underlined are a blank to fill in.
    const own = underlined && text.length > 1 && text.trim() === "" ? "____" : text;
    const from = this.text.length;
    this.text += own;
    if (bold) extend(this.bold, from, this.text.length);
    if (red) extend(this.red, from, this.text.length);
  }

  /** The lines of the paragraph: its number, and what line breaks part; they share its place. */
  lines(line: number, number: string): Line[] {
    const prefix = number === "" || this.text.trim() === "" ? "" : `${number} `;
    const [bold, red] = [cutter(this.bold), cutter(this.red)];
    let from = 0;
    return this.text.split("\n").map((text, index) => {
      const before = index === 0 ? prefix : "";
      const to = from + text.length;
      const shift = before.length - from;
      const own = { line, text: before + text, bold: bold(from, to, shift), red: red(from, to, shift) };
      from = to + 1;
      return own;
    });
  }
}

/** Gives the spans of one part of a text after the other, moved to where the part begins. */
function cutter(spans: readonly Span[]): (from: number, to: number, shift: number) => Span[] {
  let at = 0;
  return (from, to, shift) => {
    const own: Span[] = [];
    while (at < spans.length && (spans[at]?.[1] ?? 0) <= from) at++;
    for (let next = at; next < spans.length; next++) {
      const [start, end] = spans[next] ?? [to, to];
      if (start >= to) break;
      own.push([Math.max(start, from) + shift, Math.min(end, to) + shift]);
    }
    return own;
  };
}

function extend(spans: Span[], from: number, to: number): void {
  const last = spans[spans.length - 1];
  if (last && last[1] === from) spans[spans.length - 1] = [last[0], to];
  else spans.push([from, to]);
}
