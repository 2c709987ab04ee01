import { useEffect } from "react";

const typing = "input:not([type='radio']):not([type='checkbox']), textarea, select";
const ownEnter = "a, button, input, select, textarea, summary";

/** 1–9 and A–I choose the option at that place; Enter goes on, where no control in focus takes it for itself. */
export function useKeys(choose: ((index: number) => void) | null, enter: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if (event.key === "Enter") {
        if (!target.closest(ownEnter)) enter();
        return;
      }
      const place = "123456789".indexOf(event.key);
      const index = place >= 0 ? place : "abcdefghi".indexOf(event.key.toLowerCase());
      if (choose && event.key.length === 1 && index >= 0 && !target.closest(typing)) choose(index);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}
