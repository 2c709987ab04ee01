import type { ReactNode } from "react";

interface Props {
  /** What the cell opens, for the ear. */
  label: string;
  panelId: string;
  open: boolean;
  /** null where nothing is behind the figure. */
  toggle: (() => void) | null;
  children: ReactNode;
}

/** A figure that opens the questions behind it. */
export function BoardCell({ label, panelId, open, toggle, children }: Props) {
  if (!toggle) return <div className="board__cell">{children}</div>;
  return (
    <button
      type="button"
      className="board__cell"
      aria-expanded={open}
      aria-controls={open ? panelId : undefined}
      onClick={toggle}
    >
      {children}
      <span className="visually-hidden">，看{label}</span>
    </button>
  );
}
