import { useEffect, useState } from "react";
import { Field } from "./Field.tsx";
import type { Note } from "./notes.ts";
import { idHint, isId } from "./words.ts";

interface Props {
  label: string;
  hint: string;
  notes?: readonly Note[];
  value: string;
  change: (id: string) => void;
}

/** An id, taken over once it is one: half an id can be neither saved nor found. */
export function IdField({ label, hint, notes = [], value, change }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const wrong: Note[] = isId(typed) ? [] : [{ must: true, message: `编号还不能用：${idHint}`, field: "id" }];
  return (
    <Field label={label} hint={hint} notes={[...wrong, ...notes]}>
      <input
        type="text"
        value={typed}
        maxLength={64}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => isId(typed) && typed !== value && change(typed)}
      />
    </Field>
  );
}
