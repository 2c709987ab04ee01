import type { ReactNode } from "react";
import type { Act, Editing } from "./history.ts";

/** Stays in sight: where what is written is, and one step back or forth. */
export function EditBar({ state, act, children }: { state: Editing; act: (act: Act) => void; children: ReactNode }) {
  return (
    <section className="draft-bar row" aria-label="保存和撤销">
      {children}
      <span className="row draft-bar__tools">
        <button
          type="button"
          className="button"
          aria-disabled={state.past.length === 0}
          title="Ctrl+Z"
          onClick={() => act({ act: "undo" })}
        >
          撤销
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={state.future.length === 0}
          title="Ctrl+Y"
          onClick={() => act({ act: "redo" })}
        >
          重做
        </button>
      </span>
    </section>
  );
}
