import { folded } from "./fold.ts";
import { type Label, labelAt, type Piece, piecesOf } from "./labels.ts";
import { type NumberMark, numberMark } from "./number-mark.ts";
import { inlineOptions, type OptionMark, optionMark } from "./option-marks.ts";
import type { Line } from "./source.ts";

/** A line with what its beginning says, found once. */
export interface Reading extends Line {
  folded: string;
  blank: boolean;
  number: NumberMark | undefined;
  option: OptionMark | undefined;
  label: Label | undefined;
  /** The labelled parts of the line from a place on; `explained` keeps plain labels inside an explanation as text. */
  pieces: (from: number, explained: boolean) => Piece[];
  /** Where options begin behind other text of the line. */
  inline: (from: number, nextLetter: string | undefined) => OptionMark[];
}

/** Reads the beginning of a line. */
export function readingOf(line: Line): Reading {
  const flat = folded(line.text);
  const blank = flat.trim() === "";
  const number = blank ? undefined : numberMark(flat);
  return {
    ...line,
    folded: flat,
    blank,
    number,
    option: blank || number ? undefined : optionMark(flat),
    label: blank || number ? undefined : labelAt(flat),
    pieces: (from, explained) => piecesOf(flat, from, explained),
    inline: (from, nextLetter) => inlineOptions(flat, from, nextLetter),
  };
}

/** Reads the lines of a text. `A 甲` without punctuation begins an option only where `B 乙` follows, or A has gone before. */
export function readingsOf(lines: readonly Line[]): Reading[] {
  const readings = lines.map(readingOf);
  const filled = readings.filter(({ blank }) => !blank);
  const follows = (own: Reading | undefined, letter: string) =>
    own?.option?.letter.charCodeAt(0) === letter.charCodeAt(0) + 1;
  for (const [index, reading] of filled.entries()) {
    const { option } = reading;
    if (option?.style !== "") continue;
    const before = filled[index - 1]?.option;
    const goesOn = before !== undefined && follows(reading, before.letter);
    const begins = option.letter === "A" && follows(filled[index + 1], "A");
    if (!goesOn && !begins) reading.option = undefined;
  }
  return readings;
}
