import { useState } from "react";
import { Field } from "./Field.tsx";
import type { Note } from "./notes.ts";

interface Props<T> {
  label: string;
  hint?: string;
  notes?: readonly Note[];
  value: T;
  parse: (text: string) => T;
  show: (value: T) => string;
  change: (value: T) => void;
  rows?: number;
}

/** A field whose text stands for something else: the text stays as it is typed while it means what is written. */
export function ParsedField<T>({ label, hint, notes, value, parse, show, change, rows }: Props<T>) {
  const [typed, setTyped] = useState(() => show(value));
  const text = show(parse(typed)) === show(value) ? typed : show(value);
  const more = { ...(hint ? { hint } : {}), ...(notes ? { notes } : {}) };
  const type = (next: string) => {
    setTyped(next);
    change(parse(next));
  };
  return (
    <Field label={label} {...more}>
      {rows === undefined ? (
        <input type="text" value={text} autoComplete="off" onChange={(event) => type(event.target.value)} />
      ) : (
        <textarea rows={rows} value={text} onChange={(event) => type(event.target.value)} />
      )}
    </Field>
  );
}
