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
