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
    const lines: Line[] = [];
    let from = 0;
    for (const text of this.text.split("\n")) {
      const before = from === 0 ? prefix.length : 0;
      const shift = ([start, end]: Span): Span => [start - from + before, end - from + before];
      const here = (spans: readonly Span[]) =>
        spans.filter(([start, end]) => end > from && start < from + text.length).map(shift);
      lines.push({ line, text: (from === 0 ? prefix : "") + text, bold: here(this.bold), red: here(this.red) });
      from += text.length + 1;
    }
    return lines;
  }
}

function extend(spans: Span[], from: number, to: number): void {
  const last = spans[spans.length - 1];
  if (last && last[1] === from) spans[spans.length - 1] = [last[0], to];
  else spans.push([from, to]);
}
