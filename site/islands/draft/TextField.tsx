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

/** About how many characters a line of a field holds, and the most lines it grows to. */
const lineLength = 24;
const mostRows = 12;

/** A text of several lines, as high as what is in it. */
export function TextField({ label, hint, notes, value = "", rows = 2, longest = 2000, change }: Props) {
  const more = { ...(hint ? { hint } : {}), ...(notes ? { notes } : {}) };
  return (
    <Field label={label} {...more}>
      <textarea
        rows={Math.min(mostRows, Math.max(rows, Math.ceil(value.length / lineLength)))}
        maxLength={longest}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </Field>
  );
}
