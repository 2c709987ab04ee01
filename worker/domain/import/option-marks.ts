/** An option's letter in a line. */
export interface OptionMark {
  /** Upper case. */
  letter: string;
  /** Where the mark begins, and its text. */
  from: number;
  end: number;
  /** Its brackets and punctuation: the options of a line share it. Empty where only a space or tab follows the letter. */
  style: string;
}

const atStart = /([([]?)\s?([A-Za-z])(?:\s?([.、:)\],])|(?=\s))/y;
const anywhere = /([([]?)\s?([A-Za-z])(?:\s?([.、:)\],])|(?=\t))/g;

/** The option a folded line begins with: `A.` `A、` `A)` `(A)` `[A]` `A：` and a letter with only a space behind it. */
export function optionMark(flat: string): OptionMark | undefined {
  const start = flat.search(/\S/);
  if (start < 0) return undefined;
  atStart.lastIndex = start;
  const found = atStart.exec(flat);
  return found ? markOf(found, atStart.lastIndex) : undefined;
}

function markOf(found: RegExpExecArray, end: number): OptionMark | undefined {
  const [whole, open = "", letter = "", close = ""] = found;
  const closes = { "(": ")", "[": "]" }[open];
  if (closes ? close !== closes : close === "]") return undefined;
  const from = found.index + (whole.length - whole.trimStart().length);
  return {
    letter: letter.toUpperCase(),
    from,
    end,
    style: open + close + (letter === letter.toUpperCase() ? "" : "a"),
  };
}

/** Every mark of a folded line that may be an option's, from a place on. */
function marksFrom(flat: string, from: number): OptionMark[] {
  const marks: OptionMark[] = [];
  anywhere.lastIndex = from;
  for (let found = anywhere.exec(flat); found; found = anywhere.exec(flat)) {
    const mark = markOf(found, anywhere.lastIndex);
    if (mark && !/[A-Za-z0-9]/.test(flat[mark.from - 1] ?? "")) marks.push(mark);
  }
  return marks;
}

const apart = (flat: string, mark: OptionMark) => mark.from === 0 || /[\s;,]/.test(flat[mark.from - 1] ?? "");
const after = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 1);

/**
 * The options of a line that begins with `first`: the next letter in the same style, or behind a space in any; behind a space in the same style
 * also a letter given twice or one left out. A letter with which the next line begins ends the run.
 */
export function optionsOf(flat: string, first: OptionMark, nextLetter: string | undefined): OptionMark[] {
  const run = [first];
  let last = first;
  for (const mark of marksFrom(flat, first.end)) {
    if (nextLetter !== undefined && mark.letter >= nextLetter && first.letter < nextLetter) continue;
    const same = mark.style === first.style;
    const spaced = apart(flat, mark);
    const follows = mark.letter === after(last.letter) && (same || spaced);
    const odd = same && spaced && mark.letter >= "A" && mark.letter <= after(after(last.letter)) && mark.letter <= "K";
    if (!follows && !odd) continue;
    run.push(mark);
    last = mark;
  }
  return run;
}

/** The options that begin behind other text of a line, from A on: at least A and B, or A alone where the next line goes on with B. */
export function inlineOptions(flat: string, from: number, nextLetter: string | undefined): OptionMark[] {
  const marks = marksFrom(flat, from);
  let tried = 0;
  for (const [index, mark] of marks.entries()) {
    if (mark.letter !== "A" || mark.style.startsWith("(")) continue;
    // Each trial reads the rest of the line: a few are enough for any paper, and keep the time linear.
    if (++tried > 20) break;
    const before = flat[mark.from - 1] ?? " ";
    const next = marks.slice(index + 1, index + 12).find(({ letter, style }) => letter === "B" && style === mark.style);
    if (!next && !(nextLetter === "B" && /[\s)?。:]/.test(before))) continue;
    const run = optionsOf(flat, mark, nextLetter);
    // A、B、D has nothing between its letters: an answer, or the text of one.
    if (flat.slice(mark.end, run[1]?.from ?? flat.length).trim() === "") continue;
    const free = /[\s)\]?。:;,_]/.test(before);
    if (free ? run.length > 1 || nextLetter === "B" : run.length > 2) return run;
  }
  return [];
}
