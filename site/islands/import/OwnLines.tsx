import { useState } from "react";
import { textBetween, withTextBetween } from "#domain/import/edit-source";
import type { Mending } from "./types.ts";

interface Given extends Mending {
  /** The question's first line, and that of what follows it. */
  from: number;
  to: number;
}

/** The lines of one question, to be mended in its card; read again once they are done. */
export function OwnLines({ source, change, from, to }: Given) {
  const [typed, setTyped] = useState(() => textBetween(source, from, to));
  return (
    <>
      <label className="field">
        这一题的原文
        <textarea
          rows={Math.min(16, typed.split("\n").length + 1)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <p>
        <button type="button" className="button" onClick={() => change(withTextBetween(source, from, to, typed))}>
          改好，重新识别
        </button>
      </p>
    </>
  );
}
