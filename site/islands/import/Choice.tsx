import type { ReactNode } from "react";

interface Given {
  label: string;
  /** What it stands for to choose nothing. */
  empty: string;
  value: string | number | undefined;
  choose: (value: string | undefined) => void;
  children: ReactNode;
}

/** A choice from a list, or none. */
export function Choice({ label, empty, value, choose, children }: Given) {
  return (
    <label className="field">
      {label}
      <select value={value ?? ""} onChange={(event) => choose(event.target.value || undefined)}>
        <option value="">{empty}</option>
        {children}
      </select>
    </label>
  );
}
