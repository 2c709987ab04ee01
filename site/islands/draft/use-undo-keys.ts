import { useEffect } from "react";
import type { Act } from "./history.ts";

/** Ctrl+Z and Ctrl+Y, or ⌘ where that is the key; in a text field they are the field's own. */
export function useUndoKeys(act: (act: Act) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
      if (!(ctrlKey || metaKey) || altKey || (target instanceof HTMLElement && isText(target))) return;
      const letter = key.toLowerCase();
      if (letter !== "z" && letter !== "y") return;
      event.preventDefault();
      act({ act: letter === "y" || shiftKey ? "redo" : "undo" });
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [act]);
}

function isText(target: HTMLElement): boolean {
  return target.matches("textarea, input:not([type='radio']):not([type='checkbox'])");
}
