import { Field } from "./Field.tsx";
import type { Note } from "./notes.ts";

interface Props {
  label: string;
  hint?: string;
  notes?: readonly Note[];
  value: string | undefined;
  rows?: number;
  longest?: number;
  change: (text: string) => void;
}

/** A text of several lines. */
export function TextField({ label, hint, notes, value = "", rows = 2, longest = 2000, change }: Props) {
  const more = { ...(hint ? { hint } : {}), ...(notes ? { notes } : {}) };
  return (
    <Field label={label} {...more}>
      <textarea rows={rows} maxLength={longest} value={value} onChange={(event) => change(event.target.value)} />
    </Field>
  );
}
