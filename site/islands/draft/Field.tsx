import type { ReactNode } from "react";
import type { Field as Name, Note } from "./notes.ts";

/** What is said of a field, given its name. */
export type NotesFor = (field: Name) => readonly Note[];

/** What stops a publication, and what would be better, in words. */
export function Notes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="draft-notes">
      {notes.map(({ must, message }, index) => (
        <li key={`${index}${message}`} data-must={must}>
          <strong>{must ? "要改" : "建议"}</strong> {message}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  label: string;
  hint?: string;
  notes?: readonly Note[];
  children: ReactNode;
}

/** A field under its label, with what is said of it. */
export function Field({ label, hint, notes = [], children }: Props) {
  return (
    <div className="draft-field">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is given as the child */}
      <label className="field">
        {label}
        {hint && <span className="field__hint">{hint}</span>}
        {children}
      </label>
      <Notes notes={notes} />
    </div>
  );
}
