import { LineCounter, parseDocument } from "yaml";
import { offsetOf } from "../checked-yaml.ts";

/** The 1-based line of a file on which a path of its content stands. */
export type Place = (path: readonly PropertyKey[]) => number;

/** The lines of a quiz file that has passed the gate; the file is read at the first question only. */
export function placesOf(text: string): Place {
  let place: Place | undefined;
  return (path) => {
    place ??= readPlaces(text);
    return place(path);
  };
}

function readPlaces(text: string): Place {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return (path) => lines.linePos(offsetOf(document.contents, path)).line || 1;
}
