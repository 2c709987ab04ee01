import { type RefObject, useEffect } from "react";

const typed = "input:not([type=radio]), textarea, select, [contenteditable]";
const pressed = "a, button, summary, input";

interface Keys {
  /** 1–4 and A–D: the option at this place. */
  choose: (index: number) => void;
  /** Enter, where the thing in focus has no use of its own for it. */
  goOn: () => void;
}

/** The place of the option that a key stands for; null for any other key. */
export function optionOf(key: string): number | null {
  const index = /^[1-4]$/.test(key) ? Number(key) - 1 : "abcd".indexOf(key.toLowerCase());
  return key.length === 1 && index >= 0 ? index : null;
}

/** Listens while the focus is inside the page's main part: never in a text field, with a modifier, or for a key held down. */
export function useKeys(inside: RefObject<HTMLElement | null>, { choose, goOn }: Keys): void {
  useEffect(() => {
    const main = inside.current?.closest("main");
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing) return;
      if (!(target instanceof Element) || target.closest(typed)) return;
      const index = optionOf(key);
      if (index !== null) choose(index);
      else if (key === "Enter" && !target.closest(pressed)) goOn();
      else return;
      event.preventDefault();
    };
    main?.addEventListener("keydown", onKey);
    return () => main?.removeEventListener("keydown", onKey);
  });
}
