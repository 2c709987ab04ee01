import { LineCounter, parseDocument } from "yaml";
import { offsetOf } from "../parse-quiz.ts";

/** The 1-based line of a file on which a path of its content stands. */
export type Place = (path: readonly PropertyKey[]) => number;

/** The lines of a quiz file that has passed the gate. */
export function placesOf(text: string): Place {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return (path) => lines.linePos(offsetOf(document.contents, path)).line || 1;
}
