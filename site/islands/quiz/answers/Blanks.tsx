import { Fragment } from "react";
import { stemPieces } from "#domain/typed-answer";
import type { AnswerProps } from "./view.ts";

const longest = 200;

/** How wide a blank is, in Latin letters: it grows with what is typed, so that its width tells nothing. */
const widthOf = (text: string) => Math.min(24, Math.max(10, 2 * text.length + 2));

/** The sentence with an input in each blank. */
export function Blanks({ question, answer, change }: AnswerProps) {
  const pieces = stemPieces(question.stem);
  const blanks = pieces.length - 1;
  const fill = (at: number, text: string) =>
    change(
      Array.from({ length: blanks }, (_, index) => (index === at ? text : (answer[index] ?? ""))),
      true,
    );
  return (
    <p className="stem blanks">
      {pieces.map((piece, index) => (
        <Fragment key={index}>
          {piece}
          {index < blanks && (
            <input
              type="text"
              aria-label={`第 ${index + 1} 空，共 ${blanks} 空`}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={longest}
              size={widthOf(answer[index] ?? "")}
              value={answer[index] ?? ""}
              onChange={(event) => fill(index, event.target.value)}
            />
          )}
        </Fragment>
      ))}
    </p>
  );
}
